"""What a face looks like: bold, italic, monospaced. By what its font says, and by what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pdfminer.pdffont import PDFFont

_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|medi$", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|slanted|cmti|sfti|cmsl", re.IGNORECASE)
_MONO = re.compile(
    r"""mono | cour | consol | typewriter | fixed | menlo | inconsolata | hack | code
      | cmtt | sftt | txtt | lmtt | lettergothic                     # those of TeX""",
    re.IGNORECASE | re.VERBOSE,
)
_FIXED_PITCH, _ITALIC_FLAG, _FORCE_BOLD = 1, 1 << 6, 1 << 18
"""Bits of a font descriptor's Flags (ISO 32000-1, table 123)."""

_BOLD_WEIGHT = 600
_MONO_EVIDENCE = 12
"""Equal widths mean a monospaced face only when this many glyphs agree: digits alone always do."""
_IDEOGRAPH = 900
"""Glyphs this wide, in thousandths of an em, or wider are ideographs, all of one width in any face."""

NARROW = frozenset("!',.:;I|ijl")
"""Characters that only a monospaced face sets as wide as others,"""
LEAST_SEEN = 5
"""if it shows at least this many different ones in all,"""
SAME_WIDTH = 0.001
"""give or take this many em."""


class FontUse(NamedTuple):
    """How many characters a font shows, how many of them are blanks, a blank's width in em, None
    where none was seen, and the widths of the ASCII characters seen."""

    shown: int
    blanks: int
    space: float | None
    widths: Mapping[str, float] = {}


def merge_uses(uses: Iterable[FontUse]) -> FontUse:
    """What several parts of a document tell of one font; the first blank seen counts."""
    uses = list(uses)
    spaces = (use.space for use in uses if use.space is not None)
    shown, blanks = sum(use.shown for use in uses), sum(use.blanks for use in uses)
    widths = {char: width for use in uses for char, width in use.widths.items()}
    return FontUse(shown, blanks, next(spaces, None), widths)


def is_bold(base: PDFFont, name: str) -> bool:
    weight = base.descriptor.get("FontWeight", 0)
    heavy = isinstance(weight, (int, float)) and weight >= _BOLD_WEIGHT
    return heavy or bool(base.flags & _FORCE_BOLD) or bool(_BOLD.search(name))


def is_italic(base: PDFFont, name: str) -> bool:
    return bool(base.flags & _ITALIC_FLAG or base.italic_angle or _ITALIC.search(name))


def is_mono(base: PDFFont, name: str) -> bool:
    if base.flags & _FIXED_PITCH or _MONO.search(name):
        return True
    widths = [w for w in base.widths.values() if isinstance(w, (int, float)) and w > 0]
    even = len(widths) >= _MONO_EVIDENCE and max(widths) - min(widths) < 1
    return even and widths[0] < _IDEOGRAPH


def ascii_widths(glyphs: Iterable[tuple[str, float]]) -> dict[str, float]:
    """The widths, in em, of the visible ASCII characters among glyphs and theirs."""
    return {char: width for char, width in glyphs if len(char) == 1 and "!" <= char <= "~"}


def is_even(widths: Mapping[str, float], *, otherwise: bool) -> bool:
    """Whether characters of these widths are those of a monospaced face; ``otherwise`` where they
    are too few to tell. What a subset font says of the glyphs it lacks is no evidence: many give them
    the width of the box that stands for them."""
    narrow = [width for char, width in widths.items() if char in NARROW]
    if not narrow or len(widths) < LEAST_SEEN or len(narrow) == len(widths):
        return otherwise
    return max(widths.values()) - min(widths.values()) < SAME_WIDTH
