"""What a typeface looks like (bold, italic, monospaced), by what its font says and by what it
shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pdfminer.pdffont import PDFFont

from doc2sdk.sources.pdf.tolerances import (
    BOLD_WEIGHT,
    IDEOGRAPH_WIDTH,
    LEAST_DIFFERENT_CHARACTERS,
    LEAST_EVEN_GLYPHS,
    SAME_GLYPH_WIDTH,
)

_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|medi$", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|slanted|cmti|sfti|cmsl", re.IGNORECASE)
_SYMBOLS = re.compile(r"wingdings|webdings|dingbats|^symbol", re.IGNORECASE)
_MONO = re.compile(
    r"""mono | cour | consol | typewriter | fixed | menlo | inconsolata | hack | code
      | cmtt | sftt | txtt | lmtt | lettergothic                     # those of TeX""",
    re.IGNORECASE | re.VERBOSE,
)
_FIXED_PITCH, _ITALIC_FLAG, _FORCE_BOLD = 1, 1 << 6, 1 << 18
"""Bits of a font descriptor's Flags (ISO 32000-1, table 123)."""

NARROW = frozenset("!',.:;I|ijl")
"""Characters that only a monospaced typeface sets as wide as others."""


def symbol_font(name: str) -> str:
    """Return which kind of symbols a font shows, in lower case, or an empty text for one of letters."""
    found = _SYMBOLS.search(name)
    return found[0].lower() if found else ""


class FontUse(NamedTuple):
    """How many characters a font shows, how many of them are blanks, the width of a blank in em
    (None if none was seen), and the widths of the ASCII characters seen."""

    shown: int
    blanks: int
    space: float | None
    widths: Mapping[str, float] = {}


def merge_uses(uses: Iterable[FontUse]) -> FontUse:
    """Return what several parts of a document show of one font together. The first blank seen
    counts."""
    uses = list(uses)
    spaces = (use.space for use in uses if use.space is not None)
    shown, blanks = sum(use.shown for use in uses), sum(use.blanks for use in uses)
    widths = {char: width for use in uses for char, width in use.widths.items()}
    return FontUse(shown, blanks, next(spaces, None), widths)


def is_bold(base: PDFFont, name: str) -> bool:
    weight = base.descriptor.get("FontWeight", 0)
    heavy = isinstance(weight, (int, float)) and weight >= BOLD_WEIGHT
    return heavy or bool(base.flags & _FORCE_BOLD) or bool(_BOLD.search(name))


def is_italic(base: PDFFont, name: str) -> bool:
    return bool(base.flags & _ITALIC_FLAG or base.italic_angle or _ITALIC.search(name))


def is_mono(base: PDFFont, name: str) -> bool:
    if base.flags & _FIXED_PITCH or _MONO.search(name):
        return True
    widths = [w for w in base.widths.values() if isinstance(w, (int, float)) and w > 0]
    even = len(widths) >= LEAST_EVEN_GLYPHS and max(widths) - min(widths) < 1
    return even and widths[0] < IDEOGRAPH_WIDTH


def ascii_widths(glyphs: Iterable[tuple[str, float]]) -> dict[str, float]:
    """Return the widths, in em, of the visible ASCII characters among glyphs."""
    return {char: width for char, width in glyphs if len(char) == 1 and "!" <= char <= "~"}


def is_even(widths: Mapping[str, float], *, otherwise: bool) -> bool:
    """Return whether characters of these widths are those of a monospaced typeface, or
    ``otherwise`` if they are too few. Only characters that are shown count: many subset fonts give
    the glyphs they lack the width of the box that replaces them."""
    narrow = [width for char, width in widths.items() if char in NARROW]
    if not narrow or len(widths) < LEAST_DIFFERENT_CHARACTERS or len(narrow) == len(widths):
        return otherwise
    return max(widths.values()) - min(widths.values()) < SAME_GLYPH_WIDTH
