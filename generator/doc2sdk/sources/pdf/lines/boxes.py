"""Painted areas around text: the box of a code sample, the shade of a cell."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tolerances import BOX_SLACK, MOST_PADDING, WORD_SHADE_HEIGHT


def smallest_area_around(line: TextLine, shades: Iterable[Fill]) -> Fill | None:
    """Return the smallest area that contains a line, or None."""
    holding = [shade for shade in shades if area_holds(shade, line)]
    if len(holding) < 2:
        return holding[0] if holding else None
    return min(holding, key=lambda shade: (_area(shade), shade.top, shade.x0))


def area_holds(shade: Fill, line: TextLine) -> bool:
    """Return whether an area contains a line. It also contains one that begins in it but runs over
    its right edge, unless the area is no higher than the line: then it is the shade of a word."""
    middle = (line.top + line.bottom) / 2
    if not (shade.top <= middle <= shade.bottom and shade.x0 - BOX_SLACK <= line.x0 < shade.x1):
        return False
    higher = shade.bottom - shade.top > WORD_SHADE_HEIGHT * (line.bottom - line.top)
    return higher or line.x1 <= shade.x1 + BOX_SLACK


def text_right_edge(lines: list[TextLine], shade: Fill) -> float:
    """Return the right edge at which text in an area is wrapped: as far from the border as the text
    is on the left."""
    padding = min(MOST_PADDING, max(0.0, min(line.x0 for line in lines) - shade.x0))
    return shade.x1 - padding


def _area(shade: Fill) -> float:
    return (shade.x1 - shade.x0) * (shade.bottom - shade.top)
