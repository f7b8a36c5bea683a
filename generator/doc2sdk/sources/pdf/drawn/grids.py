"""Grids: ruled lines that touch, and the cells between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from doc2sdk.sources.pdf.drawn.rules import (
    RuledLine,
    horizontal_rules,
    shaded_edges,
    snap,
    vertical_rules,
)
from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.tolerances import RULE_GAP, RULE_TOUCH


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell: the index of its first row and column, how many of them it spans, and its box."""

    row: int
    column: int
    rowspan: int
    colspan: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(slots=True)
class Grid:
    """Lines that form one table or frame. ``xs`` and ``ys`` are the edges of its tracks.

    ``closed_above`` and ``closed_below`` are set if lines are drawn, not only shades painted, along that
    edge and along both sides of the row at it: such a border ends the table.
    """

    xs: list[float]
    ys: list[float]
    rows: list[RuledLine]
    columns: list[RuledLine]
    closed_above: bool = False
    closed_below: bool = False
    _above: list[list[RuledLine]] = field(default_factory=list)
    _before: list[list[RuledLine]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._above = [_lines_near(self.rows, y) for y in self.ys]
        self._before = [_lines_near(self.columns, x) for x in self.xs]

    def track_of(self, x: float, y: float) -> tuple[int, int]:
        """Return the row and the column of a point, -1 left of or above the first."""
        return bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1

    @property
    def is_frame(self) -> bool:
        """Whether the grid is a single box, such as the border of a code sample. Its last edge may
        be cut off."""
        return len(self.xs) == 2 and len(self.ys) == 2

    def has_rule_above(self, row: int, column: int) -> bool:
        """Return whether a line separates a track's cell from the one above."""
        start, end = self.xs[column], self.xs[column + 1]
        return any(rule.covers(start, end) for rule in self._above[row])

    def has_rule_before(self, row: int, column: int) -> bool:
        """Return whether a line separates a track's cell from the one to the left."""
        start, end = self.ys[row], self.ys[row + 1]
        return any(rule.covers(start, end) for rule in self._before[column])

    def cells(self) -> Iterator[GridCell]:
        """Yield the cells, row by row. A cell spans the tracks that no line separates."""
        taken: set[tuple[int, int]] = set()
        for row in range(len(self.ys) - 1):
            for column in range(len(self.xs) - 1):
                if (row, column) in taken:
                    continue
                colspan = self._colspan(row, column)
                rowspan = self._rowspan(row, column, colspan)
                taken |= {(row + i, column + j) for i in range(rowspan) for j in range(colspan)}
                yield GridCell(
                    row,
                    column,
                    rowspan,
                    colspan,
                    self.xs[column],
                    self.ys[row],
                    self.xs[column + colspan],
                    self.ys[row + rowspan],
                )

    def _colspan(self, row: int, column: int) -> int:
        last = len(self.xs) - 1
        span = 1
        while column + span < last and not self.has_rule_before(row, column + span):
            span += 1
        return span

    def _rowspan(self, row: int, column: int, colspan: int) -> int:
        last = len(self.ys) - 1
        span = 1
        while row + span < last and not any(
            self.has_rule_above(row + span, column + j) for j in range(colspan)
        ):
            span += 1
        return span


def find_grids(fills: list[Fill]) -> list[Grid]:
    """Return all grids of a page, top down."""
    lines = fills + shaded_edges(fills)
    rows, columns = horizontal_rules(lines), vertical_rules(lines)
    grids = [_grid(*group) for group in _touching_lines(rows, columns)]
    found = [grid for grid in grids if grid is not None]
    drawn = horizontal_rules(fills), vertical_rules(fills)
    for grid in found:
        grid.closed_above = _is_closed(grid, drawn, grid.ys[0], grid.ys[1])
        grid.closed_below = _is_closed(grid, drawn, grid.ys[-1], grid.ys[-2])
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def without_boxes(grids: list[Grid]) -> list[Grid]:
    """Return the grids without boxes of one column that tables are drawn in: those only frame what they hold.

    A box that describes one call has its title in the first row and a table of parameters in the second.
    """
    tables = [grid for grid in grids if len(grid.xs) > 2]
    return [
        grid
        for grid in grids
        if len(grid.xs) > 2 or not any(_is_inside(table, grid) for table in tables)
    ]


def _is_inside(inner: Grid, outer: Grid) -> bool:
    """Return whether a grid is inside of another."""
    return (
        outer.xs[0] - RULE_GAP <= inner.xs[0]
        and inner.xs[-1] <= outer.xs[-1] + RULE_GAP
        and outer.ys[0] - RULE_GAP <= inner.ys[0]
        and inner.ys[-1] <= outer.ys[-1] + RULE_GAP
    )


def _is_closed(
    grid: Grid, drawn: tuple[list[RuledLine], list[RuledLine]], edge: float, inner: float
) -> bool:
    """Return whether lines are drawn along an edge of a grid and along both sides of the row from there
    to ``inner``."""
    rows, columns = drawn
    along = _lines_near(rows, edge)
    if not all(any(rule.covers(*track) for rule in along) for track in pairwise(grid.xs)):
        return False
    top, bottom = sorted((edge, inner))
    sides = (_lines_near(columns, x) for x in (grid.xs[0], grid.xs[-1]))
    return all(any(rule.covers(top, bottom) for rule in side) for side in sides)


def _touching_lines(
    rows: list[RuledLine], columns: list[RuledLine]
) -> list[tuple[list[RuledLine], list[RuledLine]]]:
    """Return groups of lines that cross or meet, directly or through others."""
    waiting = set(range(len(columns)))
    groups: list[tuple[list[RuledLine], list[RuledLine]]] = []
    left = list(rows)
    while waiting:
        group_rows: list[RuledLine] = []
        group_columns = [columns[waiting.pop()]]
        queue = list(group_columns)
        while queue:
            line = queue.pop()
            met = [row for row in left if _meet(row, line)]
            left = [row for row in left if not _meet(row, line)]
            group_rows += met
            near = {i for i in waiting if any(_meet(row, columns[i]) for row in met)}
            waiting -= near
            queue += [columns[i] for i in sorted(near)]
            group_columns += [columns[i] for i in sorted(near)]
        groups.append((group_rows, group_columns))
    return groups


def _meet(row: RuledLine, column: RuledLine) -> bool:
    return (
        row.start - RULE_TOUCH <= column.at <= row.end + RULE_TOUCH
        and column.start - RULE_TOUCH <= row.at <= column.end + RULE_TOUCH
    )


def _grid(rows: list[RuledLine], columns: list[RuledLine]) -> Grid | None:
    """Return the tracks of a group: its lines, and its outermost reach where a border is
    missing."""
    if not rows or not columns:
        return None
    xs = [rule.at for rule in columns] + [rule.start for rule in rows] + [rule.end for rule in rows]
    ys = [rule.at for rule in rows]
    ys += [rule.start for rule in columns] + [rule.end for rule in columns]
    edges_x = snap([rule.at for rule in columns] + [min(xs), max(xs)])
    edges_y = snap([rule.at for rule in rows] + [min(ys), max(ys)])
    if len(edges_x) < 2 or len(edges_y) < 2:
        return None
    return Grid(edges_x, edges_y, rows, columns)


def _lines_near(rules: list[RuledLine], at: float) -> list[RuledLine]:
    """Return the lines that may draw an edge."""
    return [rule for rule in rules if abs(rule.at - at) <= RULE_GAP]
