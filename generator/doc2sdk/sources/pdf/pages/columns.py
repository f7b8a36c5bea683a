"""Text set in two columns: the gutter most lines keep clear of, and what is set across it.

Titles, footnotes and figures may be as wide as the page. They cut it into bands, each of which is
read down its left column and then down its right one.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from statistics import median_low
from typing import NamedTuple

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.text_lines import lines_by_position
from doc2sdk.sources.pdf.tolerances import (
    FULL_LINES,
    GUTTER,
    GUTTER_RANGE,
    LEAST_COLUMN_LINES,
    LEAST_GUTTER_PAGES,
    LINE_STEP,
    LONG_LINE,
    PROSE_LETTERS,
    SAME_BASELINE,
    is_same_size,
)


class Gutter(NamedTuple):
    """Where the lines of the left column end and those of the right one begin, in points."""

    end: float
    start: float


Gutters = Mapping[int, Gutter]
"""The gutter of the document's pages, for each page width in whole points."""


class ColumnSection(NamedTuple):
    """Runs read by themselves: a column of a band, or (``edge`` None) all of what is set across.

    ``edge`` is where the column's text ends, None where it is as wide as the page; ``top`` and
    ``bottom`` are the baselines it lies between, ``right`` is what it ends before.
    """

    runs: list[Run]
    edge: float | None = None
    top: float = -math.inf
    bottom: float = math.inf
    right: float = math.inf

    def holds(self, run: Run) -> bool:
        """Return whether the place of a run is in the section."""
        return self.top <= run.baseline < self.bottom and run.x0 < self.right


def sections(runs: list[Run], known: Gutter | None = None) -> list[ColumnSection]:
    """Return the parts of a page in reading order. ``known`` is the gutter of the document's other
    pages, for pages that hold too little to show it."""
    gutter = gutter_of(runs) or known
    if gutter is None:
        return [ColumnSection(runs)]
    bands = _bands_across(runs, gutter)
    found: list[ColumnSection] = []
    for index, (is_across, band) in enumerate(bands):
        top = -math.inf if index == 0 else min(run.baseline for run in band)
        bottom = math.inf
        if index + 1 < len(bands):
            bottom = min(run.baseline for run in bands[index + 1][1])
        if is_across:
            found.append(ColumnSection(band, None, top, bottom))
            continue
        left, right = _sides(band, gutter)
        if left:
            found.append(
                ColumnSection(
                    left, gutter.end, top, bottom, gutter.start - 1 if right else math.inf
                )
            )
        if right:
            edge = max(run.x1 for run in right)
            found.append(ColumnSection(right, edge, top, bottom))
    return found


def gutter_of(runs: Sequence[Run]) -> Gutter | None:
    """Return the gutter of a page, or None if it does not have two columns of prose somewhere."""
    start = _common_start(runs)
    if start is None:
        return None
    for is_across, band in _bands_across(runs, Gutter(start - GUTTER, start)):
        left, right = ([], []) if is_across else _sides(band, Gutter(start - GUTTER, start))
        if _is_prose(left) and _is_prose(right):
            return Gutter(max(run.x1 for run in left if run.text.strip()), start)
    return None


def gutters_of(seen: Iterable[tuple[int, Gutter]]) -> Gutters:
    """Return what the pages of each width have, from the gutters seen on some of them."""
    widths: dict[int, list[Gutter]] = {}
    for width, gutter in seen:
        widths.setdefault(width, []).append(gutter)
    return {
        width: Gutter(max(g.end for g in found), median_low([g.start for g in found]))
        for width, found in widths.items()
        if len(found) >= LEAST_GUTTER_PAGES
    }


def _common_start(runs: Sequence[Run]) -> float | None:
    """Return where most runs around the middle of the text begin. Words end anywhere, but the lines
    of a column begin at one place."""
    if len(runs) < 2 * LEAST_COLUMN_LINES:
        return None
    x0, x1 = min([run.x0 for run in runs]), max([run.x1 for run in runs])
    low, high = (x0 + share * (x1 - x0) for share in GUTTER_RANGE)
    starts = Counter([round(run.x0) for run in runs if low < run.x0 < high])
    place, count = max(starts.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    if count + max(starts[place - 1], starts[place + 1]) < LEAST_COLUMN_LINES:
        return None
    return min(run.x0 for run in runs if abs(run.x0 - place) <= 1)


def _bands_across(runs: Sequence[Run], gutter: Gutter) -> list[tuple[bool, list[Run]]]:
    """Return the runs down the page, cut where lines across the gutter begin and end."""
    across = sorted((r.baseline, r.size) for r in runs if _is_across(r, gutter))
    tops = sorted(run.baseline for run in runs if run.x0 >= gutter.start - 1 and run.text.strip())
    bands: list[tuple[bool, list[Run]]] = []
    last, size = -math.inf, 0.0
    for run in sorted(runs, key=lambda run: run.baseline):
        is_across = any(abs(run.baseline - y) < SAME_BASELINE * em for y, em in across)
        if not is_across and bands and bands[-1][0]:
            below = 0 < run.baseline - last < LINE_STEP * size
            beside = any(abs(y - run.baseline) < SAME_BASELINE * size for y in tops)
            is_across = below and not beside and is_same_size(run.size, size)
        if is_across and run.text.strip():
            last, size = run.baseline, run.size
        if bands and bands[-1][0] == is_across:
            bands[-1][1].append(run)
        else:
            bands.append((is_across, [run]))
    return bands


def _is_across(run: Run, gutter: Gutter) -> bool:
    """Return whether a run is in the gutter."""
    return (
        run.x0 < gutter.start - 1 and run.x1 > gutter.start - GUTTER / 2 and bool(run.text.strip())
    )


def _sides(band: Sequence[Run], gutter: Gutter) -> tuple[list[Run], list[Run]]:
    left = [run for run in band if run.x0 < gutter.start - 1]
    return left, [run for run in band if run.x0 >= gutter.start - 1]


def _is_prose(runs: list[Run]) -> bool:
    lines = lines_by_position(runs, 0)
    if len(lines) < LEAST_COLUMN_LINES:
        return False
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    full = [line for line in lines if line.x1 - line.x0 > LONG_LINE * (right - left)]
    if len(full) < FULL_LINES * len(lines):
        return False
    return all(sum(map(str.isalpha, line.text)) >= PROSE_LETTERS for line in full)
