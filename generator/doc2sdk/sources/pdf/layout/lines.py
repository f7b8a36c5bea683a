"""Text lines: runs on one baseline, left to right, with the blanks nobody drew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from doc2sdk.model import Box
from doc2sdk.sources.pdf.content.drawing import Run

SAME_BASELINE = 0.35
"""Baselines closer than this, in em, are one line: it spans superscripts and subscripts."""

BLANK = 0.5
"""A gap of half a blank's width is a blank: justified and kerned text stays on the right side."""

DRAWN_BLANK = 0.7
"""Where blanks are drawn as characters, a gap below this many em is only the padding of a box,"""
EXACT = 0.005
"""unless it is a blank's very width, give or take this many em."""


class TextLine:
    """Runs of one line of one page (from 1), left to right; coordinates as in :class:`Run`.

    ``text`` is stripped, blanks between runs put in; ``x1`` is where the last character that can be
    seen ends. ``size`` is that of most characters, ``baseline`` that of the largest. ``mono`` and
    ``bold`` tell of all visible text.
    """

    __slots__ = (
        "baseline",
        "bold",
        "bottom",
        "mono",
        "page",
        "runs",
        "size",
        "text",
        "top",
        "x0",
        "x1",
    )

    def __init__(self, page: int, runs: list[Run]) -> None:
        first = runs[0]
        self.page, self.runs = page, runs
        self.x0, self.x1, self.top, self.bottom = first.x0, first.x0, first.top, first.bottom
        self.baseline, self.size = first.baseline, first.size
        self.mono = self.bold = True
        largest, longest = first.size, len(first.text)
        parts: list[str] = []
        last: Run | None = None
        for run in runs:
            self.top, self.bottom = min(self.top, run.top), max(self.bottom, run.bottom)
            self.x1 = max(self.x1, visible_end(run))
            if run.size > largest:
                largest, self.baseline = run.size, run.baseline
            if len(run.text) > longest:
                longest, self.size = len(run.text), run.size
            if not run.text.isspace():
                self.mono, self.bold = self.mono and run.font.mono, self.bold and run.font.bold
            if last is not None and needs_blank(last, run):
                parts.append(" ")
            parts.append(run.text)
            last = run
        self.text = "".join(parts).strip()

    @property
    def box(self) -> Box:
        return union([self])


def visible_end(run: Run) -> float:
    """Where the last character that is not a blank ends."""
    text = run.text
    if text[-1:] != " ":
        return run.x1
    blanks = len(text) - len(text.rstrip())
    return max(run.x0, run.x1 - blanks * run.font.space * run.size)


def union(lines: Sequence[TextLine]) -> Box:
    """The box around lines, in hundredths of a point: more prints the noise of arithmetic."""
    return Box(
        x0=round(min(line.x0 for line in lines), 2),
        top=round(min(line.top for line in lines), 2),
        x1=round(max(line.x1 for line in lines), 2),
        bottom=round(max(line.bottom for line in lines), 2),
    )


def spaced(runs: list[Run]) -> Iterable[tuple[str, Run]]:
    """Each run with the blank, if any, that belongs before it."""
    last: Run | None = None
    for run in runs:
        yield (" " if last is not None and needs_blank(last, run) else ""), run
        last = run


def needs_blank(left: Run, right: Run) -> bool:
    """Whether the gap between two neighbours is a blank that is not drawn as a character."""
    if left.text.endswith(" ") or right.text.startswith(" "):
        return False
    gap = right.x0 - left.x1
    drawn = [run for run in (left, right) if run.font.draws_blanks]
    if not drawn:
        return gap > BLANK * min(left.font.space, 0.5) * min(left.size, right.size)
    if gap > DRAWN_BLANK * min(left.size, right.size):
        return True
    # Some renderers leave out a blank that stands alone between two fonts, and its width stays.
    return any(abs(gap - run.font.space * run.size) < EXACT * run.size for run in drawn)


def lines_in_order(runs: Iterable[Run], page: int) -> list[TextLine]:
    """Lines of runs that come in reading order: a new one where the text moves down or back."""
    groups: list[list[Run]] = []
    last: Run | None = None
    for run in runs:
        if last is not None and _continues(last, run):
            groups[-1].append(run)
        else:
            groups.append([run])
        last = run
    return _lines(groups, page)


def lines_by_position(runs: Iterable[Run], page: int) -> list[TextLine]:
    """Lines of runs in any order: sorted down the page, and across each line."""
    groups: list[list[Run]] = []
    for run in sorted(runs, key=_down_and_across):
        if groups and _same_baseline(groups[-1][0], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    for group in groups:
        group.sort(key=_across)
    return _lines(groups, page)


def _lines(groups: list[list[Run]], page: int) -> list[TextLine]:
    lines = [TextLine(page, group) for group in groups]
    return [line for line in lines if line.text]


def _down_and_across(run: Run) -> tuple[float, float]:
    return run.baseline, run.x0


def _across(run: Run) -> float:
    return run.x0


def _continues(last: Run, run: Run) -> bool:
    return _same_baseline(last, run) and run.x0 > last.x1 - max(last.size, run.size)


def _same_baseline(last: Run, run: Run) -> bool:
    em = max(last.size, run.size)
    return last.angle == run.angle and abs(run.baseline - last.baseline) < SAME_BASELINE * em
