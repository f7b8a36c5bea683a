"""Tables without row spans: a cell that spans rows is in each of them.

a | 1          a | 1
  | 2    ->    a | 2
"""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.sources.blocks import Cell, Row, Table


def without_row_spans(table: Table) -> Table:
    """Return the table with each cell that spans rows repeated in all of them."""
    if all(cell.rowspan == 1 for row in table.rows for cell in row.cells):
        return table
    rows: list[Row] = []
    open_cells: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        own = list(row.cells)
        cells: list[Cell] = []
        while own or len(cells) in open_cells:
            at = len(cells)
            if at in open_cells:
                cell, left = open_cells.pop(at)
                if left > 1:
                    open_cells[at] = (cell, left - 1)
            else:
                cell = own.pop(0)
                if cell.rowspan > 1:
                    open_cells[at] = (cell, cell.rowspan - 1)
            cells.append(cell)
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows))
