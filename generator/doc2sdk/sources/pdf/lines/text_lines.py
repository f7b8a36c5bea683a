"""Text lines: runs on one baseline, from left to right, with the blanks that are not drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from doc2sdk.model import Box
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines import fast_blocks
from doc2sdk.sources.pdf.lines.blanks import NOTE_MARK, needs_blank, pitch_of
from doc2sdk.sources.pdf.tolerances import (
    NOTE_GAP,
    PIECE_GAP,
    REDRAWN_CHARACTERS,
    SAME_BASELINE,
    SCRIPT_GAP,
    SCRIPT_SHIFT,
    SCRIPT_SIZE,
)

SIGNS = frozenset("'\"`´‘’“”~^\\|<>{}[]()_␣ ")
"""Characters of code that may come from a font that is not monospaced. None of them begins an
item."""

WRAP_MARKS = ("˓→", "→˓", "↪", "↳", "⤷")
"""Arrows that typesetters of listings put before the rest of a broken line."""
VISIBLE_BLANK = "␣"
"""The visible blank that they leave at the end of its first part."""
_SIGNS_FIRST = SIGNS.union(*WRAP_MARKS)


LEADERS = re.compile(r"(?:\.\s?){4,}")
"""The dots of a table of contents. Its columns are not those of a table."""


CODE_SIGNS = ('"', "{", "[", "//", "/*", "# ", " = ", "<")
"""What lines of code have, and names set as code in prose have not."""


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
        if len(runs) == 1:
            self._is_one(first)
        else:
            self._joins(runs)

    def _is_one(self, run: Run) -> None:
        """Measure a line of one run, as most are."""
        self.x0, self.top, self.bottom = run.x0, run.top, run.bottom
        self.baseline, self.size = run.baseline, run.size
        self.x1 = run.x1 if run.text[-1:] != " " else visible_end(run)
        self.text = run.text.strip()
        self.mono, self.bold = run.font.mono or not self.text, run.font.bold or not self.text

    def _joins(self, runs: list[Run]) -> None:
        first = runs[0]
        self.x0, self.x1, self.top, self.bottom = first.x0, first.x0, first.top, first.bottom
        self.baseline, self.size = first.baseline, first.size
        self.mono = self.bold = True
        largest, longest = first.size, len(first.text)
        pitch = pitch_of(runs)
        parts: list[str] = []
        last: Run | None = None
        for run in runs:
            if run.top < self.top:
                self.top = run.top
            if run.bottom > self.bottom:
                self.bottom = run.bottom
            end = visible_end(run)
            if end > self.x1:
                self.x1 = end
            if run.size > largest:
                largest, self.baseline = run.size, run.baseline
            if len(run.text) > longest:
                longest, self.size = len(run.text), run.size
            if not run.text.isspace():
                self.mono = self.mono and (run.font.mono or is_sign_of_code(run, runs))
                self.bold = self.bold and run.font.bold
            if last is not None and needs_blank(last, run, pitch):
                parts.append(" ")
            parts.append(run.text)
            last = run
        self.text = "".join(parts).strip()
        # Characters on an even grid are monospaced, whatever their font.
        self.mono = self.mono or pitch > 0

    @property
    def box(self) -> Box:
        """The box around the line, as :func:`box_around` gives it."""
        return fast_blocks.make_box(self.x0, self.top, self.x1, self.bottom)


def without_redrawn_line(last: TextLine, lines: Sequence[TextLine]) -> list[TextLine]:
    """Return lines of the next page without the first one if it is ``last`` again: a line that the
    edge of the page cuts through is drawn on both pages."""
    again = bool(lines) and lines[0].text == last.text and abs(lines[0].x0 - last.x0) < 1
    return list(lines[1:] if again and len(last.text) >= REDRAWN_CHARACTERS else lines)


def is_sign_of_code(run: Run, runs: Sequence[Run]) -> bool:
    """Return whether a run consists of quotes, brackets or marks of broken lines beside monospaced
    text. Typesetters take these from other fonts if the code's own font lacks them."""
    known = _SIGNS_FIRST if run is runs[0] or run is runs[1] else SIGNS
    code = [other.text for other in runs if other.font.mono and not other.text.isspace()]
    if known.issuperset(run.text):
        return bool(code)
    return bool(code) and runs[0].font.mono and _is_other_script(run.text, "".join(code))


def _is_other_script(text: str, code: str) -> bool:
    """Return whether text is of letters that monospaced fonts lack, in a line of code: a Chinese value or
    comment, as in ``"name": "\u5f20\u4e09",  // \u540d\u5b57``. A line of prose with a name set as code has none of the signs of code.
    """
    if not any(sign in code for sign in CODE_SIGNS) or not any(char > "\u02ff" for char in text):
        return False
    return all(
        char > "\u02ff" or char in SIGNS or char.isdigit() or char in ",.:;-/" for char in text
    )


def visible_end(run: Run) -> float:
    """Return where the last character that is not a blank ends, in points."""
    text = run.text
    if text[-1:] != " ":
        return run.x1
    blanks = len(text) - len(text.rstrip())
    return max(run.x0, run.x1 - blanks * run.font.space * run.size)


