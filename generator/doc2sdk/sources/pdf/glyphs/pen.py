"""Join shown strings to runs while they are drawn."""

from __future__ import annotations

from functools import lru_cache
from math import hypot

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.glyphs.fonts import Font
from doc2sdk.sources.pdf.objects.matrix import Matrix
from doc2sdk.sources.pdf.tolerances import RUN_GAP, RUN_OVERLAP

TextStyle = tuple[Font, float, int, int, bool]
"""Font, font size, colour, marked-content id, and whether the text is invisible."""

TextMatrix = tuple[float, float, float, float]
"""The ``a b c d`` of what maps text space to the page."""

_DIRECTIONS = {(1, 0): 0, (0, 1): 90, (-1, 0): 180, (0, -1): 270}


class Pen:
    """The place where the next glyphs go, and the run they may continue.

    ``a b c d`` map text space to the page, ``x y`` is the origin of the current line on the page.
    """

    __slots__ = ("_end", "_head", "_run", "_start", "_style", "a", "b", "c", "d", "runs", "x", "y")

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self.a = self.b = self.c = self.d = self.x = self.y = 0.0
        self._run: Run | None = None
        self._start = self._end = (0.0, 0.0)
        self._head: TextMatrix = (0.0, 0.0, 0.0, 0.0)
        self._style: TextStyle | None = None

    def begin(self, matrix: Matrix, x: float, y: float) -> None:
        """Begin a line at a point of the space that ``matrix`` maps to the page."""
        a, b, c, d, left, top = matrix
        self.a, self.b, self.c, self.d = a, b, c, d
        self.x, self.y = left + x * a + y * c, top + x * b + y * d

    def show(self, text: str, start: float, end: float, rise: float, style: TextStyle) -> None:
        """Draw ``text`` from ``start`` to ``end`` along the baseline (text space units)."""
        a, b, c, d, x, y = self.a, self.b, self.c, self.d, self.x, self.y
        if rise:
            x, y = x + rise * c, y + rise * d
        at, stop = (x + start * a, y + start * b), (x + end * a, y + end * b)
        run, head = self._run, (a, b, c, d)
        if run is not None and style == self._style and self._continues(at, head, style[1]):
            run.text += text
            _reach(run, self._start, stop, style, head)
        else:
            font, size, color, mark, hidden = style
            angle, stretch = _bearing(head)
            x0, y0 = at
            top, bottom = y0 + size * font.ascent * d, y0 + size * font.descent * d
            run = Run(
                text, font, size * stretch, color, x0, top, stop[0], bottom, y0, mark, angle, hidden
            )
            if angle != 0 or top > bottom or x0 > stop[0]:
                _reach(run, at, stop, style, head)
            self.runs.append(run)
            self._run, self._start, self._head, self._style = run, at, head, style
        self._end = stop

    def _continues(self, at: tuple[float, float], head: TextMatrix, size: float) -> bool:
        if head != self._head:
            return False
        a, b, _, _ = head
        dx, dy = at[0] - self._end[0], at[1] - self._end[1]
        length = hypot(a, b)
        em = size * length
        along, across = (dx * a + dy * b), abs(dy * a - dx * b)
        return (
            -RUN_OVERLAP * em * length < along < RUN_GAP * em * length
            and across < 0.01 * em * length
        )

    def lift(self) -> None:
        """Let what is shown next begin a new run."""
        self._run = None


def _reach(
    run: Run,
    start: tuple[float, float],
    end: tuple[float, float],
    style: TextStyle,
    head: TextMatrix,
) -> None:
    """Set the box around what a run shows from ``start`` to ``end`` of its baseline."""
    (x0, y0), (x1, y1) = start, end
    _, _, c, d = head
    font, size, _, _, _ = style
    up, down = size * font.ascent, size * font.descent
    if run.angle == 0:
        top, bottom = y0 + up * d, y0 + down * d
    else:
        corners_x = (x0 + up * c, x0 + down * c, x1 + up * c, x1 + down * c)
        corners_y = (y0 + up * d, y0 + down * d, y1 + up * d, y1 + down * d)
        x0, x1, top, bottom = min(corners_x), max(corners_x), min(corners_y), max(corners_y)
    run.x0, run.x1 = (x0, x1) if x0 <= x1 else (x1, x0)
    run.top, run.bottom = (top, bottom) if top <= bottom else (bottom, top)


@lru_cache(maxsize=1024)
def _bearing(head: TextMatrix) -> tuple[int, float]:
    """Return for ``a b c d`` the direction of writing, and how much taller type becomes."""
    a, b, c, d = head
    return _angle(a, b), hypot(c, d)


def _angle(a: float, b: float) -> int:
    length = hypot(a, b) or 1.0
    return _DIRECTIONS.get((round(a / length), round(b / length)), -1) if abs(a * b) < 1e-6 else -1
