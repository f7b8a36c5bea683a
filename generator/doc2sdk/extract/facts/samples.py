"""Code blocks as samples: whose they are is said by the words above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from doc2sdk.extract.facts.status_tabs import tabbed_statuses
from doc2sdk.extract.ledger import Claim, claim
from doc2sdk.extract.outline.scope import Scope, announced
from doc2sdk.extract.raw import Fact, RawSample
from doc2sdk.printed import request_line
from doc2sdk.printed.curl import is_curl
from doc2sdk.printed.headings import HeadingMeaning, classify_heading, is_title
from doc2sdk.printed.pushes import announces_messages
from doc2sdk.printed.roles import Role
from doc2sdk.printed.vocabulary import BODY_QUALIFIERS
from doc2sdk.reshape.shell_sessions import is_answer_like, is_whole_command, messages
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, Table, block_text, walk

_HEADER = re.compile(r"[A-Za-z][A-Za-z-]*: ?\S")
"""A header field right below a request line (RFC 9112, section 5)."""

_OWNERS = (Role.REQUEST, Role.RESPONSE, Role.NOTIFICATION)
_INTRODUCES = (*_OWNERS, Role.PARAMETERS)
_PLACED = frozenset({"header", "headers", "query"})
"""Words that say that what a request's label announces is no body."""

_PAIRS = re.compile(r"\s*(?:[{\[]|[\w.\[\]-]+=[^\s&]*(?:&\s*[\w.\[\]-]+=[^\s&]*)*\s*$)")
"""What prints names with values: JSON, or a form."""


def samples(
    content: tuple[AnyBlock | Scope, ...], around: HeadingMeaning | None, title: Fact | None
) -> Iterator[RawSample | Claim]:  # fmt: skip
    """Yield the samples in ``content`` and the scopes below. ``around`` is what the heading announces."""
    intro: Paragraph | None = None
    standing = around
    before: HeadingMeaning | None = None
    tabs = tabbed_statuses(content)
    for is_code, items in groupby(content, key=lambda item: isinstance(item, Code)):
        if is_code:
            codes = [item for item in items if isinstance(item, Code)]
            # A status line shows a response, also under a heading that announces a request.
            parts = [part for code in codes for part in _told(code, tabs)]
            parts = list(_behind_commands(parts))
            for (is_answer, status, _), same in groupby(parts, key=_kind):
                said = HeadingMeaning(role=Role.RESPONSE, status=status) if is_answer else standing
                yield from _sample([code for code, _ in same], intro, said, title, around)
            intro = None
            continue
        for item in items:
            if isinstance(item, Scope):
                said = announced(item)
                if said is None and item.title and announces_messages(item.title.text):
                    continue
                is_behind = said is not None and said.role is Role.SAMPLE and around is None
                inner = _inherit(said, before if is_behind else around)
                before = said if said is not None and said.role in _OWNERS else before
                yield from samples(tuple(item.content), inner, item.title)
            elif isinstance(item, (Table, ListBlock)):
                yield from _in_parts(item)
            elif isinstance(item, Paragraph):
                intro = item
                standing = _answered(_announced(item), around) or standing


def _kind(part: tuple[Code, tuple[bool, int | None]]) -> tuple[bool, int | None, str | None]:
    """Return what consecutive blocks have in common where they are one message that was cut."""
    code, (is_answer, status) = part
    return is_answer, status, code.language


def _told(code: Code, tabs: dict[str, int]) -> Iterator[tuple[Code, tuple[bool, int | None]]]:
    """Yield the messages of a block, each with whether it is a response, and of which status.

    The sample itself or a tab above it says so.
    """
    status = tabs.get(code.id)
    for part, is_answer, printed in messages(code):
        known = status if status is not None else printed
        yield part, (known is not None or is_answer, known)


def _behind_commands(
    parts: Sequence[tuple[Code, tuple[bool, int | None]]],
) -> Iterator[tuple[Code, tuple[bool, int | None]]]:
    """Yield the blocks of a run; what stands right behind a whole command is what it printed."""
    is_behind = False
    for code, (is_answer, status) in parts:
        yield code, (is_answer or (is_behind and is_answer_like(code)), status)
        is_behind = is_whole_command(code) or (is_behind and is_answer_like(code))


def _answered(said: HeadingMeaning | None, around: HeadingMeaning | None) -> HeadingMeaning | None:
    """Return what a line announces; under "Request" a line about a status is a slip of the page."""
    is_slip = said is not None and said.status is not None and around is not None
    return None if is_slip and around and around.role is Role.REQUEST else said


def _in_parts(block: Table | ListBlock) -> Iterator[RawSample | Claim]:
    """Yield responses printed in a table or a list: a row or item starts with a status and holds code."""
    for label, inside in _parts(block):
        status = re.match(r"[1-5]\d\d\b", label.text.strip())
        for code in _shown(inside) if status else ():
            yield from claim(block, "response-sample")
            yield from claim(code, "response-sample")
            yield RawSample(
                role=Role.RESPONSE,
                heading=label,
                parts=(Fact(text=code.text, place=code.place),),
                language=code.language if isinstance(code, Code) else "json",
                status=int(status.group()) if status else None,
            )


