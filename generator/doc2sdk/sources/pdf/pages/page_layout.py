"""One page: first grids, then aligned columns, then paragraphs and code, in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from doc2sdk.sources.pdf.drawn.grids import without_boxes
from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Fill, Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TableDraft, TextDraft, first_line
from doc2sdk.sources.pdf.lines.item_labels import LABEL
from doc2sdk.sources.pdf.lines.item_lists import gather_lists
from doc2sdk.sources.pdf.lines.paragraphs import (
    LineSteps,
    group_lines,
    has_wide_steps,
    line_steps,
    prose_edge,
    steps_of,
)
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position, lines_in_order
from doc2sdk.sources.pdf.pages.columns import Gutter, sections
from doc2sdk.sources.pdf.tables.heads_apart import add_line_above, join_heads
from doc2sdk.sources.pdf.tables.ruled_rows import letters_middle
from doc2sdk.sources.pdf.tables.ruled_tables import grid_holds, ruled_tables
from doc2sdk.sources.pdf.tables.unpainted_rows import complete_grids
from doc2sdk.sources.pdf.tables.unruled_tables import find_unruled_table


def page_drafts(
    scan: Scan,
    runs: list[Run],
    edge: float,
    gutter: Gutter | None = None,
    steps: LineSteps | None = None,
) -> list[Draft]:
    """Return the blocks of some runs of a page, down its columns.

    Text that is not upright comes last. ``edge`` is how far running text reaches on pages of this
    width, ``gutter`` separates their
    columns, ``steps`` is how many em apart baselines of one paragraph are at most.
    """
    if any(run.angle in (QUARTER, -QUARTER % 360) for run in runs):
        runs = [_upright_in_cell(run, scan.cells) for run in runs]
    upright = [run for run in runs if run.angle == 0]
    page = _PageLayout(scan, edge, steps or {})
    return page.drafts(upright, gutter) + _turned_drafts(runs, scan.number)


QUARTER = 90
"""Degrees by which the heads of narrow columns are turned, either way."""


class _Placed(NamedTuple):
    """The tables of a grid, mostly one, with the upper and lower edge of the grid and its first run."""

    top: float
    bottom: float
    first: Run
    tables: list[TableDraft]


class _PageLayout:
    def __init__(self, scan: Scan, edge: float, steps: LineSteps) -> None:
        self._scan = scan
        self._number = scan.number
        self._grids = without_boxes([grid for grid in scan.grids if not grid.is_frame])
        self._areas = scan.areas
        self._edge = edge
        self._steps = steps

    def drafts(self, runs: list[Run], gutter: Gutter | None) -> list[Draft]:
        """Return the blocks of upright runs, column by column."""
        tables: list[_Placed] = []
        for grid in complete_grids(self._grids, runs, self._number, lambda: self._scan.rules):
            inside = [run for run in runs if grid_holds(grid, run)]
            found = ruled_tables(grid, inside, self._number, self.blocks) if inside else []
            if found:
                tables.append(_Placed(grid.ys[0], grid.ys[-1], inside[0], found))
                taken = set(map(id, inside))
                runs = [run for run in runs if id(run) not in taken]
        drafts: list[Draft] = []
        for section in sections(runs, gutter):
            lines = lines_by_position(section.runs, self._number)
            edge = section.edge or self._edge or prose_edge(lines)
            here = [placed for placed in tables if section.holds(placed.first)]
            tables = [placed for placed in tables if not section.holds(placed.first)]
            if has_wide_steps(lines):
                self._steps = {**self._steps, **line_steps(steps_of(lines, edge))}
            drafts += self._around_tables(here, lines, edge)
        return drafts + [table for placed in tables for table in placed.tables]

    def _around_tables(
        self, tables: list[_Placed], lines: list[TextLine], right: float
    ) -> list[Draft]:
        """Return ruled tables and the blocks of the lines around them.

        The lines above and below a table are no neighbours: bulleted labels between three tables are
        three lists. Only where text is beside a table, the lines are grouped as if it was not there.
        """
        drafts: list[Draft] = []
        beside: list[TableDraft] = []
        for placed in sorted(tables, key=lambda placed: placed.top):
            if any(placed.top < letters_middle(line) < placed.bottom for line in lines):
                beside += placed.tables
                continue
            above = [line for line in lines if letters_middle(line) < placed.top]
            lines = lines[len(above) :]
            drafts += [*_merge_tables(beside, self._flow(above, right)), *placed.tables]
            beside = []
        drafts += _merge_tables(beside, self._flow(lines, right))
        return join_heads(drafts) if tables else drafts

    def blocks(self, lines: list[TextLine], right: float) -> list[Draft]:
        """Return the blocks of the lines of a column or a cell that ends at ``right``."""
        if len(lines) == 1 and not lines[0].mono:
            draft = TextDraft(lines, 0, right)
            return gather_lists([draft]) if LABEL.match(lines[0].text) else [draft]
        return gather_lists(group_lines(lines, self._areas, right, self._steps))

    def _flow(self, lines: list[TextLine], right: float) -> list[Draft]:
        """Return aligned tables, and the text between them."""
        drafts: list[Draft] = []
        waiting: list[TextLine] = []
        index = 0
        while index < len(lines):
            several = len(lines[index].runs) > 1
            found = None
            if several:
                found = find_unruled_table(lines, index, self.blocks, lambda: self._scan.rules)
            if found is None:
                waiting.append(lines[index])
                index += 1
                continue
            table, index = found
            if waiting and add_line_above(waiting[-1], table):
                waiting.pop()
            drafts += self.blocks(waiting, right)
            waiting = []
            drafts.append(table)
        return drafts + self.blocks(waiting, right)


def _merge_tables(tables: list[TableDraft], drafts: list[Draft]) -> list[Draft]:
    """Put tables among the other blocks, by where they begin."""
    return sorted([*tables, *drafts], key=_top) if tables else drafts


def _top(draft: Draft) -> float:
    line = first_line(draft)
    return line.top if line is not None else 0.0


def _upright_in_cell(run: Run, cells: list[Fill]) -> Run:
    """Return a run that is turned to fit the narrow head of a column as an upright one in that cell; any
    other run as it is."""
    if run.angle not in (QUARTER, -QUARTER % 360):
        return run
    x, y = (run.x0 + run.x1) / 2, (run.top + run.bottom) / 2
    inside = any(cell.x0 < x < cell.x1 and cell.top < y < cell.bottom for cell in cells)
    return replace(run, angle=0, baseline=run.bottom) if inside else run


def _turned_drafts(runs: list[Run], page: int) -> list[Draft]:
    """Return text in another direction, line by line in the order it was drawn."""
    turned = [run for run in runs if run.angle != 0 and run.text.strip()]
    return [TextDraft([line]) for line in lines_in_order(turned, page)]
