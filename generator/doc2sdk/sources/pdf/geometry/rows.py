"""Rows of a table that nothing is drawn between, from what stands in its columns."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from doc2sdk.sources.pdf.layout.lines import TextLine
from doc2sdk.sources.pdf.layout.wraps import was_wrapped

ROW_GAP = 0.45
"""Rows are at least this many em of white apart; the lines inside a cell are closer."""

KINDS = 1.5
"""White between rows is at least this many times as high as white between lines of a cell."""


@dataclass(slots=True)
class Column:
    """What the pieces of a column cover; ``wide`` are those that reach over further columns."""

    x0: float
    x1: float
    pieces: list[TextLine] = field(default_factory=list)
    wide: list[TextLine] = field(default_factory=list)


def rows_of(columns: list[Column]) -> list[list[list[TextLine]]]:
    """The cells, row by row. Each column's text falls apart at its white; rows are where the white
    of all columns meets, so a cell may be centred beside a taller one."""
    spans = sorted((p.top, p.bottom, p.size) for c in columns for p in c.pieces)
    whites: list[tuple[float, float, float]] = []
    bottom = spans[0][1]
    for top, low, size in spans:
        if top - bottom > ROW_GAP * size:
            whites.append((bottom, top, size))
        bottom = max(bottom, low)
    least = _row_white(whites, columns)
    bounds = [*((a + b) / 2 for a, b, _ in whites if b - a >= least), float("inf")]
    rows: list[list[list[TextLine]]] = [[[] for _ in columns] for _ in bounds]
    for index, column in enumerate(columns):
        for piece in column.pieces:
            rows[bisect_right(bounds, piece.top)][index].append(piece)
    return [part for row in rows for part in _set_tight(row, columns, alone=len(rows) == 1)]


def _row_white(whites: list[tuple[float, float, float]], columns: list[Column]) -> float:
    """The least white between rows, in points. Where lines inside of cells stand so far apart that
    their white counts too, there are two kinds of it, and fewer cells meet at the lesser."""
    widths = sorted(low - high for high, low, _ in whites)
    steps = [(b / a, a, b) for a, b in pairwise(widths) if a > 0]
    ratio, inner, outer = max(steps, default=(1.0, 0.0, 0.0))
    if ratio < KINDS:
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


def _set_tight(
    row: list[list[TextLine]], columns: list[Column], *, alone: bool
) -> list[list[list[TextLine]]]:
    """A row as it is, or the rows it really is: set without white between them, each begins where a
    line has text in the first column and in all others, or all but one of four and more. Where
    there are but two beside other rows, one must have room for the next row's text: two wrap to
    equally many lines, three do not."""
    if len(row[0]) < 2:
        return [row]
    levels = [{round(piece.baseline) for piece in cell} for cell in row]
    for index, column in enumerate(columns):
        for piece in column.wide:
            if any(piece is line for line in row[index]):
                for other, level in zip(columns[index + 1 :], levels[index + 1 :], strict=True):
                    level |= {round(piece.baseline)} if other.x0 < piece.x1 else set()
    least = max(2, len(row) - (len(row) > 3))
    begins = sorted(
        level for level in levels[0] if sum(level in other for other in levels) >= least
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
