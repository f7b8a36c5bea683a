"""Lines of text in the columns of a table that is known already, as the table's rows."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.sources.pdf.geometry.aligned import cells_of, pieces_of
from doc2sdk.sources.pdf.geometry.grouping import group_lines
from doc2sdk.sources.pdf.geometry.rows import Column
from doc2sdk.sources.pdf.geometry.ruled_rows import rows_of
from doc2sdk.sources.pdf.layout.drafts import CellDraft, Draft, Span, lines_in
from doc2sdk.sources.pdf.layout.lines import TextLine

STARTS = 4.0
"""Points the text of a cell may begin off the place where others of its column begin."""

ROOM = 2.0
"""Text in the last column may reach this many em further than it does elsewhere."""

Laid = list[tuple[int, TextLine]]
"""The pieces of a line, each with the number of its column."""

Cells = list[CellDraft]


def lay(line: TextLine, spans: Sequence[Span]) -> Laid:
    """The pieces of a line in the columns they stand in; none if it does not keep to them."""
    laid: Laid = []
    for piece in pieces_of(line):
        column = sum(piece.x0 >= x0 - STARTS / 2 for x0, _ in spans) - 1
        if column < 0 or (laid and laid[-1][0] >= column):
            return []
        right = spans[column][1] + ROOM * piece.size
        if column + 1 < len(spans):
            right = min(right, spans[column + 1][0])
        if piece.x1 > right:
            return []
        laid.append((column, piece))
    return laid


def laid_rows(laid: Sequence[Laid], spans: Sequence[Span], white: float = 0.0) -> list[Cells]:
    """The rows of lines; other rows of the table have at least ``white`` points between them."""
    if not laid:
        return []
    columns = [Column(*span) for span in spans]
    for line in laid:
        for number, piece in line:
            columns[number].pieces.append(piece)
    rows = rows_of(columns, (), white)
    return [cells_of(rows, index, columns, _blocks) for index in range(len(rows))]


def with_paragraphs(rows: list[Cells]) -> list[Cells]:
    """Rows with those that are but a further paragraph of one cell, not of the first, added to the
    row above."""
    done: list[Cells] = []
    for row in rows:
        if done and not row[0].blocks and sum(bool(cell.blocks) for cell in row) == 1:
            for cell, more in zip(done[-1], row, strict=False):
                cell.blocks += more.blocks
        else:
            done.append(row)
    return done


def _blocks(lines: list[TextLine], right: float) -> list[Draft]:
    return group_lines(lines, [], right)


def texts_of(row: Cells) -> list[str]:
    """The text of each cell of a row, to compare heads by."""
    return ["".join(line.text for line in lines_in([cell])) for cell in row]
