"""Joining shown strings to runs while they are drawn."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.fonts import Font

GAP, OVERLAP = 0.1, 0.25
"""How far, in em, the next glyph may stand off or back and still continue a run: more than any
kerning, less than half of any blank."""

Style = tuple[Font, float, int, int, bool]
"""Font, font size, colour, marked-content id, and whether the text is invisible."""

_DIRECTIONS = {(1, 0): 0, (0, 1): 90, (-1, 0): 180, (0, -1): 270}


class Pen:
    """Where the next glyphs go, and the run they may continue.

    ``a b c d`` map text space to the page; ``x y`` is the current line's origin on the page.
    """

    __slots__ = (
        "_end",
        "_head",
        "_parts",
        "_start",
        "_style",
        "a",
        "b",
        "c",
        "d",
        "runs",
        "x",
        "y",
    )

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self.a = self.b = self.c = self.d = self.x = self.y = 0.0
        self._parts: list[str] = []
        self._start = self._end = (0.0, 0.0)
        self._head: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
        self._style: Style | None = None

    def show(self, text: str, start: float, end: float, rise: float, style: Style) -> None:
        """Draw ``text`` from ``start`` to ``end`` along the baseline (text space units)."""
        a, b, x, y = self.a, self.b, self.x, self.y
        if rise:
            x, y = x + rise * self.c, y + rise * self.d
        at = (x + start * a, y + start * b)
        if self._parts and style == self._style and self._continues(at, style[1]):
            self._parts.append(text)
        else:
            self.lift()
            self._parts = [text]
            self._start, self._style = at, style
            self._head = (a, b, self.c, self.d)
        self._end = (x + end * a, y + end * b)

    def _continues(self, at: tuple[float, float], size: float) -> bool:
        a, b, c, d = self._head
        if (a, b, c, d) != (self.a, self.b, self.c, self.d):
            return False
        dx, dy = at[0] - self._end[0], at[1] - self._end[1]
        length = hypot(a, b)
        em = size * length
        along, across = (dx * a + dy * b), abs(dy * a - dx * b)
        return -OVERLAP * em * length < along < GAP * em * length and across < 0.01 * em * length

    def lift(self) -> None:
        """Close the run being drawn."""
        if not self._parts or self._style is None:
            return
        font, size, color, mark, hidden = self._style
        (x0, y0), (x1, y1) = self._start, self._end
        up, down = size * font.ascent, size * font.descent
        angle, stretch, c, d = _bearing(self._head)
        if angle == 0:
            top, bottom = y0 + up * d, y0 + down * d
        else:
            corners_x = (x0 + up * c, x0 + down * c, x1 + up * c, x1 + down * c)
            corners_y = (y0 + up * d, y0 + down * d, y1 + up * d, y1 + down * d)
            x0, x1, top, bottom = min(corners_x), max(corners_x), min(corners_y), max(corners_y)
        if x0 > x1:
            x0, x1 = x1, x0
        if top > bottom:
            top, bottom = bottom, top
        text, height = "".join(self._parts), size * stretch
        self.runs.append(
            Run(text, font, height, color, x0, top, x1, bottom, y0, mark, angle, hidden)
        )
        self._parts = []


@lru_cache(maxsize=1024)
def _bearing(head: tuple[float, float, float, float]) -> tuple[int, float, float, float]:
    """Of ``a b c d``: the direction of writing, how much taller type gets, and ``c d`` again."""
    a, b, c, d = head
    return _angle(a, b), hypot(c, d), c, d


def _angle(a: float, b: float) -> int:
    length = hypot(a, b) or 1.0
    return _DIRECTIONS.get((round(a / length), round(b / length)), -1) if abs(a * b) < 1e-6 else -1
