"""Text set in two columns: the gutter no line crosses."""

from __future__ import annotations

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.layout.lines import lines_by_position

GUTTER = 9.0
"""Columns are at least this many points apart."""

LEAST_LINES = 10
FULL = 0.6
"""The share of lines that must fill most of their column: cells of a table seldom do."""

LENGTH = 25
"""Characters of a line of prose; columns of a table hold shorter ones."""


def split_columns(runs: list[Run]) -> list[list[Run]]:
    """The runs of each column, left to right; all in one list where there is one column."""
    gutter = _gutter(runs)
    if gutter is None:
        return [runs]
    left = [run for run in runs if run.x1 <= gutter + 1]
    right = [run for run in runs if run.x1 > gutter + 1]
    return [left, right] if _is_prose(left) and _is_prose(right) else [runs]


def _gutter(runs: list[Run]) -> float | None:
    """The middle of the widest gap around the middle of the text that no run crosses."""
    visible = sorted((run.x0, run.x1) for run in runs if run.text.strip())
    if not visible:
        return None
    x0, x1 = visible[0][0], max(end for _, end in visible)
    low, high = x0 + 0.35 * (x1 - x0), x0 + 0.65 * (x1 - x0)
    reach, best, found = x0, GUTTER, None
    for start, end in visible:
        middle = (reach + start) / 2
        if start - reach > best and low < middle < high:
            best, found = start - reach, middle
        reach = max(reach, end)
    return found


def _is_prose(runs: list[Run]) -> bool:
    lines = lines_by_position(runs, 0)
    if len(lines) < LEAST_LINES:
        return False
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = [line for line in lines if line.x1 - line.x0 > 0.75 * (right - left)]
    return len(full) >= FULL * len(lines) and all(len(line.text) >= LENGTH for line in full)
