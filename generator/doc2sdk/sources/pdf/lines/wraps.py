"""Undoing soft wraps: what belongs between the end of a line and the start of the next.

A renderer breaks a line where the next piece that may not be broken does not fit any more, at a
blank (which it then drops) or after one of a few characters (Unicode line breaking, UAX #14). So a
wrap shows in the geometry: the piece would have run over the right edge. A line end where it would
have fitted was typed by the author.
"""

from __future__ import annotations

import re

from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tolerances import LONG_LINE, WIDEST_LINE_STEP, WRAP_SLACK

BREAK_AFTER = "?/-|}"
"""Characters after which a line may be broken though no blank follows."""

HYPHEN = "\N{HYPHEN}"

ENDS = ".:;!?"
"""The characters that end a sentence, or the line before a list."""


_IDENTIFIER = re.compile(r"[_/.\d=&]|[a-z][A-Z]")
_GOES_ON = re.compile(r"[a-z0-9_]")
_FIRST_PIECE = re.compile(
    r"""\S+? (?: \?   (?=\w     |[{<:])     # ``/v1/widgets?`` before ``page=2``
               | [/-] (?=[^\W\d]|[{<:])     # ``/v1/`` before ``widgets``
            )
      | \S+""",
    re.VERBOSE,
)
"""What a renderer keeps together. A hyphen or slash and the digit after it are (UAX #14, LB25)."""
_ADDRESS = re.compile(
    r"""\w://            # https://api.example.com
      | ^["'(<{]?/       # /v1/widgets, or a quotation of it
      | \w/\w           # v1/widgets
      | [?&]\w+=        # ?page=2""",
    re.VERBOSE,
)
"""Signs that the last word of a line is an address."""

_ADDRESS_PART = re.compile(r"(?!\w+://)\S*[./?&=]\S")

_ITS_REST = re.compile(r"^(?:[{<]|:[a-z]|[\w.-]+=)")


def is_broken_address(end: str, start: str) -> bool:
    """Return whether a line that is nothing but an address ends inside of it, wherever the edge is:
    the next one begins with a placeholder of the template or with a query parameter. For example
    ``/v1/widgets/`` before ``{id}``."""
    is_open = end[-1:] in ("/", "?", "&", "=") and "/" in end[:-1] and len(end.split()) == 1
    return is_open and bool(_ITS_REST.match(start))


def is_inside_address(line: str) -> bool:
    """Return whether a line ends in the punctuation of an address, which no blank follows."""
    tail = last_word(line)
    return bool(_ADDRESS.search(tail)) and not (tail[-1].isalnum() or tail[-1] in "\"'")


def last_word(line: str) -> str:
    """Return what follows the last blank of a line."""
    return line.rsplit(None, 1)[-1] if line else ""


def is_cut_address(line: TextLine, following: TextLine, right: float) -> bool:
    """Return whether two lines, each without a blank, are an address broken at any character, because not
    one more had fitted: ``https://api.example.com/x?token=TOKE`` before ``N``."""
    if "://" not in line.text or " " in line.text or " " in following.text:
        return False
    near = following.baseline - line.baseline <= WIDEST_LINE_STEP * line.size
    return near and _fills(line, right, following)


def average_width(line: TextLine) -> float:
    """Return the points per character of a line."""
    text = line.text
    return (line.x1 - line.x0) / max(len(text), 1)


def first_piece(text: str) -> str:
    """Return the beginning of ``text`` that a renderer would not break."""
    piece = _FIRST_PIECE.match(text)
    return piece[0] if piece else ""


def room_needed(line: TextLine) -> float:
    """Return the width of the first piece of a line, in points."""
    return average_width(line) * len(first_piece(line.text))


def was_wrapped(line: TextLine, following: TextLine, right: float) -> bool:
    """Return whether ``following`` begins a new line only because there was no room before
    ``right``."""
    slack = right - line.x1
    return slack < room_needed(following) - WRAP_SLACK * following.size


def runs_on(line: TextLine, following: TextLine, right: float) -> bool:
    """Return whether a sentence goes on although there was room: the text is set narrower than its
    column."""
    if line.text[-1] in ENDS:
        return False
    return following.text[0].islower() or is_long(line, right)


def is_long(line: TextLine, right: float) -> bool:
    """Return whether a line fills so much of its column that it is no label or title."""
    return line.x1 - line.x0 > LONG_LINE * (right - line.x0)


def glue(line: TextLine, following: TextLine, right: float | None) -> str:
    """Return what is between two lines of running text: a blank, or nothing.

    ``right`` is the edge the text was set to; None where nothing but the text itself shows it.
    """
    end, start = line.text, following.text
    edge = line.x1 if right is None else right
    if is_broken_address(end, start) or (is_hyphenated(line) and start[:1].islower()):
        return ""
    if (_in_word(end, start) or _in_code(line, following)) and was_wrapped(line, following, edge):
        return ""
    one_font = line.runs[0].font is line.runs[-1].font
    if right is not None and one_font and _is_forced(end, start) and _fills(line, right, following):
        return ""
    if right is not None and is_cut_address(line, following, right):
        return ""
    return " "


def is_hyphenated(line: TextLine) -> bool:
    """Return whether a renderer hyphenated the last word. It then draws U+2010, which nobody
    types."""
    return line.text[-1:] == HYPHEN and line.text[-2:-1].isalpha()


def glue_code(line: str, following: str, columns: float) -> str:
    """Return the same for wrapped code set ``columns`` characters wide. Without a blank, or one of
    a few characters, a line is broken only inside a word too long for any line."""
    word = line.rsplit(" ", 1)[-1] + following.split(" ", 1)[0]
    return "" if line[-1:] in BREAK_AFTER or len(word) > columns else " "


def _in_word(end: str, start: str) -> bool:
    """Return whether a line ends inside a word: after a hyphen, or where an address may be
    broken."""
    tail = last_word(end)
    if not start or len(tail) < 2:
        return False
    if tail[-1] in ("-", HYPHEN) and tail[-2].isalnum() and start[0].isalnum():
        return True
    if start[0] == "-" and tail[-1].isalpha() and start[1:2].isalpha():
        return True
    return bool(_ADDRESS.search(tail)) and (tail[-1] in "?/-&=_" or start[0] in "?/&=")


def _in_code(line: TextLine, following: TextLine) -> bool:
    """Return whether a line ends inside of an address set as code, which may be broken anywhere."""
    last, first = line.runs[-1], following.runs[0]
    if not (last.font.mono and first.font.mono and "://" in last_word(line.text)):
        return False
    return bool(_ADDRESS_PART.match(following.text))


def _is_forced(end: str, start: str) -> bool:
    """Return whether a line may be the beginning of a name too long for its column: one word that
    no dictionary has, and that goes on in lower case. For example ``notification_call`` before
    ``back_url``."""
    return " " not in end and bool(_IDENTIFIER.search(end) and _GOES_ON.match(start))


def _fills(line: TextLine, right: float, following: TextLine) -> bool:
    """Return whether not even one more character would have fitted, so that a word was broken by
    force."""
    return right - line.x1 < average_width(following) * 0.9
