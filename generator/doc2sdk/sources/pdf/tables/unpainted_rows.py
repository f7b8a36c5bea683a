"""Tables that are drawn only in part: every other row shaded, or the head alone.

A row whose cells are shaded or ruled shows where the columns are. Rows above, below and between
such rows belong to the same table as long as their text keeps to these columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from doc2sdk.sources.pdf.drawn.grids import Grid
from doc2sdk.sources.pdf.drawn.rules import RuledLine
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.tables.ruled_rows import letters_middle
from doc2sdk.sources.pdf.tolerances import (
    LEAST_RULED_COLUMNS,
    ROW_GAP,
    SAME_RULE,
    UNPAINTED_PADDING,
    UNPAINTED_ROW_GAP,
    begin_together,
)

CellColumns = dict[int, int]
"""The first column of each cell, and its last one."""

DrawnOnPage = tuple[Sequence[Run], Sequence[RuledLine]]
"""The visible text of a page, and the lines across it."""


@dataclass(slots=True)
class Band:
    """A row behind which nothing is painted. ``first`` is the first column that a line separates
    from the row above; cells before it belong to both rows. ``ruled`` is set if such a line is
    drawn."""

    lines: list[TextLine]
    cells: CellColumns
    first: int = 0
    ruled: bool = False

    @property
    def top(self) -> float:
        return min(line.top for line in self.lines)

    @property
    def bottom(self) -> float:
        return max(line.bottom for line in self.lines)

    @property
    def is_head(self) -> bool:
        """Whether it is several cells in bold type."""
        return len(self.cells) > 1 and all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class GridColumns:
    """The edges of columns, the left edge of the text in each (if it is known), and the lines
    across the page."""

    xs: list[float]
    starts: dict[int, float]
    rules: Sequence[RuledLine]

    def at(self, x: float) -> int:
        """Return the column a point is in, -1 left of the first."""
        return sum(x >= edge for edge in self.xs) - 1

    def cells(self, line: TextLine) -> CellColumns | None:
        """Return the cells of a line, or None if the line does not keep to the columns. A piece may
        reach over further columns if it begins where the cells of its column do."""
        cells: CellColumns = {}
        start = reached = -1
        for run in line.runs:
            if run.text.isspace():
                continue
            first, last = self.at(run.x0 + 1), self.at(run.x1 - 1)
            if first < max(reached, 0) or last > len(self.xs) - 2:
                return None
            start = first if first > reached else start
            reached = cells[start] = max(last, reached)
        spanning = (first for first, last in cells.items() if last > first)
        return cells if all(self._begins(line, first) for first in spanning) else None

    def is_row(self, band: Band) -> bool:
        """Return whether a band is a row and not text that happens to be narrow: it has several
        cells, or one between lines along several columns, and they begin where those of their
        column do."""
        begun = (self._begins(line, first) for first in band.cells for line in band.lines)
        return (len(band.cells) > 1 or self._is_closed(band)) and any(begun)

    def first_parted_column(self, above: TextLine, below: TextLine) -> int | None:
        """Return the index of the first column that a horizontal rule between these two text lines
        covers, or None. The rule must reach the last column and cover at least two."""
        firsts = [
            self._along(r)
            for r in self.rules
            if letters_middle(above) < r.at < letters_middle(below)
        ]
        return min((first for first in firsts if first is not None), default=None)

    def _is_closed(self, band: Band) -> bool:
        low = band.bottom
        below = (
            r
            for r in self.rules
            if letters_middle(band.lines[-1]) < r.at < low + band.lines[-1].size
        )
        return band.ruled and any(self._along(rule) is not None for rule in below)

    def _along(self, rule: RuledLine) -> int | None:
        along = [rule.covers(left, right) for left, right in pairwise(self.xs)]
        first = next((i for i, covered in enumerate(along) if covered), len(along))
        return first if all(along[first:]) and len(along) - first >= LEAST_RULED_COLUMNS else None

    def _begins(self, line: TextLine, column: int) -> bool:
        start = self.starts.get(column, self.xs[-1])
        return any(begin_together(run.x0, start) for run in line.runs)


def complete_grids(
    grids: list[Grid], runs: list[Run], page: int, rules: Callable[[], Sequence[RuledLine]] = tuple
) -> list[Grid]:
    """Return the grids of a page together with the rows next to them and between them that belong
    to them. ``rules`` gives the lines across the page."""
    if not any(len(grid.xs) > 2 for grid in grids):
        return grids
    visible = [run for run in runs if not run.text.isspace()]
    lines = lines_by_position(visible, page)
    done: list[Grid] = []
    across = rules()
    for grid in grids:
        above = next((other for other in reversed(done) if _same_columns(other, grid)), None)
        bands = None if above is None else _rows_between(above, grid, lines, (visible, across))
        if above is None or bands is None:
            done.append(grid)
        else:
            done[done.index(above)] = _join_grids([above, grid], bands, (above.ys[-1], grid.ys[0]))
    drawn = visible, across
    return [_extend_grid(grid, done, lines, drawn) if len(grid.xs) > 2 else grid for grid in done]


def _same_columns(above: Grid, below: Grid) -> bool:
    """Return whether two grids are as wide, and the edges of one are among the other's."""
    few, many = sorted((above.xs, below.xs), key=len)
    ends = abs(few[0] - many[0]) <= SAME_RULE and abs(few[-1] - many[-1]) <= SAME_RULE
    return len(few) > 2 and ends and all(any(abs(x - y) <= SAME_RULE for y in many) for x in few)


