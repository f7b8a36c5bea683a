"""Text lines: runs on one baseline, left to right, with the blanks nobody drew."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


@dataclass(slots=True)
class TextLine:
    """Runs of one line of one page (from 1), left to right; boxes as in :class:`Run`."""

    page: int
    runs: list[Run]

    @property
    def box(self) -> Box:
        return union([self])

    @property
    def x0(self) -> float:
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        """The right edge of what can be seen: blanks drawn past the last word do not count."""
        return max(visible_end(run) for run in self.runs)

    @property
    def top(self) -> float:
        return min(run.top for run in self.runs)

    @property
    def bottom(self) -> float:
        return max(run.bottom for run in self.runs)

    @property
    def baseline(self) -> float:
        return max(self.runs, key=lambda run: run.size).baseline

    @property
    def size(self) -> float:
        """The size most of its characters have."""
        return max(self.runs, key=lambda run: len(run.text)).size

    @property
    def mono(self) -> bool:
        """Whether all its visible text is monospaced."""
        return all(run.font.mono for run in self.runs if run.text.strip())

    @property
    def bold(self) -> bool:
        return all(run.font.bold for run in self.runs if run.text.strip())

    @property
    def text(self) -> str:
        """Its text, stripped, blanks between runs put in."""
        return "".join(blank + run.text for blank, run in spaced(self.runs)).strip()


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
    lines: list[TextLine] = []
    last: Run | None = None
    for run in runs:
        if last is not None and _continues(last, run):
            lines[-1].runs.append(run)
        else:
            lines.append(TextLine(page, [run]))
        last = run
    return [line for line in lines if line.text]


def lines_by_position(runs: Iterable[Run], page: int) -> list[TextLine]:
    """Lines of runs in any order: sorted down the page, and across each line."""
    lines: list[TextLine] = []
    for run in sorted(runs, key=lambda run: (run.baseline, run.x0)):
        if lines and _same_baseline(lines[-1].runs[0], run):
            lines[-1].runs.append(run)
        else:
            lines.append(TextLine(page, [run]))
    for line in lines:
        line.runs.sort(key=lambda run: run.x0)
    return [line for line in lines if line.text]


def _continues(last: Run, run: Run) -> bool:
    return _same_baseline(last, run) and run.x0 > last.x1 - max(last.size, run.size)


def _same_baseline(last: Run, run: Run) -> bool:
    em = max(last.size, run.size)
    return last.angle == run.angle and abs(run.baseline - last.baseline) < SAME_BASELINE * em
