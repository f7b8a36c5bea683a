"""Rows of a table between which nothing is drawn, from the text in its columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.lines.wraps import was_wrapped
from doc2sdk.sources.pdf.tolerances import ROW_GAP, ROW_GAP_RATIO, SAME_ROW_GAP


@dataclass(slots=True)
class TextColumn:
    """What the pieces of a column cover. ``wide`` are those that reach over further columns.
    ``head`` is one that is not aligned with the others."""

    x0: float
    x1: float
    pieces: list[TextLine] = field(default_factory=list)
    wide: list[TextLine] = field(default_factory=list)
    head: TextLine | None = None


RowLines = list["list[TextLine] | None"]
"""The lines of each cell of a row, column by column. None is for a cell of a row above that reaches
down."""


def rows_by_white(columns: list[TextColumn], known: float = 0.0) -> list[RowLines]:
    """Return the cells, row by row. The text of each column falls apart at its white space, and a
    new row begins where the white of all columns meets. So a cell may be centred beside a taller
    one. ``known`` is the least height of the white between other rows of the table, in points. For
    example ``id | string`` and ``name | string`` 6 points below it are two rows."""
    spans = sorted((p.top, p.bottom, p.size) for c in columns for p in c.pieces)
    whites: list[tuple[float, float, float]] = []
    bottom = spans[0][1]
    for top, low, size in spans:
        if top - bottom > ROW_GAP * size:
            whites.append((bottom, top, size))
        bottom = max(bottom, low)
    least = max(known, _row_white(whites, columns))
    between = [(high, low) for high, low, _ in whites if low - high >= least]
    bounds = [*((high + low) / 2 for high, low in between), float("inf")]
    rows: list[list[list[TextLine]]] = [[[] for _ in columns] for _ in bounds]
    for index, column in enumerate(columns):
        for piece in column.pieces:
            rows[bisect_right(bounds, piece.top)][index].append(piece)
    tight = [part for row in rows for part in _split_tight_row(row, columns, alone=len(rows) == 1)]
    if not between:
        return [[*row] for row in tight]
    white = SAME_ROW_GAP * median(low - high for high, low in between)
    return [part for row in tight for part in _split_beside_tall_cells(row, white)]


def _row_white(whites: list[tuple[float, float, float]], columns: list[TextColumn]) -> float:
    """Return the least height of the white between rows, in points. Line spacing inside of cells
    may exceed the row threshold. Then the gaps fall in two groups by height, and the group in which
    fewer cells share a gap is line spacing."""
    widths = sorted(low - high for high, low, _ in whites)
    steps = [(b / a, a, b) for a, b in pairwise(widths) if a > 0]
    ratio, inner, outer = max(steps, default=(1.0, 0.0, 0.0))
    if ratio < ROW_GAP_RATIO:
        return 0.0
    laid = [piece for column in columns for piece in column.pieces]
    inside = [(high, low, size) for high, low, size in whites if low - high <= inner]
    beside = [
        min(
            sum(abs(piece.bottom - high) < size / 2 for piece in laid),
            sum(abs(piece.top - low) < size / 2 for piece in laid),
        )
        for high, low, size in inside
    ]
    return outer if 2 * sum(beside) <= len(inside) * len(columns) else 0.0


def _split_tight_row(
    row: list[list[TextLine]], columns: list[TextColumn], *, alone: bool
) -> list[list[list[TextLine]]]:
    """Return a row as it is, or the rows it consists of if they are set without white between them.
    Each then begins at a line that has text in the first column and in all others (all but one of
    four and more). If there are other rows and only two columns, one of the cells must have had
    room for more text: two cells wrap to equally many lines by chance, three do not."""
    if len(row[0]) < 2 and len(row) < 3:
        return [row]
    levels = [{round(piece.baseline) for piece in cell} for cell in row]
    for index, column in enumerate(columns):
        for piece in column.wide:
            if any(piece is line for line in row[index]):
                for other, level in zip(columns[index + 1 :], levels[index + 1 :], strict=True):
                    level |= {round(piece.baseline)} if other.x0 < piece.x1 else set()
    least = max(2, len(row) - (len(row) > 3))
    begins = sorted(
        {level for level in levels[0] if sum(level in other for other in levels) >= least}
        | _begins_without_first_cell(row, columns, levels)
    )
    if len(begins) < 2 or begins[0] > min(min(level) for level in levels if level):
        return [row]
    if (
        len(row) == 2
        and not alone
        and all(
            was_wrapped(above, below, column.x1)
            for cell, column in zip(row, columns, strict=True)
            for above, below in pairwise(cell)
        )
    ):
        return [row]
    bounds = [*begins[1:], float("inf")]
    rows: list[list[list[TextLine]]] = [[[] for _ in row] for _ in bounds]
    for index, cell in enumerate(row):
        for piece in cell:
            rows[bisect_right(bounds, round(piece.baseline))][index].append(piece)
    return rows


def _begins_without_first_cell(
    row: list[list[TextLine]], columns: list[TextColumn], levels: list[set[int]]
) -> set[int]:
    """Return the heights of lines that begin a row though its first cell is empty: all other cells, two
    or more, have a line there, and none of them is the rest of a wrapped one. ``/boats`` is beside ``GET
    | list`` and, below that, ``POST | add``."""
    if len(row) < 3 or not row[0]:
        return set()
    found = set.intersection(*levels[1:]) - levels[0]
    top = max(levels[0])
    for cell, column in zip(row[1:], columns[1:], strict=True):
        for above, below in pairwise(cell):
            if was_wrapped(above, below, column.x1) or above.text[-1] in ",;(/-":
                found.discard(round(below.baseline))
    return {level for level in found if level > top}


def _split_beside_tall_cells(row: list[list[TextLine]], white: float) -> list[RowLines]:
    """Return a row as it is, or several rows if its first cells span several. The split is a gap of
    at least ``white`` points that all remaining columns (two or more) share and that the text of
    the first cells is beside."""
    if len(row[-1]) < 2:  # most rows are a line high
        return [[*row]]
    for tall in range(1, len(row) - 1):
        spanning, beside = row[:tall], row[tall:]
        if not all(beside):
            break
        blocks = _stretches([piece for cell in beside for piece in cell], white)
        if len(blocks) < 2 or not any(spanning):
            continue
        parts = [_cut_cell(cell, [low for _, low in blocks[:-1]]) for cell in beside]
        bridged = all(_reaches_over(cell, blocks, white) for cell in spanning if cell)
        if bridged and all(all(cell) for cell in parts):
            rest: RowLines = [None if cell else [] for cell in spanning]
            return [
                [*(spanning if index == 0 else rest), *(cell[index] for cell in parts)]
                for index in range(len(blocks))
            ]
    return [[*row]]


def _stretches(pieces: list[TextLine], white: float) -> list[tuple[float, float]]:
    """Return the stretches down the page that pieces cover. The white between rows separates
    them."""
    blocks: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if blocks and piece.top - blocks[-1][1] <= max(ROW_GAP * piece.size, white):
            blocks[-1] = (blocks[-1][0], max(blocks[-1][1], piece.bottom))
        else:
            blocks.append((piece.top, piece.bottom))
    return blocks


def _cut_cell(cell: list[TextLine], bounds: list[float]) -> list[list[TextLine]]:
    parts: list[list[TextLine]] = [[] for _ in range(len(bounds) + 1)]
    for piece in cell:
        parts[sum(piece.top >= bound for bound in bounds)].append(piece)
    return parts


def _reaches_over(cell: list[TextLine], blocks: list[tuple[float, float]], white: float) -> bool:
    """Return whether the text of a cell is one stretch and is beside white between others."""
    own = _stretches(cell, white)
    whites = [(above[1], below[0]) for above, below in pairwise(blocks)]
    return len(own) == 1 and any(own[0][0] < low and own[0][1] > high for high, low in whites)
