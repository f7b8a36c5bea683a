"""Front matter of the text: tables of contents, and the cover before the first of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from doc2sdk.sources.markdown.inline import plain_text
from doc2sdk.sources.matter import CONTENTS_TITLES, plain_title

_LEADERS = re.compile(r".*\S\s*(?:\.\s?){3,}\s*\w{1,6}")
_LISTS = ("bullet_list_open", "ordered_list_open")
_MARKERS = frozenset({"[toc]", "[[toc]]", "[[_toc_]]", "{{toc}}"})
"""What converters replace by a table of contents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A block of the document itself (not of a container): its tokens from ``start`` to ``end``."""

    start: int
    end: int
    kind: str


def mark_contents(tokens: Sequence[Token], anchors: frozenset[str]) -> list[Token]:
    """The tokens with the cover and the tables of contents wrapped in elements that say so."""
    parts = _parts(tokens)
    targets = frozenset(f"#{anchor}".lower() for anchor in anchors)
    titles = frozenset(
        plain_title(plain_text(tokens[i + 1].children or ()))
        for i, token in enumerate(tokens)
        if token.type == "heading_open"
    )
    wraps: list[tuple[int, int, str]] = []
    for number, part in enumerate(parts):
        before = parts[number - 1] if number else None
        if _stands_alone(tokens, part, targets):
            wraps.append((_start(tokens, before, part), part.end, "doc-toc"))
        elif before is not None and _is_title(tokens, before) and _lists(tokens, part, titles):
            wraps.append((before.start, part.end, "doc-toc"))
    if wraps and (end := _cover(tokens, parts, wraps[0])) is not None:
        wraps.insert(0, (0, end, "doc-cover"))
    return _wrapped(tokens, wraps)


def _parts(tokens: Sequence[Token]) -> list[_Part]:
    parts: list[_Part] = []
    start = 0
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting > 0:
            start = index
        elif token.level == 0:
            first = index if token.nesting == 0 else start
            parts.append(_Part(start=first, end=index + 1, kind=tokens[first].type))
    return parts


def _inlines(tokens: Sequence[Token], part: _Part) -> list[Token]:
    return [token for token in tokens[part.start : part.end] if token.type == "inline"]


def _start(tokens: Sequence[Token], before: _Part | None, part: _Part) -> int:
    """A title right above belongs to the table of contents."""
    return before.start if before is not None and _is_title(tokens, before) else part.start


def _is_title(tokens: Sequence[Token], part: _Part) -> bool:
    """A heading or a line that says "Contents"."""
    if part.kind not in ("heading_open", "paragraph_open"):
        return False
    text = plain_text(tokens[part.start + 1].children or ())
    return text.strip(" :.").lower() in CONTENTS_TITLES


def _stands_alone(tokens: Sequence[Token], part: _Part, targets: frozenset[str]) -> bool:
    """Whether a block shows by itself that it is a table of contents.

    It is a list of two items or more, each nothing but a link into this document; or lines that
    all end in dots and a page number; or a converter's marker.
    """
    items = _inlines(tokens, part)
    if part.kind in _LISTS and len(items) > 1 and all(_is_link(item, targets) for item in items):
        return True
    lines = [line for item in items for line in _printed_lines(item)]
    if part.kind == "paragraph_open" and len(lines) == 1 and lines[0].lower() in _MARKERS:
        return True
    has_lines = part.kind in (*_LISTS, "paragraph_open") and len(lines) > 1
    return has_lines and all(_LEADERS.fullmatch(line) for line in lines)


def _is_link(item: Token, targets: frozenset[str]) -> bool:
    """Whether a line is one link to one of ``targets``, a number before it or not."""
    children = item.children or []
    links = [str(c.attrGet("href") or "") for c in children if c.type == "link_open"]
    depth = 0
    outside: list[str] = []
    for child in children:
        depth += child.nesting if child.type in ("link_open", "link_close") else 0
        if depth == 0 and child.type in ("text", "code_inline"):
            outside.append(child.content)
    beside = re.sub(r"[\d.\s]+", "", "".join(outside))
    return len(links) == 1 and not beside and links[0].lower() in targets


def _lists(tokens: Sequence[Token], part: _Part, titles: frozenset[str]) -> bool:
    """Whether most lines of a list or paragraph are titles of the document's headings."""
    if part.kind not in (*_LISTS, "paragraph_open"):
        return False
    lines = [line for item in _inlines(tokens, part) for line in _printed_lines(item)]
    return 2 * sum(plain_title(line) in titles for line in lines) > len(lines)


def _printed_lines(item: Token) -> list[str]:
    lines = [""]
    for child in item.children or ():
        if child.type in ("softbreak", "hardbreak"):
            lines.append("")
        elif child.type in ("text", "code_inline"):
            lines[-1] += child.content
    return [line.strip() for line in lines]


def _cover(
    tokens: Sequence[Token], parts: Sequence[_Part], first: tuple[int, int, str]
) -> int | None:
    """The end of the cover: a rule before the contents, after which a title as high comes again.

    A cover holds a title and lines of text. One that holds lists, code or tables, or whose title
    stands above the headings that follow, is an introduction.
    """
    for part in parts:
        if part.start >= first[0]:
            return None
        if part.kind == "hr":
            levels = [
                int(token.tag[1:]) for token in tokens[: part.start] if token.type == "heading_open"
            ]
            after = tokens[first[1] :]
            following = [int(token.tag[1:]) for token in after if token.type == "heading_open"]
            again = bool(levels and following) and min(following) <= min(levels)
            return part.end if again and _adjoins(parts, part, first) else None
        if part.kind not in ("heading_open", "paragraph_open"):
            return None
    return None


def _adjoins(parts: Sequence[_Part], rule: _Part, first: tuple[int, int, str]) -> bool:
    """Whether nothing but rules stands between the cover's rule and the contents."""
    between = [part for part in parts if rule.start <= part.start < first[0]]
    return all(part.kind == "hr" for part in between)


def _wrapped(tokens: Sequence[Token], wraps: Sequence[tuple[int, int, str]]) -> list[Token]:
    out: list[Token] = []
    at = 0
    for start, end, role in wraps:
        lines = tokens[start].map
        opening = Token("furniture_open", "div", 1, attrs={"role": role}, map=lines, block=True)
        out += [*tokens[at:start], opening, *tokens[start:end]]
        out.append(Token("furniture_close", "div", -1, block=True))
        at = end
    return [*out, *tokens[at:]]
