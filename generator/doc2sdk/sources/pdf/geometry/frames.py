"""Areas text is set in: painted ones, and those only a border surrounds."""

from __future__ import annotations

from doc2sdk.sources.pdf.content.drawing import Fill
from doc2sdk.sources.pdf.geometry.grids import Grid
from doc2sdk.sources.pdf.geometry.rules import THIN

LEAST = 8.0
"""Areas narrower or lower than this, in points, hold no text."""


def painted(fills: list[Fill]) -> list[Fill]:
    """Fills large enough to hold a line of text."""
    return [f for f in fills if f.x1 - f.x0 > LEAST and f.bottom - f.top > max(LEAST, THIN)]


def framed(grids: list[Grid]) -> list[Fill]:
    """Areas inside a border."""
    return [
        Fill(grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1], 0) for grid in grids if grid.is_frame
    ]