def _shown(inside: tuple[AnyBlock, ...]) -> Iterator[Code | Paragraph]:
    """Yield the samples among blocks: code, and paragraphs that are JSON from bracket to bracket."""
    for inner in walk(inside):
        is_json = isinstance(inner, Paragraph) and _JSON.fullmatch(inner.text.strip()) is not None
        if isinstance(inner, Code) or (is_json and isinstance(inner, Paragraph)):
            yield inner


_JSON = re.compile(r"\{\s*\".*\}|\[\s*[\[{\"].*\]", re.DOTALL)


def _parts(block: Table | ListBlock) -> Iterator[tuple[Fact, tuple[AnyBlock, ...]]]:
    """Yield each row or item: the words it starts with, and the blocks in it."""
    if isinstance(block, Table):
        for row in block.rows:
            first = row.cells[0]
            inside = tuple(inner for cell in row.cells for inner in cell.blocks)
            yield Fact(text=first.text.split("\n")[0], place=first.place), inside
        return
    for item in block.items:
        if item.blocks:
            text = block_text(item.blocks[0]).split("\n")[0]
            yield Fact(text=text, place=item.place), item.blocks


def _inherit(said: HeadingMeaning | None, around: HeadingMeaning | None) -> HeadingMeaning | None:
    """A heading "Sample" or "Example" below or behind "Response" shows a response."""
    if said is None or (said.role is Role.SAMPLE and around is not None):
        return around
    return said


def _sample(
    codes: list[Code], intro: Paragraph | None, announced: HeadingMeaning | None, title: Fact | None,
    around: HeadingMeaning | None,
) -> Iterator[RawSample | Claim]:  # fmt: skip
    said = _answered(_announced(intro), around)
    role = announced.role if announced is not None else None
    members = _members(announced, codes)
    if announced is not None and role is Role.PARAMETERS:
        role = Role.REQUEST if members is not None or _of_body(announced) else role
    owner = role if role in _OWNERS else _by_content(codes[0], role)
    if owner is None:
        return
    heading = Fact(text=intro.text, place=intro.place) if said and intro else title
    for code in codes:
        yield from claim(code, f"{owner.value}-sample")
    if intro is not None:
        yield from claim(intro, "sample-introduction")
    yield RawSample(
        role=owner,
        heading=heading or Fact(text="", place=codes[0].place),
        parts=tuple(Fact(text=code.text, place=code.place) for code in codes),
        intro=None if intro is None or said else Fact(text=intro.text, place=intro.place),
        language=codes[0].language,
        status=announced.status if announced else None,
        members=members if owner is Role.REQUEST else None,
    )


def _members(announced: HeadingMeaning | None, codes: Sequence[Code]) -> str | None:
    """Return where the members of an object go that is printed as parameters, None where it is a message.

    ``{"page": 1}`` below "Query parameters" has the query's.
    """
    if announced is None or not all(_PAIRS.match(code.text) for code in codes):
        return None
    words = announced.qualifier.split()
    if announced.role is Role.PARAMETERS:
        return None if _of_body(announced) else announced.qualifier
    is_placed = announced.role is Role.REQUEST and not _PLACED.isdisjoint(words)
    return announced.qualifier if is_placed and not _of_body(announced) else None


def _of_body(announced: HeadingMeaning) -> bool:
    """Whether parameters are those of the body: code under them is one."""
    return not BODY_QUALIFIERS.isdisjoint(announced.qualifier.split())


def _announced(intro: Paragraph | None) -> HeadingMeaning | None:
    """Return what the line above a sample announces; it holds for the samples after it too."""
    said = (
        classify_heading(intro.text)
        if intro is not None and is_title(intro.text.rstrip(":"))
        else None
    )
    return said if said is not None and said.role in _INTRODUCES else None


def _by_content(code: Code, role: Role | None) -> Role | None:
    """Where no heading says whose a sample is, its HTTP start line does (RFC 9112, section 2.1).

    A request line counts with its version, with a header or a body below it, or under a bare "Sample".
    """
    first = code.lines[0].text.strip()
    if first.startswith("HTTP/"):
        return Role.RESPONSE
    if is_curl(first):
        return Role.REQUEST
    line = request_line.request_line(first, relative=role is Role.SAMPLE)
    if line is None:
        return None
    following = code.lines[1].text.strip() if len(code.lines) > 1 else ""
    is_body = following[:1] in ("{", "[") or _HEADER.match(following) is not None
    is_message = following != "" and (" HTTP/" in first or (line.method is not None and is_body))
    return Role.REQUEST if role is Role.SAMPLE or is_message else None
