"""What an operation answers, as tables, lists and lines say: statuses, and the fields of a body."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from doc2sdk.extract.fields.introductions import introductions
from doc2sdk.extract.fields.readers import (
    claim_scope,
    own_parameters,
    rows_of_scope,
)
from doc2sdk.extract.ledger import Claim, claim_all, mapped
from doc2sdk.extract.outline.scope import Scope, announced
from doc2sdk.extract.raw import Fact, RawParameter, RawStatus
from doc2sdk.printed.headings import HeadingMeaning, classify_heading, label_key
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import (
    COLUMNS,
    CORES,
    REASONS,
    SCHEMA_COLUMNS,
    STATUS_COLUMNS,
    STATUS_LABELS,
)
from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Code,
    ListBlock,
    Paragraph,
    Row,
    Table,
    block_text,
)

_STATUS = re.compile(r"[1-5]\d\d(?!\d)")
_SHOWN_STATUS = re.compile(r"(?P<code>[1-5]\d\d)(?:\s+(?P<reason>[A-Za-z][A-Za-z' -]+))?")
_DESCRIBED = COLUMNS[Column.DESCRIPTION]
_STATUS_ROLES = (Role.RESPONSE, Role.STATUS, Role.ERRORS)

Content = tuple[AnyBlock | Scope, ...]


def statuses(content: Content, role: Role | None) -> Iterator[RawStatus | Claim]:
    """Yield the statuses that the operation's tables, lists, lines and headings name."""
    for item in content:
        if isinstance(item, Scope):
            said = announced(item)
            if said is not None and said.status is not None and item.title is not None:
                yield _of_heading(item, item.title, said.status)
            inner = said.role if said is not None else role
            yield from statuses(tuple(item.content), inner)
            continue
        found: list[RawStatus] = []
        if isinstance(item, Table):
            found = list(_in_table(item))
        elif isinstance(item, ListBlock) and role in _STATUS_ROLES:
            found = list(_in_list(item))
        elif isinstance(item, Paragraph):
            found = list(_in_line(item, role))
            if not found:
                yield from _in_sentence(item)
        if found:
            yield from claim_all(item, "status-codes")
        yield from found


def _of_heading(scope: Scope, title: Fact, status: int) -> RawStatus:
    told = next((b for b in scope.blocks if isinstance(b, Paragraph)), None)
    text = Fact(text=told.text, place=told.place) if told is not None else None
    return RawStatus(code=status, text=title, description=text)


def _in_table(table: Table) -> Iterator[RawStatus]:
    """Yield rows of a table whose first column holds statuses, by its header or throughout."""
    header = [label_key(cell.text) for cell in table.rows[0].cells]
    rows = [row for row in table.rows if row.cells and _STATUS.match(row.cells[0].text.strip())]
    if not rows or (header[0] not in STATUS_COLUMNS and len(rows) < len(table.rows)):
        return
    described, typed = _column(header, _DESCRIBED), _column(header, SCHEMA_COLUMNS)
    for row in rows:
        told = _cell(row, described) or (row.cells[1] if len(row.cells) > 1 else None)
        kind = _cell(row, typed)
        yield RawStatus(
            code=int(row.cells[0].text.strip()[:3]),
            text=Fact(text=row.cells[0].text, place=row.cells[0].place),
            description=_first_line(told) if told is not None else None,
            type=Fact(text=kind.text, place=kind.place) if kind is not None else None,
        )


def _first_line(cell: Cell) -> Fact | None:
    line = cell.text.split("\n")[0].strip()
    return Fact(text=line, place=cell.place) if line else None


def _in_list(block: ListBlock) -> Iterator[RawStatus]:
    """Yield items that start with a status: "404 Not Found - no such user"."""
    for item in block.items:
        text = "\n".join(block_text(inner) for inner in item.blocks).strip()
        if _STATUS.match(text):
            rest = text[3:].strip(" -–—:")
            told = Fact(text=rest, place=item.place) if rest else None
            fact = Fact(text=text[:3], place=item.place)
            yield RawStatus(code=int(text[:3]), text=fact, description=told)


def _in_line(paragraph: Paragraph, role: Role | None) -> Iterator[RawStatus]:
    """Yield a line "Response codes: 200, 404"; in a response's section also "Code: 200"."""
    label, colon, value = paragraph.text.split("\n")[0].replace("：", ":").partition(":")
    codes = _STATUS.findall(value)
    known = label_key(label) in STATUS_LABELS or (
        role in _STATUS_ROLES and label_key(label) in STATUS_COLUMNS
    )
    if not colon or not known or not codes:
        return
    if re.sub(r"[\d,\s()]|[A-Za-z ]+", "", value):
        return
    for code in codes:
        yield RawStatus(code=int(code), text=Fact(text=paragraph.text, place=paragraph.place))


