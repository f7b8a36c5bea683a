"""Lines of text in the columns of a table whose columns are known already, as rows of that
table."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.sources.pdf.lines.drafts import CellDraft, Draft, Extent, lines_in
from doc2sdk.sources.pdf.lines.paragraphs import group_lines
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tables.rows import TextColumn
from doc2sdk.sources.pdf.tables.ruled_rows import rows_of
from doc2sdk.sources.pdf.tables.unruled_tables import cells_of, pieces_of
from doc2sdk.sources.pdf.tolerances import CELL_START, LAST_COLUMN_ROOM

PlacedLine = list[tuple[int, TextLine]]
"""The pieces of a line, each with the number of its column."""

CellRow = list[CellDraft]


def place_in_columns(line: TextLine, spans: Sequence[Extent]) -> PlacedLine:
    """Return the pieces of a line with the columns they are in, or none if the line does not keep
    to the columns."""
    laid: PlacedLine = []
    for piece in pieces_of(line):
        column = sum(piece.x0 >= x0 - CELL_START for x0, _ in spans) - 1
        if column < 0 or (laid and laid[-1][0] >= column):
            return []
        right = spans[column][1] + LAST_COLUMN_ROOM * piece.size
        if column + 1 < len(spans):
            right = min(right, spans[column + 1][0])
        if piece.x1 > right:
            return []
        laid.append((column, piece))
    return laid


def rows_in_columns(
    laid: Sequence[PlacedLine], spans: Sequence[Extent], white: float = 0.0
) -> list[CellRow]:
    """Return the rows that lines form. Other rows of the table have at least ``white`` points
    between them."""
    if not laid:
        return []
    columns = [TextColumn(*span) for span in spans]
    for line in laid:
        for number, piece in line:
            columns[number].pieces.append(piece)
    rows = rows_of(columns, (), white)
    return [cells_of(rows, index, columns, _make_blocks) for index in range(len(rows))]


def join_paragraphs(rows: list[CellRow]) -> list[CellRow]:
    """Add rows that are just a further paragraph of one cell, and not of the first, to the row
    above."""
    done: list[CellRow] = []
    for row in rows:
        if done and not row[0].blocks and sum(bool(cell.blocks) for cell in row) == 1:
            for cell, more in zip(done[-1], row, strict=False):
                cell.blocks += more.blocks
        else:
            done.append(row)
    return done


def _make_blocks(lines: list[TextLine], right: float) -> list[Draft]:
    return group_lines(lines, [], right)


def texts_of(row: CellRow) -> list[str]:
    """Return the text of each cell of a row, for comparing heads."""
    return ["".join(line.text for line in lines_in([cell])) for cell in row]
