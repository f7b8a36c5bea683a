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
from dataclasses import dataclass, replace

from doc2sdk.extract.layout.choose import Choice, Found
from doc2sdk.extract.layout.units import MAX_TITLE, Unit
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import classify_heading, label_role
from doc2sdk.reshape.cell_parts import blocks_of_cell
from doc2sdk.reshape.label_tables import sections_of
from doc2sdk.reshape.row_spans import without_row_spans
from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    Table,
    derived,
)

_PART_USES = 3
"""Lines of one text that are the name of a part that each operation has."""

_ONE_EACH = 0.7
"""Share of the sections of a level that must hold one operation for it to be the boundary."""

_LOOK_BACK = 4
"""Blocks above a URL among which its title is looked for, where no heading parts operations."""

_EDGES = " \t:：-–—|()（）[]【】·•*#>→`\"'.,;、"
_BRACKETS = {")": "(", "）": "（", "]": "[", "】": "【"}

_NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)、．]?|[(（]\d+[)）]|[a-z]\))\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What belongs to one found operation: its title and the blocks that describe it.

    ``start`` is the index of the record's first outermost block. ``own`` are the blocks that hold the URL
    and the method.
    """

    found: Found
    title: Fact | None
    start: int
    content: tuple[AnyBlock, ...]
    own: tuple[AnyBlock, ...]


def records_of(choice: Choice, blocks: Sequence[AnyBlock]) -> list[Record]:
    """Return a record for each operation of the choice, in reading order."""
    rows, boxed, items, lines, sections = _kinds(choice.found)
    out = [
        *_box_records(boxed),
        *_row_records(rows),
        *(_item_record(found, item, block) for found, item, block in items),
        *(_line_record(found) for found in lines),
        *_section_records(sections, choice.units, blocks, choice.sections),
    ]
    return sorted(out, key=lambda record: record.found.mention.unit.index)


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
            (boxed if _is_boxed(one) else rows).append((one, unit.block))
        elif held[unit.top] > 1 and unit.kind == "item" and (item := _item_of(one)) is not None:
            items.append((one, *item))
        elif held[unit.top] > 1 and unit.kind in ("code", "line", "item"):
            lines.append(one)
        else:
            sections.append(one)
    return rows, boxed, items, lines, sections


def _is_boxed(found: Found) -> bool:
    """Whether a table holds the operation in several rows: its method is in another row than its URL."""
    unit = found.mention.unit
    return any(s.unit.table == unit.table and s.unit.row != unit.row for s in found.signs)


def _box_records(boxed: Sequence[tuple[Found, Table]]) -> Iterator[Record]:
    """The operations of tables that hold several, one below the other: some rows for each."""
    tables: dict[str, list[tuple[Found, Table]]] = defaultdict(list)
    for found, table in boxed:
        tables[table.id].append((found, table))
    for several in tables.values():
        table = several[0][1]
        urls = [found.mention.unit.row for found, _ in several]
        starts = [
            _box_start(table, row, urls[number - 1] + 1 if number else 0)
            for number, row in enumerate(urls)
        ]
        for number, (found, _) in enumerate(several):
            end = starts[number + 1] if number + 1 < len(starts) else len(table.rows)
            rows = table.rows[starts[number] : end]
            part = replace(table, rows=rows, **derived(table, 10_000 * (number + 1)))
            first = [cell for cell in rows[0].cells if cell.text.strip()]
            title = Fact(text=first[0].text, place=first[0].place) if len(first) == 1 else None
            yield Record(
                found=found, title=title and replace(title, text=_bare(title.text)),
                start=found.mention.unit.top, content=tuple(sections_of(part) or [part]),
                own=(table,),
            )  # fmt: skip


def _box_start(table: Table, row: int, floor: int) -> int:
    """The row where an operation begins: the title above its URL's row, else the row of the URL.

    Rows whose label begins the first operation of the table begin the others, too.
    """
    opening = table.rows[0].cells[0].text.strip() if table.rows[0].cells else ""
    for at in range(row, floor - 1, -1):
        filled = [cell for cell in table.rows[at].cells if cell.text.strip()]
        if at < row and len(filled) == 1 and filled[0] is table.rows[at].cells[0]:
            return at
        if opening and filled and filled[0].text.strip() == opening:
            return at
    return row


def _bare(text: str) -> str:
    """A title without its number and the marks around it; what is in brackets stays."""
    words = _NUMBER.sub("", " ".join(text.split()))
    bare = words.strip(_EDGES)
    end = words.rstrip(" :：-–—|·•*#>→`\"'.,;、")[-1:]
    return (
        f"{bare}{end}"
        if end in _BRACKETS and bare.count(_BRACKETS[end]) > bare.count(end)
        else bare
    )


def _item_of(found: Found) -> tuple[ListItem, ListBlock] | None:
    """The outermost list's item that holds a unit, where the unit's block has it as an ancestor."""
    return None if found.mention.unit.outer is None else found.mention.unit.outer


def _row_records(rows: Sequence[tuple[Found, Table]]) -> Iterator[Record]:
    firsts: dict[str, int] = {}
    for found, table in rows:
        row = found.mention.unit.row
        firsts[table.id] = min(row, firsts.get(table.id, row))
    for found, table in rows:
        spread = without_row_spans(table)
        yield _row_record(found, spread, _heads(spread.rows[: firsts[table.id]]))


def _heads(rows: Sequence[Row]) -> dict[int, Cell]:
    """The head of each column: the lowest filled cell above the operations that says what it holds."""
    heads: dict[int, Cell] = {}
    for row in rows:
        at = 0
        for cell in row.cells:
            for column in range(at, at + cell.colspan):
                is_known = column in heads and classify_heading(heads[column].text) is not None
                if cell.text.strip() and (not is_known or classify_heading(cell.text) is not None):
                    heads[column] = cell
            at += cell.colspan
    return heads


def _row_record(found: Found, table: Table, heads: dict[int, Cell]) -> Record:
    """A row: each further cell below its column's head, as a section with a label would have it."""
    unit = found.mention.unit
    row = table.rows[unit.row]
    content: list[AnyBlock] = []
    title: Fact | None = None
    at = 0
    for number, cell in enumerate(row.cells):
        holds_sign = at == unit.column or any(s.unit.column == at for s in found.signs)
        head = heads.get(at)
        at += cell.colspan
        if holds_sign or not cell.text.strip():
            continue
        if title is None and _may_be_title(cell.text):
            title = Fact(text=_titled(cell.text), place=cell.place)
        content += _labelled(head, cell, table, number)
    return Record(
        found=found, title=title or _title_beside(found), start=unit.top, content=tuple(content),
        own=(table,),
    )  # fmt: skip


