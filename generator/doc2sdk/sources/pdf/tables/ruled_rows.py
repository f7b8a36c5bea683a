"""Rows of a table between whose columns nothing is drawn: lines and shades across it separate them.

A line that covers only some of the columns is beside a cell that spans rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from doc2sdk.sources.pdf.drawn.rules import RuledLine
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tables.rows import RowLines, TextColumn, rows_by_white
from doc2sdk.sources.pdf.tolerances import LEAST_ROW_RULES, LEAST_RULED_COLUMNS, LETTERS_MIDDLE


class RowBound(NamedTuple):
    """A line that separates rows: its height, and the columns it covers."""

    y: float
    columns: frozenset[int]


def rows_of(
    columns: list[TextColumn], rules: Sequence[RuledLine] = (), white: float = 0.0
) -> list[RowLines]:
    """Return the cells of a table, row by row, by the lines between them and by white. Other rows
    of the table have at least ``white`` points of it."""
    bounds = bounds_of(columns, rules)
    head = _below_head(columns)
    if head is not None and not any(bound.y < head for bound in bounds):
        bounds.insert(0, RowBound(head, frozenset(range(len(columns)))))
    whole = [bound.y for bound in bounds if len(bound.columns) == len(columns)]
    parts = _cut_at_heights(columns, whole) if whole else [columns]
    if len(parts) <= LEAST_ROW_RULES and len(bounds) == len(whole):
        return [row for part in parts for row in rows_by_white(part, white)]
    partial = [bound for bound in bounds if len(bound.columns) < len(columns)]
    return [row for part in parts for row in _rows_between_rules(part, partial)]


def bounds_of(columns: Sequence[TextColumn], rules: Sequence[RuledLine]) -> list[RowBound]:
    """Return the lines inside of the table that cover columns, top down."""
    found: list[RowBound] = []
    if not rules:
        return found
    middles = [letters_middle(piece) for column in columns for piece in column.pieces]
    top, bottom = min(middles), max(middles)
    for rule in rules:
        if top < rule.at < bottom:
            along = [i for i, c in enumerate(columns) if rule.covers(c.x0, c.x1)]
            if len(along) >= LEAST_RULED_COLUMNS:
                found.append(RowBound(rule.at, frozenset(along)))
    return sorted(found, key=lambda bound: bound.y)


def _below_head(columns: Sequence[TextColumn]) -> float | None:
    """Return where bold lines in several columns end, if what follows them is not bold, else
    None."""
    if sum(column.pieces[0].bold for column in columns if column.pieces) < LEAST_RULED_COLUMNS:
        return None
    pieces = sorted(
        ((piece, index) for index, column in enumerate(columns) for piece in column.pieces),
        key=lambda placed: placed[0].baseline,
    )
    head = list(takewhile(lambda placed: placed[0].bold, pieces))
    if len({index for _, index in head}) < LEAST_RULED_COLUMNS or len(head) == len(pieces):
        return None
    low, high = letters_middle(head[-1][0]), letters_middle(pieces[len(head)][0])
    return (low + high) / 2 if high - low > head[-1][0].size / 2 else None


def _cut_at_heights(columns: Sequence[TextColumn], ys: Iterable[float]) -> list[list[TextColumn]]:
    """Cut columns at some heights. Parts without text are left out."""
    edges = [*ys, float("inf")]
    parts: list[list[TextColumn]] = []
    last = float("-inf")
    for edge in edges:
        part = [_column_between(column, last, edge) for column in columns]
        if any(column.pieces for column in part):
            parts.append(part)
            last = edge
    return parts


def _column_between(column: TextColumn, high: float, low: float) -> TextColumn:
    pieces = [piece for piece in column.pieces if high <= letters_middle(piece) < low]
    wide = [piece for piece in column.wide if high <= letters_middle(piece) < low]
    return TextColumn(column.x0, column.x1, pieces, wide)


def _rows_between_rules(columns: list[TextColumn], partial: Iterable[RowBound]) -> list[RowLines]:
    """Return the rows between two lines across all columns: one, or those that lines along some
    columns separate."""
    middles = [letters_middle(piece) for column in columns for piece in column.pieces]
    inner = [bound for bound in partial if min(middles) < bound.y < max(middles)]
    if not inner:
        return _by_first_column(rows_by_white(columns), [column.pieces for column in columns])
    rows: list[RowLines] = [[[] for _ in columns] for _ in range(len(inner) + 1)]
    for index, column in enumerate(columns):
        own = [index in bound.columns for bound in inner]
        for number, parted in enumerate(own, start=1):
            if not parted:
                rows[number][index] = None
        for piece in column.pieces:
            number = sum(bound.y < letters_middle(piece) for bound in inner)
            while (cell := rows[number][index]) is None:
                number -= 1
            cell.append(piece)
    return [row for row in rows if any(row)]


def _by_first_column(rows: list[RowLines], whole: list[list[TextLine]]) -> list[RowLines]:
    """Return rows found by white if each has text in the first column and in another: several rows
    may be between two lines. Else they are the paragraphs of one row."""
    apart = all(row[0] is None or (row[0] and any(row[1:])) for row in rows)
    return rows if apart else [[*whole]]


def letters_middle(piece: TextLine) -> float:
    """Return the height of the middle of a line's letters."""
    return piece.baseline - LETTERS_MIDDLE * piece.size
