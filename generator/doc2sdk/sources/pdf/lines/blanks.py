"""Where a blank belongs between two runs although none is drawn."""

from __future__ import annotations

import itertools
import re
from statistics import median

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.tolerances import (
    ADDRESS_PADDING,
    AFTER_ITEM_MARK,
    BLANK_SHARE,
    EVEN_PITCH,
    LEAST_EVEN_PAIRS,
    NOTE_RAISED,
    OPEN_BLANK,
    SAME_BLANK,
    SCRIPT_SIZE,
    SKIPPED_STEPS,
)

MARK = re.compile(r"[(]?(?:[0-9]{1,3}|[A-Za-z])[.)]|[•◦▪▫‣⁃∙●○■□]")


NOTE_MARK = re.compile(r"\(?(?:\d{1,3}|[*\u2020\u2021\u00a7]+)\)?")
QUERY_FIELD = re.compile(r"&\w+=")
"""A further field of an address: ``&token=TOKEN``."""

WORD_END = re.compile(r"[^\W\d_]{3}$|\w{3}[^\W\d_]$|[.,;:)\"'\u201d\u2019]$")
r"""After such an end, a raised number is the mark of a footnote, and not a power or unit (10\u2076,
m\u00b2)."""


def pitch_of(runs: list[Run]) -> float:
    """Return the step of evenly spaced single characters, in points, or 0 for ordinary text. ``I
    D`` drawn as two letters 9 points apart, three times in a row, has a step of 9."""
    if len(runs) <= LEAST_EVEN_PAIRS:
        return 0.0
    steps = [
        _middle(right) - _middle(left)
        for left, right in itertools.pairwise(runs)
        if len(left.text) == len(right.text) == 1 and left.text + right.text != ".."
    ]
    if len(steps) < LEAST_EVEN_PAIRS or 2 * len(steps) < len(runs):
        return 0.0
    step = median(steps)
    even = [other for other in steps if abs(other - step) < EVEN_PITCH * step]
    return step if 2 * len(even) > len(steps) else 0.0


def needs_blank(left: Run, right: Run, pitch: float = 0.0) -> bool:
    """Return whether the gap between two neighbours is a blank that is not drawn as a character. On
    the grid of one monospaced font every gap is one. For example ``GET`` and ``/v1`` 3 points apart
    in type of 10 points are two words."""
    if left.text.endswith(" ") or right.text.startswith(" "):
        return False
    if not left.text or not right.text:  # what shows nothing, such as a joiner, parts no words
        return False
    if pitch:
        width = (left.x1 - left.x0) / len(left.text), (right.x1 - right.x0) / len(right.text)
        return right.x0 + width[1] / 2 - (left.x1 - width[0] / 2) > SKIPPED_STEPS * pitch
    if left.size != right.size and is_beside_note_mark(left, right):
        return True
    gap = right.x0 - left.x1
    if (left.text[-1] in "=&" or right.text[0] in "=&") and is_padding_in_address(left, right):
        return False
    one_type = left.font is right.font and left.size == right.size
    if one_type or not (left.font.draws_blanks or right.font.draws_blanks):
        return gap > BLANK_SHARE * min(left.font.space, 0.5) * min(left.size, right.size)
    em = min(left.size, right.size)
    if len(left.text) <= 5 and gap > AFTER_ITEM_MARK * em and MARK.fullmatch(left.text):
        return True
    return gap > OPEN_BLANK * em or is_left_out(left, right)


def is_padding_in_address(left: Run, right: Run) -> bool:
    """Return whether a gap no wider than a blank is inside of an address: ``https://api/x?cmd=`` before
    ``GetUser``, or ``&token=``. Word processors pad the parts of a line that are set in other sizes.
    """
    if right.x0 - left.x1 > ADDRESS_PADDING * max(left.size, right.size):
        return False
    if QUERY_FIELD.match(right.text) and left.text[-1].isalnum():
        return True
    return "://" in left.text and " " not in left.text.rpartition("://")[2]


def is_beside_note_mark(left: Run, right: Run) -> bool:
    r"""Return whether one of two neighbours is the mark of a footnote, as in ``retries\u00b9``. It
    is not part of the word before it, nor of the text of the note after it."""
    mark, other = (right, left) if right.size < left.size else (left, right)
    if (
        mark.size > SCRIPT_SIZE * other.size
        or other.baseline - mark.baseline < NOTE_RAISED * other.size
    ):
        return False
    if not NOTE_MARK.fullmatch(mark.text.strip()):
        return False
    return bool(WORD_END.search(left.text)) if mark is right else right.text[0].isalpha()


def is_left_out(left: Run, right: Run) -> bool:
    """Return whether a gap is as wide as a blank: some renderers drop a blank that is alone between
    two fonts, and its width stays."""
    gap = right.x0 - left.x1
    for run in (left, right):
        if abs(gap - run.font.space * run.size) < SAME_BLANK * run.size and run.font.draws_blanks:
            return True
    return False


def _middle(run: Run) -> float:
    return (run.x0 + run.x1) / 2