def _labelled(head: Cell | None, cell: Cell, table: Table, number: int) -> Iterator[AnyBlock]:
    if head is not None and head.text.strip() and classify_heading(head.text) is not None:
        yield _bold_line(head, table, 2 * number)
    yield from blocks_of_cell(cell, table, number)


def _bold_line(cell: Cell, table: Table, number: int) -> Paragraph:
    """A cell's text as the bold line that heads what follows."""
    spans = (Span(text=" ".join(cell.text.split()), place=cell.place, bold=True),)
    return Paragraph(spans=spans, place=cell.place, **derived(table, number))


def _item_record(found: Found, item: ListItem, block: ListBlock) -> Record:
    unit = found.mention.unit
    own = unit.block
    content = tuple(inner for inner in item.blocks if inner is not own)
    return Record(
        found=found, title=_title_beside(found), start=unit.top, content=content, own=(own, block)
    )


def _line_record(found: Found) -> Record:
    unit = found.mention.unit
    return Record(
        found=found, title=_title_beside(found), start=unit.top, content=(), own=(unit.block,)
    )


def _may_be_title(text: str) -> bool:
    return 0 < len(text.strip().split("\n")[0]) <= MAX_TITLE


def _titled(text: str) -> str:
    return text.strip().split("\n")[0].strip()


def _title_beside(found: Found) -> Fact | None:
    """The words beside the signs in their own line, if they say more than a label does."""
    mention = found.mention
    for text in (mention.before, mention.after):
        words = _bare(text)
        if (
            words
            and len(words) <= MAX_TITLE
            and label_role(words) is None
            and _says_something(words)
        ):
            return Fact(text=words, place=mention.unit.place)
    return None


def _says_something(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]", text)) > 1 and classify_heading(text) is None


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
    for one, start, end in _spans(ordered, 0, len(blocks), 0, blocks, titles, stated):
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


def section_level(choice: Choice, blocks: Sequence[AnyBlock]) -> int | None:
    """Return the level of the headings that bound operations, None where headings do not."""
    *_, sections = _kinds(choice.found)
    return _boundary(sections, 0, len(blocks), 0, blocks) if sections else None


def _parts(block: AnyBlock) -> bool:
    return isinstance(block, Heading) and block.furniture is None


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
    beside = _title_beside(one)
    unit = one.mention.unit
    if unit.kind == "heading" and beside is not None:
        return beside
    for at in range(start, unit.top + 1):
        for candidate in titles.get(at, ()):
            if candidate.index >= unit.index:
                break
            words = _bare(candidate.text)
            is_label = label_role(words) is not None or classify_heading(words) is not None
            if candidate.is_title and words and not is_label and _says_something(words):
                return Fact(text=words, place=candidate.place)
    return beside