def _in_sentence(paragraph: Paragraph) -> Iterator[RawStatus]:
    """Yield a status set as code: "the answer is `204 No Content`"; a bare number needs a word for answers."""
    words = re.findall(r"[a-z]+", "".join(s.text for s in paragraph.spans if not s.mono).lower())
    is_answer = any(CORES.get(word.rstrip("s")) is Role.RESPONSE for word in words)
    for span in paragraph.spans:
        match = _SHOWN_STATUS.fullmatch(span.text.strip()) if span.mono else None
        reason = (match["reason"] or "").lower() if match is not None else ""
        if match is not None and (reason in REASONS or (is_answer and not reason)):
            yield RawStatus(code=int(match["code"]), text=Fact(text=span.text, place=span.place))


def response_fields(
    content: Content, around: HeadingMeaning | None, taken: Container[str]
) -> Iterator[RawParameter | Claim]:
    """Yield what a response holds: parameter-like tables and lists under its headings.

    Each row has the status its headings name, and in its qualifier their words ("headers").
    """
    for is_scope, items in groupby(content, key=lambda item: isinstance(item, Scope)):
        if is_scope:
            for item in items:
                if isinstance(item, Scope):
                    yield from _fields_below(item, around, taken)
            continue
        blocks = [item for item in items if not isinstance(item, Scope)]
        captioned = [b for b in blocks if isinstance(b, Table) and b.caption]
        for block in captioned:
            yield from _of(_within(classify_heading(block.caption or ""), around), [block], taken)
        # Code below a response is a sample, or a schema printed in the place of one.
        rest = [block for block in blocks if not isinstance(block, Code) and block not in captioned]
        yield from _of(around, rest, taken)
        if around is None or around.role is not Role.RESPONSE:
            said = introductions(rest)
            for other in rest:
                yield from _of(said.get(other.id), [other], taken)


_RULE = "response-fields"


def _fields_below(
    scope: Scope, around: HeadingMeaning | None, taken: Container[str]
) -> Iterator[RawParameter | Claim]:
    """Yield the fields of a section; a term or a bold name in a response's section is a field itself."""
    title = scope.title.text if scope.title is not None else ""
    if around is not None and around.role is Role.RESPONSE and classify_heading(title) is None:
        rows = rows_of_scope(scope, _heading(scope))
        if rows:
            yield from claim_scope(scope, _RULE)
            yield from (_placed(row, around) for row in rows)
            return
    yield from response_fields(tuple(scope.content), _within(announced(scope), around), taken)


def _of(
    said: HeadingMeaning | None, blocks: Sequence[AnyBlock], taken: Container[str]
) -> Iterator[RawParameter | Claim]:
    """Yield the fields of blocks that are of a response."""
    if said is None or said.role is not Role.RESPONSE or not blocks:
        return
    heading = Fact(text="Parameters", place=blocks[0].place)
    rows = own_parameters(blocks, heading, taken, _RULE)
    yield from mapped(rows, lambda row: _placed(row, said))


def _heading(scope: Scope) -> Fact | None:
    return scope.title and replace(scope.title, text="Parameters")


def _placed(row: RawParameter, said: HeadingMeaning) -> RawParameter:
    """Return a row with the status and the words of the heading it is below."""
    words = f"{row.qualifier} {said.qualifier}".strip()
    return replace(row, status=said.status, qualifier=words)


def _within(said: HeadingMeaning | None, around: HeadingMeaning | None) -> HeadingMeaning | None:
    """Return what a heading announces below another: "Headers" of a response are its own, of its status."""
    if said is None or around is None or around.role is not Role.RESPONSE:
        return around if said is None or said.role is Role.PARAMETERS else said
    if said.role not in (Role.PARAMETERS, Role.RESPONSE):
        return said
    status = said.status if said.status is not None else around.status
    return replace(around, qualifier=said.qualifier, status=status)


def _column(header: list[str], names: frozenset[str]) -> int | None:
    return next((index for index, name in enumerate(header) if name in names), None)


def _cell(row: Row, index: int | None) -> Cell | None:
    return row.cells[index] if index is not None and index < len(row.cells) else None
