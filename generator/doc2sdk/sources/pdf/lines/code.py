"""Lines of code: columns are kept, soft wraps undone, blank lines put back."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from doc2sdk.model import Join, JoinKind
from doc2sdk.sources.pdf.lines.open_lines import begins_anew, is_unfinished
from doc2sdk.sources.pdf.lines.text_lines import VISIBLE_BLANK, WRAP_MARKS, TextLine
from doc2sdk.sources.pdf.lines.wraps import (
    BREAK_AFTER,
    first_piece,
    glue_code,
    is_hyphenated,
    is_inside_address,
)
from doc2sdk.sources.pdf.tolerances import (
    LEAST_TYPE,
    MOST_BLANK_LINES,
    MOST_BLANKS,
    OFF_COLUMN,
    PAST_RAGGED_EDGE,
)


@dataclass(slots=True)
class CodeLine:
    """A finished line of code and the drawn lines it came from."""

    text: str
    parts: list[TextLine]


def character_width(lines: list[TextLine]) -> float:
    """Return the points per column: the commonest width of a character among the monospaced
    runs."""
    widths = Counter(
        [
            round((run.x1 - run.x0) / len(run.text), 2)
            for line in lines
            for run in line.runs
            if run.font.mono and run.text and run.x1 > run.x0
        ]
    )
    best = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0.0, 0))[0]
    return best or max(0.6 * lines[0].size, LEAST_TYPE)


def text_in_columns(line: TextLine, left: float, width: float) -> str:
    """Return the text of a line with every run at its column. ``left`` is the position of column 0.
    For example a run 24 points right of ``left`` begins with four blanks where characters are 6
    points wide."""
    text = ""
    end = left
    for run in line.runs:
        gap = run.x0 - end
        if gap > 0.5 * width:
            text += " " * min(round(gap / width), MOST_BLANKS)
        text += run.text
        end = run.x1
    return text.rstrip()


def runs_over(lines: list[TextLine], border: float) -> bool:
    """Return whether a line crosses ``border`` though it could have been broken at a blank before
    it. Then this document does not wrap its samples, and a full line is just a full line."""
    over = [line for line in lines if line.x1 > border]
    width = character_width(lines) if over else 0.0
    for line in over:
        room = int((border - line.x0) / width) + 1
        if line.x1 > border + 0.5 * width and " " in line.text[:room].strip():
            return True
    return False


def code_lines(lines: list[TextLine], right: float | None) -> tuple[list[CodeLine], list[Join]]:
    """Return the finished lines of one block, and the joins made.

    ``right`` is the edge lines were wrapped at, or None if nothing shows that they were. Then no
    line is joined; nor is any if one runs over the edge. For example ``curl
    https://api.example.com/`` at the edge and ``v1/widgets`` below it become one line.
    """
    width = character_width(lines)
    left = min(line.x0 for line in lines)
    if right is not None and runs_over(lines, right + PAST_RAGGED_EDGE * width):
        right = None
    leading = _leading(lines)
    column = _WrapColumn(left, right, width)
    done: list[CodeLine] = []
    joins: list[Join] = []
    for index, line in enumerate(lines):
        text = text_in_columns(line, left, width)
        previous = lines[index - 1] if index else None
        broken = previous is not None and previous.page != line.page
        if broken:
            joins.append(Join(kind=JoinKind.PAGE_BREAK, page=line.page, box=line.box))
        rest = None
        if previous is not None:
            rest = _join_rest(done[-1].text, previous, text, column)
            rest = rest or _join_indented_rest(done[-1].text, previous, line, column)
        if rest is not None:
            done[-1].text = rest
            done[-1].parts.append(line)
            joins.append(Join(kind=JoinKind.SOFT_WRAP, page=line.page, box=line.box))
            continue
        if previous is not None and not broken:
            blanks = _blank_lines(previous, line, leading)
            done += [CodeLine("", [previous]) for _ in range(blanks)]
        done.append(CodeLine(text, [line]))
    return done, joins


@dataclass(frozen=True, slots=True)
class _WrapColumn:
    """Where lines begin, the edge they were wrapped at if there is one, and the width of a
    character."""

    left: float
    right: float | None
    width: float


def _join_rest(done: str, previous: TextLine, text: str, column: _WrapColumn) -> str | None:
    """Return a line with the drawn line after it appended, or None if that does not continue it."""
    marked = _text_after_mark(text)
    if marked is not None:
        return done.replace(VISIBLE_BLANK, " ") + marked
    if column.right is None or not _is_wrapped(done, previous, text, column.right, column.width):
        return None
    if is_hyphenated(previous):
        return done[:-1] + text
    drawn = previous.runs[-1].text[-1:] == " " or text[0] == " "
    is_full = column.right - previous.x1 < column.width
    characters = (column.right - column.left) / column.width if is_full else math.inf
    return done + (" " if drawn else glue_code(done, text, characters)) + text.lstrip()


def _join_indented_rest(
    done: str, previous: TextLine, line: TextLine, column: _WrapColumn
) -> str | None:
    """Return the same for a rest that is indented by a length, as LaTeX does. What was typed begins
    in a column of the characters."""
    indent = (line.x0 - column.left) / column.width
    if column.right is None or abs(indent - round(indent)) < OFF_COLUMN:
        return None
    room = (column.right - previous.x1) / column.width
    if len(line.text.split(" ", 1)[0]) <= room:
        return None
    return (
        done + ("" if is_inside_address(done) else glue_code(done, line.text, math.inf)) + line.text
    )


def _is_wrapped(done: str, previous: TextLine, text: str, right: float, width: float) -> bool:
    """Return whether a line continues the one before. It begins at column 0 with a piece too long
    for the room that was left. If the line before is not finished, a word too long for the room is
    enough. A bracket on a line of its own was typed there. Some renderers leave the one blank they
    broke at in place."""
    if not text or text.startswith("  ") or text.strip("{}[]() ,;") == "":
        return False
    room = (right - previous.x1) / width + 0.05
    if text[0] != " " and done[-1:] not in BREAK_AFTER:
        room -= 1  # of the blank before the piece
    if text[0] != " " and len(first_piece(text)) > room:
        return not begins_anew(done, text)
    piece = text[0] + text[1:].split(" ", 1)[0]
    return len(piece) > room and is_unfinished(done, text.lstrip())


def _text_after_mark(text: str) -> str | None:
    """Return what follows the mark that a typesetter puts before the rest of a broken line, or None
    if there is no mark."""
    rest = text.lstrip()
    mark = next((mark for mark in WRAP_MARKS if rest.startswith(mark)), None)
    return None if mark is None else rest[len(mark) :].lstrip()


def _leading(lines: list[TextLine]) -> float:
    """Return the commonest distance of baselines, in points."""
    steps = Counter(
        round(below.baseline - above.baseline, 1)
        for above, below in pairwise(lines)
        if above.page == below.page and below.baseline > above.baseline
    )
    best = max(steps.items(), key=lambda item: (item[1], -item[0]), default=(0.0, 0))[0]
    return best or max(1.2 * lines[0].size, LEAST_TYPE)


def _blank_lines(above: TextLine, below: TextLine, leading: float) -> int:
    step = below.baseline - above.baseline
    return max(0, min(MOST_BLANK_LINES, round(step / leading) - 1))
