"""Paths while they are built, and the filled boxes they become when they are painted."""

from __future__ import annotations

from math import hypot

from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.glyphs.instructions import SUBPATH
from doc2sdk.sources.pdf.glyphs.state import State
from doc2sdk.sources.pdf.objects.matrix import Matrix, apply, box_of
from doc2sdk.sources.pdf.tolerances import DASH_GAP, LEAST_DASHES

SubpathBox = tuple[float, float, float, float]
"""The box of a subpath on the page: x0, top, x1, bottom."""


class CurrentPath:
    """The current path: the boxes of its finished parts and the points of the open one."""

    __slots__ = ("parts", "points")

    def __init__(self) -> None:
        self.parts: list[SubpathBox] = []
        self.points: list[tuple[float, float]] = []

    def rectangle(self, ctm: Matrix, x: float, y: float, width: float, height: float) -> None:
        self.parts.append(box_of(ctm, x, y, x + width, y + height))

    def move(self, ctm: Matrix, x: float, y: float) -> None:
        self.close()
        self.points = [apply(ctm, x, y)]

    def extend(self, ctm: Matrix, numbers: list[float]) -> None:
        """Add lines or curves. The box of a curve's control points contains the curve."""
        self.points += [apply(ctm, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]

    def chain(self, ctm: Matrix, corners: bytes) -> None:
        """Add whole subpaths of straight lines: ``8 24 m 11 24 l 11 25 l ...``."""
        self.close()
        for start, rest in SUBPATH.findall(corners):
            numbers = [float(n) for n in (start + rest.replace(b"l", b"")).split()]
            self.points = []
            self.extend(ctm, numbers)
            self.close()

    def close(self) -> None:
        if len(self.points) > 1:
            xs, ys = [p[0] for p in self.points], [p[1] for p in self.points]
            box = min(xs), min(ys), max(xs), max(ys)
            slanted = len(self.points) == 2 and min(box[2] - box[0], box[3] - box[1]) > 1
            if not slanted:
                self.parts.append(box)
        self.points = []

    def clear(self) -> None:
        self.parts, self.points = [], []


def fills_of(parts: list[SubpathBox], color: int, mark: int) -> list[Fill]:
    """Return the boxes of a filled path."""
    fills = [Fill(x0, top, x1, bottom, color, mark) for x0, top, x1, bottom in parts]
    return join_dashes(fills) if len(fills) > LEAST_DASHES else fills


def strokes_of(parts: list[SubpathBox], width: float, color: int, mark: int) -> list[Fill]:
    """Return the lines of a stroked path. An upright box becomes four thin ones; slanted lines
    never get here."""
    half = width / 2
    fills: list[Fill] = []
    for x0, top, x1, bottom in parts:
        if min(x1 - x0, bottom - top) <= max(width, 1.0):
            lines = [(x0, top, x1, bottom)]
        else:
            lines = [(x0, top, x1, top), (x0, bottom, x1, bottom)]
            lines += [(x0, top, x0, bottom), (x1, top, x1, bottom)]
        fills += [Fill(a - half, b - half, c + half, d + half, color, mark) for a, b, c, d in lines]
    return join_dashes(fills) if len(parts) > LEAST_DASHES else fills


def line_of(state: State, corners: list[float], mark: int) -> list[Fill]:
    """Return the stroke of a path of one straight line. It is empty if the line is slanted."""
    xa, ya, xb, yb = corners
    ctm = state.ctm
    (x0, top), (x1, bottom) = apply(ctm, xa, ya), apply(ctm, xb, yb)
    if x0 > x1:
        x0, x1 = x1, x0
    if top > bottom:
        top, bottom = bottom, top
    if x1 - x0 > 1 and bottom - top > 1:
        return []
    half = line_width(state.width, ctm) / 2
    return [Fill(x0 - half, top - half, x1 + half, bottom + half, state.stroke, mark)]


def join_dashes(fills: list[Fill]) -> list[Fill]:
    """Join the dashes of one line: neighbours of equal thickness that are at most a few points
    apart."""
    joined: list[Fill] = []
    for fill in fills:
        last = joined[-1] if joined else None
        if last is not None and _same_line(last, fill):
            last.x0, last.top = min(last.x0, fill.x0), min(last.top, fill.top)
            last.x1, last.bottom = max(last.x1, fill.x1), max(last.bottom, fill.bottom)
        else:
            joined.append(fill)
    return joined


def _same_line(last: Fill, fill: Fill, reach: float = DASH_GAP) -> bool:
    if abs(last.top - fill.top) < 0.1 and abs(last.bottom - fill.bottom) < 0.1:
        return max(fill.x0 - last.x1, last.x0 - fill.x1) < reach
    if abs(last.x0 - fill.x0) < 0.1 and abs(last.x1 - fill.x1) < 0.1:
        return max(fill.top - last.bottom, last.top - fill.bottom) < reach
    return False


def line_width(width: float, ctm: Matrix) -> float:
    """Return a line width on the page. Zero is the thinnest line there is (ISO 32000-1,
    8.4.3.2)."""
    return width * hypot(ctm[0], ctm[1]) or 0.1
