"""Records: the part of a document that belongs to each operation found.

::

    record = title *(block)          up to the next record, or to the end of its chapter
           | row                     of a table with a row for each operation
           | item                    of a list with an item for each operation

The boundary is the coarsest level of headings at which most sections hold one operation; below it, or
where headings say nothing, a record begins with the title-like lines above its URL.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Choice, Found
from doc2sdk.extract.layout.described import at_descriptions
from doc2sdk.extract.layout.record import Record, bare_title, says_something, title_beside
from doc2sdk.extract.layout.table_records import box_records, is_boxed, row_records
from doc2sdk.extract.layout.units import Unit
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import classify_heading, label_role
from doc2sdk.printed.request_line import is_target, method_of
from doc2sdk.printed.roles import Role
from doc2sdk.reshape.label_tables import sections_of
from doc2sdk.reshape.request_blocks import with_requests_parted
from doc2sdk.sources.blocks import (
    AnyBlock,
    Code,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    Table,
)

_PART_USES = 3
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

_MOST_SHARED = 6
"""Operations that one section describes together, at most."""

_LOOK_BACK = 4
"""Blocks above a URL among which its title is looked for, where no heading parts operations."""


def records_of(choice: Choice, blocks: Sequence[AnyBlock]) -> list[Record]:
    """Return a record for each operation of the choice, in reading order."""
    found = at_descriptions(choice.found, choice.mentions.targets)
    moved = {new: old for old, new in zip(choice.found, found, strict=True) if old is not new}
    shared = _shared(found)
    rows, boxed, items, lines, sections = _kinds([one for one in found if one not in shared])
    sections += [one for one, first in shared.items() if one is first]
    out = [
        *box_records(boxed),
        *row_records(rows),
        *(_item_record(found, item, block) for found, item, block in items),
        *(_line_record(found) for found in lines),
    ]
    for record in _section_records(sections, choice.units, blocks, choice.sections):
        out += [record, *_beside(record, shared)]
    out = [
        _titled(record, moved[record.found]) if record.found in moved else record for record in out
    ]
    return sorted(out, key=lambda record: record.found.mention.unit.index)


def _shared(found: Sequence[Found]) -> dict[Found, Found]:
    """Operations whose URLs one list or sample prints one below the other, each with the first of them.

    ::

        Endpoints: /lists/{type}, /lists/{type}/{page}
        Arguments: type, page

    What the section says is said of all. An index of the whole document is no such list.
    """
    groups: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.mention.unit.kind in ("item", "code") and not one.is_part:
            groups[one.mention.unit.top].append(one)
    return {
        one: group[0]
        for group in groups.values()
        if 1 < len(group) <= _MOST_SHARED and len(group) < len(found) and _are_siblings(group)
        for one in group
    }


def _are_siblings(group: Sequence[Found]) -> bool:
    """Whether URLs fill their lines and begin alike, and one method is that of all."""
    starts = {tuple(one.template.split("/")[1:3]) for one in group}
    methods = {one.methods for one in group}
    alone = all(one.mention.unit.text.strip(" `-*") == one.mention.target.text for one in group)
    return len(starts) == 1 and len(methods) == 1 and alone


def _beside(record: Record, shared: dict[Found, Found]) -> Iterator[Record]:
    """The records of the other operations that a section describes together with its first."""
    for one, first in shared.items():
        if first is record.found and one is not first:
            own = (one.mention.unit.block, *record.own)
            yield replace(record, found=one, own=own)


def _titled(record: Record, listed: Found) -> Record:
    """A record that has no title of its own, with the one that an index has for it."""
    table = listed.mention.unit.block
    if record.title is not None or not isinstance(table, Table):
        return record
    return replace(record, title=next(row_records([(listed, table)])).title)


def _kinds(
    found: Sequence[Found],
) -> tuple[
    list[tuple[Found, Table]],
    list[tuple[Found, Table]],
    list[tuple[Found, ListItem, ListBlock]],
    list[Found],
    list[Found],
]:
    """The operations by what bounds them: rows, items, lines of one block, sections."""
    held = Counter(one.mention.unit.top for one in found)
    rows: list[tuple[Found, Table]] = []
    boxed: list[tuple[Found, Table]] = []
    items: list[tuple[Found, ListItem, ListBlock]] = []
    lines: list[Found] = []
    sections: list[Found] = []
    by_table = Counter(one.mention.unit.table for one in found)
    for one in found:
        unit = one.mention.unit
        if isinstance(unit.block, Table) and by_table[unit.table] > 1:
            (boxed if is_boxed(one) else rows).append((one, unit.block))
        elif held[unit.top] > 1 and unit.kind == "item" and (item := _item_of(one)) is not None:
            items.append((one, *item))
        elif held[unit.top] > 1 and unit.kind in ("code", "line", "item"):
            lines.append(one)
        else:
            sections.append(one)
    return rows, boxed, items, lines, sections


def _item_of(found: Found) -> tuple[ListItem, ListBlock] | None:
    """The outermost list's item that holds a unit, where the unit's block has it as an ancestor."""
    return None if found.mention.unit.outer is None else found.mention.unit.outer


def _item_record(found: Found, item: ListItem, block: ListBlock) -> Record:
    unit = found.mention.unit
    own = unit.block
    content = tuple(inner for inner in item.blocks if inner is not own)
    return Record(
        found=found, title=title_beside(found), start=unit.top, content=content, own=(own, block)
    )


def _line_record(found: Found) -> Record:
    unit = found.mention.unit
    return Record(
        found=found, title=title_beside(found), start=unit.top, content=(), own=(unit.block,)
    )


def _section_records(
    found: Sequence[Found], units: Sequence[Unit], blocks: Sequence[AnyBlock], stated: int | None
) -> Iterator[Record]:
    """The records of operations with a section each, bounded by headings of the ``stated`` level if any."""
    ordered = sorted(found, key=lambda one: (one.mention.unit.index, _first_top(one)))
    titles: dict[int, list[Unit]] = defaultdict(list)
    uses = Counter(unit.text.strip() for unit in units if unit.is_title)
    for unit in units:
        # What recurs is the name of a part, and no operation's title.
        if uses[unit.text.strip()] < _PART_USES or unit.kind == "heading":
            titles[unit.top].append(unit)
    outer = _without_part_headings(blocks, len(ordered))
    for one, start, end in _spans(ordered, 0, len(blocks), 0, outer, titles, stated):
        own = {one.mention.unit.block.id: one.mention.unit.block}
        for sign in one.signs:
            own.setdefault(sign.unit.block.id, sign.unit.block)
        title = _title_of(one, start, titles)
        content = tuple(_laid_out(one, blocks[start:end]))
        yield Record(found=one, title=title, start=start, content=content, own=tuple(own.values()))


def _without_part_headings(blocks: Sequence[AnyBlock], operations: int) -> Sequence[AnyBlock]:
    """The blocks, headings that recur in half of the operations as lines: they name parts, and bound none.

    Prints rank headings by their type, and "Request URL" may be set larger than the operation's own title.
    The heading of a chapter is left with its number alone: "5. Parameters" behind "4.4 Query" is no part.
    """
    headings = [b for b in blocks if isinstance(b, Heading) and b.furniture is None]
    uses = Counter(heading.text.strip() for heading in headings)
    parts = {
        text
        for text, count in uses.items()
        if count >= max(_PART_USES, _PART_SHARE * operations) and not _is_request(text)
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


def _laid_out(one: Found, blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    """The blocks of a section; a table that describes the operation, as the sections it holds."""
    width = -1
    for block in blocks:
        if block.furniture is not None:
            continue
        if isinstance(block, Table) and block is one.mention.unit.block:
            width = _width(block)
        is_box = isinstance(block, Table) and _width(block) == width
        yield from (isinstance(block, Table) and is_box and sections_of(block)) or [block]


def _width(table: Table) -> int:
    return max((len(row.cells) for row in table.rows), default=0)


_Span = tuple[Found, int, int]


def _spans(
    found: Sequence[Found], low: int, high: int, level: int, blocks: Sequence[AnyBlock],
    titles: dict[int, list[Unit]], stated: int | None = None,
) -> Iterator[_Span]:  # fmt: skip
    """The outermost blocks of each operation between ``low`` and ``high``.

    ``level`` is that of the headings already used to part them, ``stated`` the one to use first.
    """
    if not found:
        return
    boundary = stated or _boundary(found, low, high, level, blocks)
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
            yield from _spans(group, start, end, boundary, blocks, titles)


def _starts(low: int, high: int, level: int, blocks: Sequence[AnyBlock]) -> list[int]:
    """Where headings of a level, or of a higher one, are."""
    return [i for i in range(low, high) if _parts(b := blocks[i]) and b.level <= level]  # type: ignore[union-attr]


def _boundary(
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


def section_level(choice: Choice, document: Document) -> int | None:
    """Return the level of the headings that bound operations, None where headings do not."""
    *_, sections = _kinds(choice.found)
    blocks = with_requests_parted(document).blocks
    outer = _without_part_headings(blocks, len(sections))
    return _boundary(sections, 0, len(blocks), 0, outer) if sections else None


def _parts(block: AnyBlock) -> bool:
    """Whether a block is a heading that may part operations: "Request body" is a part of one."""
    if not isinstance(block, Heading) or block.furniture is not None:
        return False
    said = classify_heading(block.text)
    return said is None or said.role not in _OF_OPERATIONS


def _grouped(found: Sequence[Found], starts: Sequence[int]) -> dict[int, list[Found]]:
    groups: dict[int, list[Found]] = {}
    for one in found:
        start = starts[max(bisect_right(starts, _first_top(one)) - 1, 0)]
        groups.setdefault(start, []).append(one)
    return groups


def _first_top(one: Found) -> int:
    """The first outermost block that holds a sign of the operation."""
    if one.is_part:
        return one.signs[0].unit.top
    return min([one.mention.unit.top, *(sign.unit.top for sign in one.signs)])


def _by_titles(
    found: Sequence[Found], low: int, high: int, blocks: Sequence[AnyBlock],
    titles: dict[int, list[Unit]],
) -> Iterator[_Span]:  # fmt: skip
    """Records that no heading parts: each begins with the title-like lines above its signs."""
    starts: list[int] = []
    for number, one in enumerate(found):
        floor = _first_top(found[number - 1]) + 1 if number else low
        starts.append(_start_above(_first_top(one), floor, blocks, titles))
    for number, one in enumerate(found):
        end = starts[number + 1] if number + 1 < len(found) else high
        yield one, starts[number], max(end, starts[number] + 1)


def _start_above(
    top: int, floor: int, blocks: Sequence[AnyBlock], titles: dict[int, list[Unit]]
) -> int:
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


def _title_of(one: Found, start: int, titles: dict[int, list[Unit]]) -> Fact | None:
    """The title of a section's operation: the heading's words, else the first title-like line."""
    beside = title_beside(one)
    unit = one.mention.unit
    if unit.kind == "heading" and beside is not None:
        return beside
    for at in range(start, unit.top + 1):
        for candidate in titles.get(at, ()):
            if candidate.index >= unit.index:
                break
            words = bare_title(candidate.text)
            is_label = label_role(words) is not None or classify_heading(words) is not None
            if candidate.is_title and words and not is_label and says_something(words):
                return Fact(text=words, place=candidate.place)
    return beside
