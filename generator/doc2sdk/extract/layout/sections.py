"""Sections: which outermost blocks of a document belong to each operation.

The boundary is the coarsest level of headings at which most sections hold one operation; below it, or
where headings say nothing, a section begins with the title-like lines above its URL. Headings of parts
("Request body", and whatever recurs) bound none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Found
from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.request_line import is_target, method_of
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, Paragraph, Span, Table

PART_USES = 3
"""Lines of one text that are the name of a part that each operation has."""

_PART_SHARE = 0.5
"""Share of a document's operations in which a heading recurs that names a part of each."""

_CHAPTER = re.compile(r"\d+[.)]?(?=\s)")
_SECTION = re.compile(r"\d+\.\d+[.)]?\s")
"""The numbers of a chapter and of a section in one."""

_ONE_EACH = 0.7
"""Share of the sections of a level that must hold one operation for it to be the boundary."""

_OF_OPERATIONS = frozenset(
    {Role.PARAMETERS, Role.REQUEST, Role.RESPONSE, Role.SAMPLE, Role.STATUS, Role.ERRORS}
)
"""What the headings of an operation's parts announce."""

_LOOK_BACK = 4
"""Blocks above a URL among which its title is looked for, where no heading parts operations."""

Section = tuple[Found, int, int]
"""An operation, its first outermost block and the one behind its last."""

Titles = Mapping[int, list[Unit]]
"""The lines that may be titles, by outermost block."""


def spans(
    found: Sequence[Found], low: int, high: int, level: int, blocks: Sequence[AnyBlock],
    titles: Titles, stated: int | None = None,
) -> Iterator[Section]:  # fmt: skip
    """The outermost blocks of each operation between ``low`` and ``high``.

    ``level`` is that of the headings already used to part them, ``stated`` the one to use first.
    """
    if not found:
        return
    boundary = stated or boundary_level(found, low, high, level, blocks)
    if boundary is None:
        yield from _by_titles(found, low, high, blocks, titles)
        return
    starts = _starts(low, high, boundary, blocks)
    edges = [*starts, high]
    for start, group in _grouped(found, [low, *starts]).items():
        end = edges[min(bisect_right(edges, start), len(edges) - 1)]
        if len(group) == 1:
            yield group[0], start, end
        else:
            yield from spans(group, start, end, boundary, blocks, titles)


def _starts(low: int, high: int, level: int, blocks: Sequence[AnyBlock]) -> list[int]:
    """Where headings of a level, or of a higher one, are."""
    return [i for i in range(low, high) if _parts(b := blocks[i]) and b.level <= level]  # type: ignore[union-attr]


def boundary_level(
    found: Sequence[Found], low: int, high: int, level: int, blocks: Sequence[AnyBlock]
) -> int | None:
    """The coarsest level of headings below ``level`` at which most sections hold one operation."""
    deeper = sorted({b.level for b in blocks[low:high] if _parts(b) and b.level > level})  # type: ignore[union-attr]
    for next_level in deeper:
        groups = _grouped(found, [low, *_starts(low, high, next_level, blocks)])
        alone = sum(len(group) == 1 for group in groups.values())
        if alone >= _ONE_EACH * len(groups) and (len(groups) > 1 or len(found) == 1):
            return next_level
    return None


def _parts(block: AnyBlock) -> bool:
    """Whether a block is a heading that may part operations: "Request body" is a part of one."""
    if not isinstance(block, Heading) or block.furniture is not None:
        return False
    said = classify_heading(block.text)
    return said is None or said.role not in _OF_OPERATIONS


def without_part_headings(blocks: Sequence[AnyBlock], operations: int) -> Sequence[AnyBlock]:
    """The blocks, headings that recur in half of the operations as lines: they name parts, and bound none.

    Prints rank headings by their type, and "Request URL" may be set larger than the operation's own title.
    The heading of a chapter is left with its number alone: "5. Parameters" behind "4.4 Query" is no part.
    """
    headings = [b for b in blocks if isinstance(b, Heading) and b.furniture is None]
    uses = Counter(heading.text.strip() for heading in headings)
    parts = {
        text
        for text, count in uses.items()
        if count >= max(PART_USES, _PART_SHARE * operations) and not _is_request(text)
    }
    has_chapters = any(
        _SECTION.match(h.text) and classify_heading(h.text) is None for h in headings
    )
    return [_bounding(b, parts, has_chapters) if isinstance(b, Heading) else b for b in blocks]


def _bounding(heading: Heading, parts: set[str], has_chapters: bool) -> AnyBlock:
    """A heading as what bounds operations, or as a line where it names a part of each."""
    if heading.text.strip() in parts:
        return Paragraph(
            spans=heading.spans, place=heading.place, id=heading.id, origins=heading.origins
        )
    chapter = _CHAPTER.match(heading.text) if has_chapters else None
    if chapter is None:
        return heading
    return replace(heading, spans=(Span(text=chapter.group(), place=heading.place),))


def _is_request(text: str) -> bool:
    """Whether a heading is a method or a path, which operations of several resources share."""
    words = text.split()
    return any(method_of(word) is not None or is_target(word) for word in words)


def _grouped(found: Sequence[Found], starts: Sequence[int]) -> dict[int, list[Found]]:
    groups: dict[int, list[Found]] = {}
    for one in found:
        start = starts[max(bisect_right(starts, first_top(one)) - 1, 0)]
        groups.setdefault(start, []).append(one)
    return groups


def first_top(one: Found) -> int:
    """The first outermost block that holds a sign of the operation."""
    if one.is_part:
        return one.signs[0].unit.top
    return min([one.mention.unit.top, *(sign.unit.top for sign in one.signs)])


def _by_titles(
    found: Sequence[Found], low: int, high: int, blocks: Sequence[AnyBlock],
    titles: Titles,
) -> Iterator[Section]:  # fmt: skip
    """Records that no heading parts: each begins with the title-like lines above its signs."""
    starts: list[int] = []
    for number, one in enumerate(found):
        floor = first_top(found[number - 1]) + 1 if number else low
        starts.append(_start_above(first_top(one), floor, blocks, titles))
    for number, one in enumerate(found):
        end = starts[number + 1] if number + 1 < len(found) else high
        yield one, starts[number], max(end, starts[number] + 1)


def _start_above(top: int, floor: int, blocks: Sequence[AnyBlock], titles: Titles) -> int:
    """The highest title above ``top`` with nothing but text in between."""
    start = top
    for at in range(top - 1, max(floor, top - _LOOK_BACK) - 1, -1):
        block = blocks[at]
        if block.furniture is not None:
            continue
        if isinstance(block, Heading):
            return at
        if isinstance(block, (Table, Code)):
            break
        if any(unit.is_title for unit in titles.get(at, ())[:1]):
            start = at
    return start
