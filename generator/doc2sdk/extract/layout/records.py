"""Records: the part of a document that belongs to each operation found.

::

    record = title *(block)          up to the next record, or to the end of its chapter
           | row                     of a table with a row for each operation
           | item                    of a list with an item for each operation

Where sections begin and end is for :mod:`~doc2sdk.extract.layout.sections`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Choice, Found
from doc2sdk.extract.layout.described import at_descriptions
from doc2sdk.extract.layout.record import Record, bare_title, says_something, title_beside
from doc2sdk.extract.layout.sections import (
    PART_USES,
    boundary_level,
    first_top,
    spans,
    without_part_headings,
)
from doc2sdk.extract.layout.shared_sections import records_beside, shared_sections
from doc2sdk.extract.layout.table_records import box_records, is_boxed, row_records
from doc2sdk.extract.layout.units import Unit
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import classify_heading, label_role
from doc2sdk.reshape.label_tables import sections_of
from doc2sdk.reshape.request_blocks import with_requests_parted
from doc2sdk.sources.blocks import (
    AnyBlock,
    Document,
    ListBlock,
    ListItem,
    Table,
)


def records_of(choice: Choice, blocks: Sequence[AnyBlock]) -> list[Record]:
    """Return a record for each operation of the choice, in reading order."""
    found = at_descriptions(choice.found, choice.mentions.targets)
    moved = {new: old for old, new in zip(choice.found, found, strict=True) if old is not new}
    shared = shared_sections(found)
    together = {one for first, others in shared.items() for one in (first, *others)}
    rows, boxed, items, lines, sections = _kinds([one for one in found if one not in together])
    sections += shared
    out = [
        *box_records(boxed),
        *row_records(rows),
        *(_item_record(found, item, block) for found, item, block in items),
        *(_line_record(found) for found in lines),
    ]
    for record in _section_records(sections, choice.units, blocks, choice.sections):
        out += [record, *records_beside(record, shared.get(record.found, ()))]
    out = [
        _titled(record, moved[record.found]) if record.found in moved else record for record in out
    ]
    return sorted(out, key=lambda record: record.found.mention.unit.index)


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
    ordered = sorted(found, key=lambda one: (one.mention.unit.index, first_top(one)))
    titles: dict[int, list[Unit]] = defaultdict(list)
    uses = Counter(unit.text.strip() for unit in units if unit.is_title)
    for unit in units:
        # What recurs is the name of a part, and no operation's title.
        if uses[unit.text.strip()] < PART_USES or unit.kind == "heading":
            titles[unit.top].append(unit)
    outer = without_part_headings(blocks, len(ordered))
    for one, start, end in spans(ordered, 0, len(blocks), 0, outer, titles, stated):
        own = {one.mention.unit.block.id: one.mention.unit.block}
        for sign in one.signs:
            own.setdefault(sign.unit.block.id, sign.unit.block)
        title = _title_of(one, start, titles)
        content = tuple(_laid_out(one, blocks[start:end]))
        yield Record(found=one, title=title, start=start, content=content, own=tuple(own.values()))


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


def section_level(choice: Choice, document: Document) -> int | None:
    """Return the level of the headings that bound operations, None where headings do not."""
    *_, sections = _kinds(choice.found)
    blocks = with_requests_parted(document).blocks
    outer = without_part_headings(blocks, len(sections))
    return boundary_level(sections, 0, len(blocks), 0, outer) if sections else None


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
