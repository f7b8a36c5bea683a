"""Areas that text is set in: painted ones, and those that only a border surrounds."""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.sources.pdf.drawn.grids import Grid
from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.tolerances import LEAST_AREA, LINE_THICKNESS, SAME_STRIP


def painted_areas(fills: list[Fill]) -> list[Fill]:
    """Return the fills that are large enough to contain a line of text. A box that is painted line
    by line is one area."""
    areas: list[Fill] = []
    for fill in fills:
        if fill.x1 - fill.x0 <= LEAST_AREA or fill.bottom - fill.top <= max(
            LEAST_AREA, LINE_THICKNESS
        ):
            continue
        if areas and _is_next_strip(areas[-1], fill):
            areas[-1] = replace(areas[-1], bottom=fill.bottom)
        else:
            areas.append(fill)
    return areas


def _is_next_strip(area: Fill, fill: Fill) -> bool:
    sides = abs(area.x0 - fill.x0) < SAME_STRIP and abs(area.x1 - fill.x1) < SAME_STRIP
    return sides and area.color == fill.color and abs(area.bottom - fill.top) < SAME_STRIP


def framed_areas(grids: list[Grid]) -> list[Fill]:
    """Return the areas inside a border."""
    return [
        Fill(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1], 0) for grid in grids if grid.is_frame
    ]
