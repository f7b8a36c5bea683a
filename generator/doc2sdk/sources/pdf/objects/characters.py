"""Characters as documents mean them: ligatures, blanks and the bullets of symbol fonts made plain."""

from __future__ import annotations

UNKNOWN_GLYPH = "\N{REPLACEMENT CHARACTER}"
"""Marks a glyph whose font does not say which character it is."""

LIGATURES = {
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
    "\N{LATIN SMALL LIGATURE FFI}": "ffi",
    "\N{LATIN SMALL LIGATURE FFL}": "ffl",
    "\N{LATIN SMALL LIGATURE LONG S T}": "st",
    "\N{LATIN SMALL LIGATURE ST}": "st",
}
INVISIBLE_CHARACTERS = dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
BLANKS = dict.fromkeys("\t\n\r\f\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2009", " ")
SYMBOLS = {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf076": "▪", "\uf0fc": "✓", "\uf0e0": "→"}
"""Bullets of the Symbol and Wingdings fonts, which have no place in Unicode but the private one."""

REPLACED = LIGATURES | INVISIBLE_CHARACTERS | BLANKS | SYMBOLS


def clean(text: str) -> str:
    r"""Return text with ligatures opened, all blanks made one kind and invisible characters
    dropped. A control character or one of private use becomes :data:`UNKNOWN_GLYPH`. For example
    ``e\ufb03cient\u00a0id`` becomes ``efficient id``."""
    if text.isascii() and text.isprintable():
        return text
    text = "".join(REPLACED.get(char, char) for char in text)
    return "".join(UNKNOWN_GLYPH if _is_control(char) else char for char in text)


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char < "\xa0" or "\ue000" <= char <= "\uf8ff"
