"""Undoing soft wraps: what belongs between the end of a line and the start of the next.

A renderer breaks a line where the next piece that may not be broken does not fit any more, at a
blank (which it then drops) or after one of a few characters (Unicode line breaking, UAX #14). So a
wrap shows in the geometry: the piece would have run over the right edge. A line end where it would
have fitted was typed by the author.
"""

from __future__ import annotations

import re

from doc2sdk.sources.pdf.layout.lines import TextLine

BREAK_AFTER = "?/-&=,;:_.|%#+}"
"""Characters a long address may be broken after. UAX #14 names the first few; renderers that must
make an address fit take the others as well."""

_FIRST_PIECE = re.compile(r"\S*?[?/&-](?=\w|[{<:])|\S+")
_ADDRESS = re.compile(r"(?:\w+://|^[\"'(<{]?/|\w/\w|[?&]\w+=)\S*$")


def average_width(line: TextLine) -> float:
    """Points per character of a line."""
    text = line.text
    return (line.x1 - line.x0) / max(len(text), 1)


def first_piece(text: str) -> str:
    """The beginning of ``text`` that a renderer would not break."""
    piece = _FIRST_PIECE.match(text)
    return piece[0] if piece else ""


def room_needed(line: TextLine) -> float:
    """The width of the first piece of a line."""
    return average_width(line) * len(first_piece(line.text))


def was_wrapped(line: TextLine, following: TextLine, right: float) -> bool:
    """Whether ``following`` begins a new line only because there was no room before ``right``."""
    slack = right - line.x1
    return slack < room_needed(following) - 0.1 * following.size


def glue(line: TextLine, following: TextLine, right: float) -> str:
    """What stands between two lines of running text: a blank, nothing, or the author's newline."""
    end, start = line.text, following.text
    if _in_address(end, start) and was_wrapped(line, following, right):
        return ""
    if _fills(line, right, following) and " " not in end and " " not in start[:1]:
        return ""
    return " "


def glue_code(line: str, slack: float, width: float) -> str:
    """The same for wrapped code, where text is never re-spaced: ``slack`` is the room left over,
    ``width`` that of a character."""
    if line[-1:] in BREAK_AFTER or slack < width:
        return ""
    return " "


def _in_address(end: str, start: str) -> bool:
    """Whether a line ends inside an address: at a character it may be broken after, or before."""
    tail = end.rsplit(None, 1)[-1] if end else ""
    if not start or not _ADDRESS.search(tail):
        return False
    return tail[-1] in "?/-&=_" or start[0] in "?/&="


def _fills(line: TextLine, right: float, following: TextLine) -> bool:
    """Whether not even one more character would have fitted: a word broken by force."""
    return right - line.x1 < average_width(following) * 0.9
