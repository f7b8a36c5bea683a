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

WINGDINGS = {
    **dict.fromkeys("l\u0178", "\u25cf"),
    **dict.fromkeys("n\u00a7uvw", "\u25aa"),
    **dict.fromkeys("qor\u00a8", "\u25a1"),
    **dict.fromkeys("\u00d8\u00f0\u00c6", "\u2023"),
    **dict.fromkeys("\u00fc\u00fe", "\u2713"),
    **dict.fromkeys("\u00e0\u00e8", "\u2192"),
}
"""What the letters of Wingdings look like; all others are taken for bullets."""

BULLET = "\u2022"

REPLACED = LIGATURES | INVISIBLE_CHARACTERS | BLANKS | SYMBOLS


def clean(text: str) -> str:
    r"""Return text with ligatures opened, all blanks made one kind and invisible characters
    dropped. A control character or one of private use becomes :data:`UNKNOWN_GLYPH`. For example
    ``e\ufb03cient\u00a0id`` becomes ``efficient id``."""
    if text.isascii() and text.isprintable():
        return text
    text = "".join(REPLACED.get(char, char) for char in text)
    return "".join(UNKNOWN_GLYPH if _is_control(char) else char for char in text)


def symbol(text: str, *, letters: bool) -> str:
    """Return what a glyph of a font of symbols shows, given the character its font names. ``letters`` is
    set for fonts that name letters though they show symbols: ``l`` in Wingdings is a bullet."""
    if letters and len(text) == 1 and text != " " and text not in SYMBOLS.values():
        return WINGDINGS.get(text, BULLET)
    return text.replace(UNKNOWN_GLYPH, BULLET)


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char < "\xa0" or "\ue000" <= char <= "\uf8ff"
