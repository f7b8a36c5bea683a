"""Records in tables: a row for each operation, or some rows below each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Found
from doc2sdk.extract.layout.record import (
    Record,
    bare_title,
    first_line,
    may_be_title,
    title_beside,
)
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import classify_heading
from doc2sdk.reshape.cell_parts import blocks_of_cell
from doc2sdk.reshape.label_tables import sections_of
from doc2sdk.reshape.row_spans import without_row_spans
from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Code,
    Line,
    Paragraph,
    Row,
    Span,
    Table,
    derived,
)

_BODY = re.compile(r"[\w.\[\]-]+=[^\s&=]*(?:&[\w.\[\]-]+=[^\s&=]*)*$|[{\[][\s\S]*[}\]]$")
"""A form or JSON, and nothing else."""


def is_boxed(found: Found) -> bool:
    """Whether a table holds the operation in several rows: its method is in another row than its URL."""
    unit = found.mention.unit
    return any(s.unit.table == unit.table and s.unit.row != unit.row for s in found.signs)


def box_records(boxed: Sequence[tuple[Found, Table]]) -> Iterator[Record]:
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
                found=found, title=title and replace(title, text=bare_title(title.text)),
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


def row_records(rows: Sequence[tuple[Found, Table]]) -> Iterator[Record]:
    """Yield a record for each row; heads of columns are looked for above the first of them."""
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
        if holds_sign:
            content += _sent_behind(found, cell, table, number)
        if holds_sign or not cell.text.strip():
            continue
        if title is None and may_be_title(cell.text):
            title = Fact(text=first_line(cell.text), place=cell.place)
        content += _labelled(head, cell, table, number)
    return Record(
        found=found, title=title or title_beside(found), start=unit.top, content=tuple(content),
        own=(table,),
    )  # fmt: skip


def _sent_behind(found: Found, cell: Cell, table: Table, number: int) -> Iterator[AnyBlock]:
    """What a request in a cell sends, where it is printed behind the URL: ``POST /boats name=Otter``."""
    _, target, rest = cell.text.partition(found.mention.target.text)
    body = rest.strip()
    if not target or _BODY.match(body) is None:
        return
    spans = (Span(text="Request body", place=cell.place, bold=True),)
    yield Paragraph(spans=spans, place=cell.place, **derived(table, 1000 * (number + 1) + 900))
    lines = tuple(Line(text=text, place=cell.place) for text in body.split("\n"))
    yield Code(lines=lines, place=cell.place, **derived(table, 1000 * (number + 1) + 901))


def _labelled(head: Cell | None, cell: Cell, table: Table, number: int) -> Iterator[AnyBlock]:
    if head is not None and head.text.strip() and classify_heading(head.text) is not None:
        yield _bold_line(head, table, 2 * number)
    yield from blocks_of_cell(cell, table, number)


def _bold_line(cell: Cell, table: Table, number: int) -> Paragraph:
    """A cell's text as the bold line that heads what follows."""
    spans = (Span(text=" ".join(cell.text.split()), place=cell.place, bold=True),)
    return Paragraph(spans=spans, place=cell.place, **derived(table, number))
