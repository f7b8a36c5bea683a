"""A table as a grid: every row with a cell in each column, cells that span repeated.

::

    | a (2 rows) | b |        a b
    |            | c |   ->   a c
    | d (2 columns)  |        d d
"""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.sources.blocks import Cell, Row, Table

MAX_COLUMNS = 200
"""A span that reaches further is a mistake of the page."""


def grid(table: Table) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a table, each cell once for every row and column it spans.

    A cell that begins where one from above still reaches stands to the right of it, as browsers lay
    tables out (HTML standard, 4.9.12). Where a row ends before the table does, the grid does too.
    """
    rows: list[tuple[Cell, ...]] = []
    held: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        cells: list[Cell] = []
        for cell in row.cells:
            _fill(cells, held)
            for _ in range(min(cell.colspan, MAX_COLUMNS)):
                if cell.rowspan > 1:
                    held[len(cells)] = (cell, cell.rowspan - 1)
                cells.append(cell)
        _fill(cells, held)
        rows.append(tuple(cells))
    return tuple(rows)


def _fill(cells: list[Cell], held: dict[int, tuple[Cell, int]]) -> None:
    """Adds the cells from above that reach into the next columns of this row."""
    while (found := held.pop(len(cells), None)) is not None:
        cell, count = found
        if count > 1:
            held[len(cells)] = (cell, count - 1)
        cells.append(cell)


def with_spans_filled(table: Table) -> Table:
    """The table with every cell repeated where it reaches, for readers that count cells."""
    if all(cell.rowspan == cell.colspan == 1 for row in table.rows for cell in row.cells):
        return table
    rows = tuple(
        Row(cells=tuple(replace(cell, rowspan=1, colspan=1) for cell in cells), place=row.place)
        for row, cells in zip(table.rows, grid(table), strict=True)
    )
    return replace(table, rows=rows)
