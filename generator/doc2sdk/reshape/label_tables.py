"""A table that describes one operation, laid out as the sections it holds.

::

    table = *(title | part)
    title = one filled cell                          heads what follows
    part  = label value *(empty value)               a label, and below it what its row shows
          | label cells *(empty cells)               a label, and below it a table of the further columns

    Route      | /boats                              **Route**
    Parameters | Field | Type                        /boats
               | name  | string                      **Parameters**
                                                     Field | Type
                                                     name  | string
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.reshape.cell_parts import blocks_of_cell
from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Paragraph,
    Row,
    Span,
    Table,
    derived,
)

MAX_LABEL = 48
"""Characters of a label cell."""


def sections_of(table: Table) -> list[AnyBlock]:
    """Return the sections of a table of labels, [] where its first column holds no labels."""
    labels = [_label(row) for row in table.rows]
    if len(table.rows) < 2 or any(len(label) > MAX_LABEL for label in labels):
        return []
    out: list[AnyBlock] = []
    at = 0
    while at < len(table.rows):
        end = at + 1
        while end < len(table.rows) and not labels[end] and len(table.rows[end].cells) > 1:
            end += 1
        out += _part(table, table.rows[at:end], len(out))
        at = end
    return out


def _label(row: Row) -> str:
    return row.cells[0].text.strip() if row.cells else ""


def _part(table: Table, rows: Sequence[Row], number: int) -> Iterator[AnyBlock]:
    """A label as a bold line, and what stands beside it and below."""
    first = rows[0].cells[0] if rows[0].cells else None
    if first is not None and first.text.strip():
        spans = (Span(text=" ".join(first.text.split()), place=first.place, bold=True),)
        yield Paragraph(spans=spans, place=first.place, **derived(table, number))
    values = [tuple(_filled(row)) for row in rows]
    inner = replace(
        table,
        rows=tuple(Row(cells=cells, place=cells[0].place) for cells in values if cells),
        anchor=None,
        **derived(table, number + 500),
    )
    if len(inner.rows) > 1 and max(len(row.cells) for row in inner.rows) > 1:
        yield inner
        return
    cells = [cell for row in inner.rows for cell in row.cells]
    for index, cell in enumerate(cells):
        yield from blocks_of_cell(cell, table, 100 * (number + 1) + index)


def _filled(row: Row) -> Iterator[Cell]:
    """The cells behind the label; empty ones at the end are left out."""
    cells = list(row.cells[1:])
    while cells and not cells[-1].text.strip():
        cells.pop()
    yield from cells
