"""Document text on a terminal: control characters made visible, width counted in cells."""

from __future__ import annotations

import unicodedata

ELLIPSIS = "..."


def printable(text: str) -> str:
    """Return text without anything a terminal would act on; newlines stay, tabs become one space.

    A document may hold escape sequences, and printing them would let it rewrite the screen.
    """
    return "".join(_visible(char) for char in text.replace("\r\n", "\n").replace("\t", " "))


def _visible(char: str) -> str:
    if char == "\n" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return char
    return char.encode("unicode_escape").decode("ascii")


def cells(text: str) -> int:
    """Return how many terminal cells a text takes (Unicode Standard Annex 11, wide as two)."""
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def clip(text: str, width: int) -> str:
    """Return the text's beginning in at most ``width`` cells, with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    return _take(text, width - len(ELLIPSIS)).rstrip() + ELLIPSIS


def _take(text: str, width: int) -> str:
    used = 0
    for index, char in enumerate(text):
        used += _cell(char)
        if used > width:
            return text[:index]
    return text
