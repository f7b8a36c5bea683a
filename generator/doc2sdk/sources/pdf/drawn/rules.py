"""Ruled lines: the thin fills of a page, joined to as few straight lines as draw them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doc2sdk.sources.pdf.glyphs.colors import WHITE
from doc2sdk.sources.pdf.glyphs.drawing import Fill
from doc2sdk.sources.pdf.tolerances import (
    LEAST_RULE,
    LINE_THICKNESS,
    RULE_COVERS,
    RULE_GAP,
    SAME_RULE,
    SAME_STRIP,
)


@dataclass(slots=True)
class RuledLine:
    """A line ``at`` one coordinate, from ``start`` to ``end`` along the other, in points."""

    at: float
    start: float
    end: float

    def covers(self, start: float, end: float) -> bool:
        """Return whether the line runs along most of a stretch."""
        shared = min(self.end, end) - max(self.start, start)
        return shared > RULE_COVERS * (end - start)


def horizontal_rules(fills: Iterable[Fill]) -> list[RuledLine]:
    """Return the horizontal lines, top down."""
    flat = [
        f for f in fills if f.bottom - f.top <= LINE_THICKNESS and f.x1 - f.x0 > f.bottom - f.top
    ]
    return join_pieces([RuledLine((f.top + f.bottom) / 2, f.x0, f.x1) for f in flat])


def vertical_rules(fills: Iterable[Fill]) -> list[RuledLine]:
    """Return the vertical lines, left to right."""
    upright = [f for f in fills if f.x1 - f.x0 <= LINE_THICKNESS and f.bottom - f.top > f.x1 - f.x0]
    return join_pieces([RuledLine((f.x0 + f.x1) / 2, f.top, f.bottom) for f in upright])


def page_rules(fills: Sequence[Fill]) -> list[RuledLine]:
    """Return the horizontal lines of a page and the upper and lower edges of what is painted on
    it."""
    edges = [
        RuledLine(y, fill.x0, fill.x1)
        for fill in fills
        if fill.bottom - fill.top > LEAST_RULE and fill.x1 - fill.x0 > LEAST_RULE
        for y in (fill.top, fill.bottom)
    ]
    return horizontal_rules(fills) + join_pieces(edges)


def visible_fills(fills: list[Fill]) -> list[Fill]:
    """Return fills without white lines on white ground, which rule nothing that a reader sees. White
    lines between shaded cells do."""
    if not any(fill.color == WHITE and _is_thin(fill) for fill in fills):
        return fills
    ground = [fill for fill in fills if fill.color != WHITE and not _is_thin(fill)]
    return [
        fill
        for fill in fills
        if fill.color != WHITE or not _is_thin(fill) or any(_touches(fill, area) for area in ground)
    ]


def _is_thin(fill: Fill) -> bool:
    return min(fill.bottom - fill.top, fill.x1 - fill.x0) <= LINE_THICKNESS


def _touches(line: Fill, area: Fill) -> bool:
    """Return whether the middle of a line is in a painted area, or at its edge."""
    x, y = (line.x0 + line.x1) / 2, (line.top + line.bottom) / 2
    inside = area.x0 - SAME_STRIP <= x <= area.x1 + SAME_STRIP
    return inside and area.top - SAME_STRIP <= y <= area.bottom + SAME_STRIP


def shaded_edges(fills: Iterable[Fill]) -> list[Fill]:
    """Return the borders of painted cells that are side by side, as thin fills. The shades of a row
    show its columns as well as rules do."""
    rows: dict[tuple[int, int], list[Fill]] = {}
    for fill in fills:
        if fill.x1 - fill.x0 > LEAST_RULE and fill.bottom - fill.top > LEAST_RULE:
            rows.setdefault((round(fill.top), round(fill.bottom)), []).append(fill)
    edges: list[Fill] = []
    for row in rows.values():
        row.sort(key=lambda fill: fill.x0)
        for left, right in pairwise(row):
            if abs(right.x0 - left.x1) <= SAME_RULE:
                edges += [edge for cell in (left, right) for edge in _border(cell)]
    return edges


def _border(cell: Fill) -> list[Fill]:
    x0, top, x1, bottom = cell.x0, cell.top, cell.x1, cell.bottom
    sides = (
        (x0, top, x1, top),
        (x0, bottom, x1, bottom),
        (x0, top, x0, bottom),
        (x1, top, x1, bottom),
    )
    return [Fill(a - 0.1, b - 0.1, c + 0.1, d + 0.1, cell.color) for a, b, c, d in sides]


def join_pieces(rules: list[RuledLine]) -> list[RuledLine]:
    """Join the pieces of one line, and drop lines too short to rule anything."""
    done: list[RuledLine] = []
    for group in _by_coordinate(rules):
        group.sort(key=lambda rule: (rule.start, rule.end))
        open_rule: RuledLine | None = None
        for rule in group:
            if open_rule is not None and rule.start - open_rule.end <= RULE_GAP:
                open_rule.end = max(open_rule.end, rule.end)
            else:
                open_rule = RuledLine(rule.at, rule.start, rule.end)
                done.append(open_rule)
    return [rule for rule in done if rule.end - rule.start >= LEAST_RULE]


def _by_coordinate(rules: list[RuledLine]) -> list[list[RuledLine]]:
    groups: list[list[RuledLine]] = []
    for rule in sorted(rules, key=lambda rule: (rule.at, rule.start)):
        if groups and rule.at - groups[-1][0].at <= SAME_RULE:
            groups[-1].append(rule)
        else:
            groups.append([rule])
    return groups


def snap(values: Iterable[float]) -> list[float]:
    """Return coordinates without those that are another's line drawn again."""
    done: list[float] = []
    for value in sorted(values):
        if not done or value - done[-1] > SAME_RULE:
            done.append(value)
    return done
