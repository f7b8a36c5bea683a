"""Glyphs that are drawn twice at one place, which is how programs without a bold font make one.

::

    共 at 70.9, 共用 at 70.9, 用 at 88.9      what is drawn
    共 at 70.9, 用 at 88.9                    what is read
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.tolerances import SAME_STRIKE


def without_double_strikes(runs: Iterable[Run]) -> list[Run]:
    """Return the runs without what each repeats of the run before it, or of an equal one on its page."""
    kept: list[Run] = []
    places: dict[str, list[Run]] = {}
    for run in runs:
        rest = _rest(kept[-1], run) if kept else run
        if rest is None:
            continue
        same = places.setdefault(rest.text, [])
        if not rest.text.isspace() and any(_is_again(other, rest) for other in same):
            continue
        same.append(rest)
        kept.append(rest)
    return kept


def _rest(before: Run, run: Run) -> Run | None:
    """Return what a run adds to the one before it: all of it, unless it begins over that one's end."""
    overlap = before.x1 - run.x0
    close = SAME_STRIKE * run.size
    if overlap <= close or run.x0 < before.x0 - close or not _is_alike(before, run, close):
        return run
    count = _repeated(before, run, overlap)
    if count == 0:
        return run
    if count == len(run.text):
        return None
    return replace(run, text=run.text[count:], x0=before.x1)


def _repeated(before: Run, run: Run, overlap: float) -> int:
    """Return how many of the first characters of a run are the last of the one before, at their place."""
    each = (before.x1 - before.x0) / len(before.text)
    for count in range(min(len(before.text), len(run.text)), 0, -1):
        if before.text.endswith(run.text[:count]) and abs(overlap - count * each) < each / 2:
            return count
    return 0


def _is_again(other: Run, run: Run) -> bool:
    close = SAME_STRIKE * run.size
    return (
        abs(other.x0 - run.x0) <= close
        and abs(other.x1 - run.x1) <= close
        and _is_alike(other, run, close)
    )


def _is_alike(one: Run, other: Run, close: float) -> bool:
    """Whether two runs are of one look on one baseline of horizontal text."""
    return (
        one.font is other.font
        and one.size == other.size
        and one.angle == other.angle == 0
        and one.hidden == other.hidden
        and abs(one.baseline - other.baseline) <= close
    )
