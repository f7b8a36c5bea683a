"""What is set for one drawing alone, between ``q`` and ``Q``."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from doc2sdk.sources.pdf.glyphs.colors import color_of
from doc2sdk.sources.pdf.glyphs.instructions import SETTING
from doc2sdk.sources.pdf.glyphs.operands import numbers_of
from doc2sdk.sources.pdf.glyphs.state import State
from doc2sdk.sources.pdf.objects.matrix import Matrix, multiply

FILLS = frozenset({b"g", b"rg", b"sc", b"scn"})
STROKES = frozenset({b"G", b"RG", b"SC", b"SCN"})
"""The operators that set a colour."""


class Settings(NamedTuple):
    """What operators of numbers set before an isolated drawing. None is for what they do not
    set."""

    fill: int | None
    stroke: int | None
    width: float | None
    matrix: Matrix | None

    def apply(self, state: State) -> None:
        fill, stroke, width, matrix = self
        if fill is not None:
            state.fill = fill
        if stroke is not None:
            state.stroke = stroke
        if width is not None:
            state.width = width
        if matrix is not None:
            state.ctm = multiply(matrix, state.ctm)


@lru_cache(maxsize=1024)
def settings_of(raw: bytes) -> Settings:
    """Return the settings in some bytes. Writers set the same over and over, so results are
    remembered."""
    fill: int | None = None
    stroke: int | None = None
    width: float | None = None
    matrix: Matrix | None = None
    for digits, operator in SETTING.findall(raw):
        numbers = numbers_of(digits)
        if operator in FILLS:
            color = color_of(tuple(numbers))
            fill = fill if color is None else color
        elif operator in STROKES:
            color = color_of(tuple(numbers))
            stroke = stroke if color is None else color
        elif operator == b"w" and numbers:
            width = numbers[-1]
        elif operator == b"cm" and len(numbers) >= 6:
            a, b, c, d, e, f = numbers[-6:]
            own = (a, b, c, d, e, f)
            matrix = own if matrix is None else multiply(own, matrix)
    return Settings(fill, stroke, width, matrix)
