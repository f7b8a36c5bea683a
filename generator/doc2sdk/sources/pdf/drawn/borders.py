"""Areas that text is set in: painted ones, and those that only a border surrounds."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.sources.pdf.drawn.grids import Grid
from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.tolerances import (
    LEAST_AREA,
    LINE_THICKNESS,
    MOST_AREAS_BELOW,
    SAME_STRIP,
)


def painted_areas(fills: list[Fill]) -> list[Fill]:
    """Return the fills that are large enough to contain a line of text. A box that is painted line
    by line is one area, and what is painted in the colour that is there already is none: the shade of
    each line in the box of a sample."""
    areas: list[Fill] = []
    for fill in fills:
        if fill.x1 - fill.x0 <= LEAST_AREA or fill.bottom - fill.top <= max(
            LEAST_AREA, LINE_THICKNESS
        ):
            continue
        if _is_unseen(fill, areas[-MOST_AREAS_BELOW:]):
            continue
        if areas and _is_next_strip(areas[-1], fill):
            areas[-1] = replace(areas[-1], bottom=fill.bottom)
        else:
            areas.append(fill)
    return areas


def _is_unseen(fill: Fill, below: list[Fill]) -> bool:
    """Return whether the last area painted below all of a fill has its colour."""
    for area in reversed(below):
        inside = area.x0 - SAME_STRIP <= fill.x0 and fill.x1 <= area.x1 + SAME_STRIP
        if inside and area.top - SAME_STRIP <= fill.top and fill.bottom <= area.bottom + SAME_STRIP:
            same = abs(area.x0 - fill.x0) < SAME_STRIP and abs(area.x1 - fill.x1) < SAME_STRIP
            return area.color == fill.color and not same
    return False


def _is_next_strip(area: Fill, fill: Fill) -> bool:
    sides = abs(area.x0 - fill.x0) < SAME_STRIP and abs(area.x1 - fill.x1) < SAME_STRIP
    return sides and area.color == fill.color and abs(area.bottom - fill.top) < SAME_STRIP


def framed_areas(grids: list[Grid]) -> list[Fill]:
    """Return the areas inside a border."""
    return [
        Fill(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1], 0) for grid in grids if grid.is_frame
    ]
