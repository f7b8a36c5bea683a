"""Tables without row spans: a cell that spans rows is in each of them.

a | 1          a | 1
  | 2    ->    a | 2
"""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.sources.blocks import Cell, Row, Table
from doc2sdk.sources.grid import grid


def without_row_spans(table: Table) -> Table:
    """Return the table with each cell that spans rows repeated in all of them, at its column."""
    if all(cell.rowspan == 1 for row in table.rows for cell in row.cells):
        return table
    rows = zip(table.rows, grid(table), strict=True)
    return replace(table, rows=tuple(_row(row, cells) for row, cells in rows))


def _row(row: Row, cells: tuple[Cell, ...]) -> Row:
    """The row with each cell once; what spans columns is in the grid several times."""
    before = (None, *cells)
    kept = (cell for cell, last in zip(cells, before, strict=False) if cell is not last)
    return replace(row, cells=tuple(kept))
