"""Parameter tables: known by their header cells."""

from __future__ import annotations

from doc2sdk.extract.labels import announce, column
from doc2sdk.extract.raw import Column, Fact, RawParameter
from doc2sdk.sources.blocks import Cell, Row, Table

_SECOND = {
    Column.VALUE,
    Column.TYPE,
    Column.REQUIRED,
    Column.LOCATION,
    Column.DESCRIPTION,
    Column.DEFAULT,
}
"""A name column alone is a list of names; one of these beside it makes it a parameter table."""


def parameter_rows(table: Table, heading: Fact | None) -> tuple[RawParameter, ...]:
    """The rows of a parameter table, or () where the table is none."""
    if len(table.rows) < 2:
        return ()
    columns = _columns(table.rows[0])
    if Column.NAME not in columns.values() or not _SECOND & set(columns.values()):
        return ()
    said = announce(heading.text) if heading else None
    qualifier = said.qualifier if said else ""
    rows = (_row(row, columns) for row in table.rows[1:])
    return tuple(
        RawParameter(cells=cells, heading=heading, qualifier=qualifier)
        for cells in rows
        if cells.get(Column.NAME) and cells[Column.NAME].text
    )


def _columns(header: Row) -> dict[int, Column]:
    """Column by position. Only a header row counts: marked as one, or bold throughout."""
    if not all(_is_header(cell) for cell in header.cells):
        return {}
    found: dict[int, Column] = {}
    position = 0
    for cell in header.cells:
        kind = column(cell.text)
        if kind is not None and kind not in found.values():
            found[position] = kind
        position += cell.colspan
    return found


def _is_header(cell: Cell) -> bool:
    spans = [span for span in cell.spans if span.text.strip()]
    return cell.header or not spans or all(span.bold for span in spans)


def _row(row: Row, columns: dict[int, Column]) -> dict[Column, Fact]:
    cells: dict[Column, Fact] = {}
    position = 0
    for cell in row.cells:
        if position in columns:
            cells[columns[position]] = Fact(text=cell.text, place=cell.place)
        position += cell.colspan
    return cells