def box_around(parts: Sequence[TextLine] | Sequence[Run]) -> Box:
    """Return the box around lines or runs."""
    first = parts[0]
    x0, top, x1, bottom = first.x0, first.top, first.x1, first.bottom
    for part in parts[1:]:
        if part.x0 < x0:
            x0 = part.x0
        if part.top < top:
            top = part.top
        if part.x1 > x1:
            x1 = part.x1
        if part.bottom > bottom:
            bottom = part.bottom
    return fast_blocks.make_box(x0, top, x1, bottom)


def with_blanks(runs: list[Run]) -> Iterable[tuple[str, Run]]:
    """Yield each run with the blank, if any, that belongs before it."""
    pitch = pitch_of(runs)
    last: Run | None = None
    for run in runs:
        yield (" " if last is not None and needs_blank(last, run, pitch) else ""), run
        last = run


def lines_in_order(runs: Iterable[Run], page: int) -> list[TextLine]:
    """Return the lines of runs that come in reading order. A new one begins where the text moves
    down or back."""
    groups: list[list[Run]] = []
    last: Run | None = None
    for run in runs:
        if last is not None and (_goes_down if run.font.vertical else _continues)(last, run):
            groups[-1].append(run)
        else:
            groups.append([run])
        last = run
    return _text_lines(groups, page)


def lines_by_position(runs: Iterable[Run], page: int) -> list[TextLine]:
    """Return the lines of runs in any order, sorted down the page and across each line."""
    runs = list(runs)
    if len(runs) == 1:
        return _text_lines([runs], page)
    groups: list[list[Run]] = []
    for run in sorted(runs, key=_down_and_across):
        if groups and _same_baseline(groups[-1][0], run):
            groups[-1].append(run)
        else:
            groups.append([run])
    if len({run.size for run in runs}) > 1:
        groups = _with_scripts(groups)
    for group in groups:
        if len(group) > 1:
            group.sort(key=_across)
    return _text_lines(groups, page)


def _with_scripts(groups: list[list[Run]]) -> list[list[Run]]:
    """Put superscripts and subscripts on the line they belong to."""
    done: list[list[Run]] = []
    tallest = 0.0  # of the last of them
    for group in groups:
        own = group[0].size if len(group) == 1 else max([run.size for run in group])
        if done and group[0].size <= SCRIPT_SIZE * tallest and _is_script(group, done[-1]):
            done[-1] += group
            tallest = max(tallest, own)
        elif done and done[-1][0].size <= SCRIPT_SIZE * own and _is_script(done[-1], group):
            done[-1] = done[-1] + group
            tallest = max(tallest, own)
        else:
            done.append(group)
            tallest = own
    return done


def _is_script(small: list[Run], large: list[Run]) -> bool:
    """Return whether every run of ``small`` touches one of ``large`` that is set larger."""
    return len(small) <= len(large) + 1 and all(
        any(_is_script_of(run, other) for other in large) for run in small
    )


def _is_script_of(run: Run, other: Run) -> bool:
    near = abs(run.baseline - other.baseline) < SCRIPT_SHIFT * other.size
    after, before = run.x0 - other.x1, other.x0 - run.x1
    far = NOTE_GAP if NOTE_MARK.fullmatch(run.text.strip()) else SCRIPT_GAP
    touches = -0.5 * other.size < max(after, before) < far * other.size
    return near and touches and run.size <= SCRIPT_SIZE * other.size and run.angle == other.angle


def _text_lines(groups: list[list[Run]], page: int) -> list[TextLine]:
    lines = [TextLine(page, group) for group in groups]
    return [line for line in lines if line.text]


def _down_and_across(run: Run) -> tuple[float, float]:
    return run.baseline, run.x0


def _across(run: Run) -> float:
    return run.x0


def _continues(last: Run, run: Run) -> bool:
    return _same_baseline(last, run) and run.x0 > last.x1 - max(last.size, run.size)


def _goes_down(last: Run, run: Run) -> bool:
    """Return whether a glyph is the next one in a line of vertical writing. A gap of two em ends a
    line."""
    below = 0 < run.baseline - last.baseline < 2 * run.size
    return last.font.vertical and below and abs(run.x0 - last.x0) < SAME_BASELINE * run.size


def _same_baseline(last: Run, run: Run) -> bool:
    em = max(last.size, run.size)
    return last.angle == run.angle and abs(run.baseline - last.baseline) < SAME_BASELINE * em


def split_at_gaps(line: TextLine, apart: float = PIECE_GAP) -> list[TextLine]:
    """Cut a line at gaps wider than ``apart`` em. ``Widgets API`` at the left and ``12`` at the
    right of a page header become two lines."""
    parts: list[list[Run]] = []
    end = 0.0
    for run in line.runs:
        if parts and run.x0 - end < apart * run.size:
            parts[-1].append(run)
        else:
            parts.append([run])
        end = max(end, visible_end(run)) if run.text.strip() else end
    if len(parts) == 1:
        return [line]
    lines = [TextLine(line.page, part) for part in parts]
    return [part for part in lines if part.text]


def half(size: float) -> float:
    """Return a size rounded to half points."""
    return round(size * 2) / 2