def _rows_between(
    above: Grid, below: Grid, lines: list[TextLine], drawn: DrawnOnPage
) -> list[Band] | None:
    """Return the rows between two grids of the same columns, or None if anything else is there."""
    top, bottom = above.ys[-1], below.ys[0]
    inside = [
        line for line in _lines_beside(lines, above) if top < (line.top + line.bottom) / 2 < bottom
    ]
    if not inside:
        return [] if bottom - top <= SAME_RULE else None
    if above.closed_below and below.closed_above:
        return None
    columns = _columns_of([above, below], drawn)
    if any(columns.cells(line) is None for line in inside):
        return None
    bands = _group_bands(inside, columns)
    is_title = len(bands) == 1 and len(bands[0].cells) == 1
    return bands if all(map(columns.is_row, bands)) and not is_title else None


def _extend_grid(grid: Grid, grids: list[Grid], lines: list[TextLine], drawn: DrawnOnPage) -> Grid:
    """Return a grid with the rows right above and right below it that keep to its columns."""
    columns = _columns_of([grid], drawn)
    near = _lines_beside(lines, grid)
    low = min((g.ys[0] for g in grids if g.ys[0] > grid.ys[-1]), default=float("inf"))
    high = max((g.ys[-1] for g in grids if g.ys[-1] < grid.ys[0]), default=0.0)
    below = [line for line in near if grid.ys[-1] < line.baseline and line.bottom < low]
    above = [line for line in near if line.baseline < grid.ys[0] and line.top > high]
    several = len(grid.ys) > 2  # a single row with a border around it may be the head alone
    if several and grid.closed_below:
        below = []
    if several and grid.closed_above:
        above = []
    after = _group_bands(_adjacent_lines(below, grid.ys[-1], columns), columns)
    before = _group_bands(_adjacent_lines(above[::-1], grid.ys[0], columns)[::-1], columns)
    after = _without_single_cells(takewhile(columns.is_row, after))
    before = _without_single_cells(takewhile(columns.is_row, before[::-1]))[::-1]
    if after:
        grid = _join_grids([grid], after, (grid.ys[-1], after[-1].bottom + UNPAINTED_PADDING))
    if before:
        grid = _join_grids([grid], before, (before[0].top - UNPAINTED_PADDING, grid.ys[0]))
    return grid


def _without_single_cells(bands: Iterable[Band]) -> list[Band]:
    """Return bands without the last ones of a single cell. What is alone below a table, between it
    and the next thing that is painted, may be anything."""
    found = list(bands)
    while found and len(found[-1].cells) == 1:
        found.pop()
    return found


def _lines_beside(lines: list[TextLine], grid: Grid) -> list[TextLine]:
    """Return the lines that begin within the width of a grid."""
    return [line for line in lines if grid.xs[0] - 1 <= line.x0 < grid.xs[-1]]


def _adjacent_lines(lines: Iterable[TextLine], edge: float, columns: GridColumns) -> list[TextLine]:
    """Return the lines from an edge on, up or down, that keep to the columns and follow each
    other."""
    found: list[TextLine] = []
    for line in lines:
        white = max(line.top - edge, edge - line.bottom)
        if white > UNPAINTED_ROW_GAP * line.size or columns.cells(line) is None:
            break
        found.append(line)
        edge = line.bottom if line.top >= edge else line.top
    return found


def _columns_of(grids: list[Grid], drawn: DrawnOnPage) -> GridColumns:
    """Return the columns of grids, and where the text in them begins."""
    runs, rules = drawn
    found = GridColumns(max((grid.xs for grid in grids), key=len), {}, rules)
    for run in runs:
        middle = (run.top + run.bottom) / 2
        if any(grid.ys[0] < middle < grid.ys[-1] for grid in grids):
            column = found.at(run.x0 + 1)
            found.starts[column] = min(found.starts.get(column, run.x0), run.x0)
    return found


def _group_bands(lines: list[TextLine], columns: GridColumns) -> list[Band]:
    """Return the rows that lines form, top down. They are separated by what is drawn, or by white.
    Text that is set off, but not in the first column, is the second paragraph of a cell."""
    bands: list[Band] = []
    for line in lines:
        cells = columns.cells(line) or {}
        apart = bands and line.top - bands[-1].bottom > ROW_GAP * line.size
        first = columns.first_parted_column(bands[-1].lines[-1], line) if bands else None
        below_head = bool(bands) and bands[-1].is_head and not line.bold
        if not bands or first is not None or below_head or (apart and 0 in cells):
            bands.append(Band([line], cells, first or 0, first is not None or not bands))
            continue
        bands[-1].lines.append(line)
        for first, last in cells.items():
            bands[-1].cells[first] = max(last, bands[-1].cells.get(first, last))
    return bands


def _join_grids(grids: list[Grid], bands: list[Band], span: tuple[float, float]) -> Grid:
    """Return one grid of several and the rows that fill the stretch ``span`` between or beside
    them."""
    xs = max((grid.xs for grid in grids), key=len)
    between = [(above.bottom + below.top) / 2 for above, below in pairwise(bands)]
    edges = [span[0], *between, span[1]]
    ys = sorted({y for grid in grids for y in grid.ys} | set(edges))
    rows = [rule for grid in grids for rule in grid.rows]
    starts = [0, *(band.first for band in bands[1:]), 0]
    rows += [RuledLine(y, xs[first], xs[-1]) for y, first in zip(edges, starts, strict=False)]
    columns = [rule for grid in grids for rule in grid.columns]
    for (top, bottom), band in zip(pairwise(edges), bands, strict=False):
        inner = {x for first, last in band.cells.items() for x in range(first + 1, last + 1)}
        columns += [RuledLine(x, top, bottom) for i, x in enumerate(xs) if i not in inner]
    apart = [y for above, y in pairwise([ys[0] - 2 * SAME_RULE, *ys]) if y - above > 0.5]
    return Grid(xs, apart, rows, columns)
