"""Fonts as the reader needs them: they turn bytes into text and width, and tell what the type looks
like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pdfminer.pdffont import PDFFont

from doc2sdk.sources.pdf.glyphs.typefaces import (
    FontUse,
    ascii_widths,
    is_bold,
    is_even,
    is_italic,
    is_mono,
    symbol_font,
)
from doc2sdk.sources.pdf.limits import MEMO_LIMIT
from doc2sdk.sources.pdf.objects.characters import BULLET, UNKNOWN_GLYPH, clean, symbol
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.strings import hex_bytes, literal_bytes
from doc2sdk.sources.pdf.tolerances import SELDOM_BLANKS

_SUBSET = re.compile(r"^[A-Z]{6}\+")


class DecodedString(NamedTuple):
    """What one string shows: its text, its ``width`` in em, how many character codes it has, and
    how many of them are code 32."""

    text: str
    width: float
    codes: int
    spaces: int


Piece = tuple[str, float, float]
"""Text without a gap, and where it begins and ends along the baseline."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """What one text-showing instruction shows. ``end`` is how far it moves on from where it began,
    ``origin`` how far the origin of the line moved, both in text space units."""

    pieces: list[Piece]
    end: float
    origin: float = 0.0


class _ShownTexts(dict[tuple[bytes, bytes, float, float, float, float], ShownText]):
    """Instructions that were laid out before. References print the same words over and over."""

    def __setitem__(
        self, key: tuple[bytes, bytes, float, float, float, float], phrase: ShownText
    ) -> None:
        if len(self) >= MEMO_LIMIT:
            self.clear()
        super().__setitem__(key, phrase)


class _Memo(dict[bytes, DecodedString]):
    """Strings that were decoded before. The key is the bytes of a PDF string as the stream has
    them."""

    def __init__(self, font: Font, *, hexadecimal: bool) -> None:
        super().__init__()
        self._font = font
        self._hexadecimal = hexadecimal

    def __missing__(self, raw: bytes) -> DecodedString:
        if len(self) >= MEMO_LIMIT:
            self.clear()
        data = hex_bytes(raw) if self._hexadecimal else literal_bytes(raw)
        shown = self[raw] = self._font.decode(data)
        return shown


class _Pairs(dict[bytes, tuple[str, float, int, int, float]]):
    """Pairs ``41> 120`` of a hexadecimal string and the adjustment after it. The value is what the
    string shows, and the adjustment (0 if there is none). Raises :class:`ValueError` for anything
    else."""

    def __init__(self, shown: _Memo) -> None:
        super().__init__()
        self._shown = shown

    def __missing__(self, pair: bytes) -> tuple[str, float, int, int, float]:
        if len(self) >= MEMO_LIMIT:
            self.clear()
        digits, _, adjustment = pair.partition(b">")
        by = float(adjustment) if adjustment.strip() else 0.0
        found = self[pair] = (*self._shown[digits], by)
        return found


@dataclass(frozen=True, slots=True)
class FontLook:
    """As much of a font as a finished line needs."""

    name: str
    bold: bool
    italic: bool
    mono: bool
    space: float
    draws_blanks: bool


class Font:
    """A font of the document.

    ``ascent``, ``descent`` (negative) and ``space`` are in em. ``missing`` is the name of a font
    that is not in the file, if this one replaces it.
    """

    __slots__ = (
        "_base",
        "_glyphs",
        "_knows_space",
        "_symbols",
        "ascent",
        "blanks",
        "bold",
        "descent",
        "hexes",
        "italic",
        "literals",
        "missing",
        "mono",
        "name",
        "pairs",
        "phrases",
        "shown",
        "space",
        "vertical",
    )

    def __init__(self, base: PDFFont, missing: str = "") -> None:
        self._base = base
        self.missing = missing
        self._symbols = ""
        self._glyphs: dict[int, tuple[str, float]] = {}
        self.name = _SUBSET.sub("", str(base.fontname))
        self._symbols = symbol_font(self.name)
        self.bold = is_bold(base, self.name)
        self.italic = is_italic(base, self.name)
        self.mono = is_mono(base, self.name)
        self.vertical = bool(base.is_vertical())
        self.ascent, self.descent = _extent(base)
        self._knows_space = False
        self.space = self._space_width()
        self.shown = self.blanks = 0
        self.hexes = _Memo(self, hexadecimal=True)
        self.literals = _Memo(self, hexadecimal=False)
        self.pairs = _Pairs(self.hexes)
        self.phrases = _ShownTexts()

    @property
    def draws_blanks(self) -> bool:
        """Whether the font shows blanks as characters, and does not only leave gaps."""
        return self.blanks > self.shown * SELDOM_BLANKS

    @property
    def use(self) -> FontUse:
        space = self.space if self._knows_space else None
        return FontUse(self.shown, self.blanks, space, ascii_widths(self._glyphs.values()))

    def settle(self, use: FontUse) -> None:
        """Take over what all pages of the document show of the font."""
        self.shown, self.blanks, space, widths = use
        self.space = self.space if space is None else space
        self.mono = is_even(widths, otherwise=self.mono)

    def __reduce__(self) -> tuple[object, ...]:
        """Send to another process only what a finished line needs."""
        looks = self.name, self.bold, self.italic, self.mono
        return FontLook, (*looks, self.space, self.draws_blanks)

    def decode(self, data: bytes) -> DecodedString:
        """Return the text of a string's bytes and how far it advances."""
        glyphs, codes = self._glyphs, self._codes(data)
        for code in dict.fromkeys(codes):
            if code not in glyphs:
                glyphs[code] = self.glyph(code)
        shown = [glyphs[code] for code in codes]
        # Word spacing applies to the single-byte code 32 only (ISO 32000-1, 9.3.3).
        spaces = 0 if self._base.is_multibyte() else data.count(b" ")
        text = "".join([text for text, _ in shown])
        return DecodedString(text, sum([width for _, width in shown]), len(codes), spaces)

    def _codes(self, data: bytes) -> list[int]:
        try:
            codes: Iterable[int] = self._base.decode(data)
            return list(codes)
        except DAMAGE:
            return []

    def glyph(self, code: int) -> tuple[str, float]:
        """Return the text of one character code, and its width in em."""
        try:
            width = float(self._base.char_width(code))
        except DAMAGE:
            width = 0.0
        try:
            char = self._base.to_unichr(code)
        except DAMAGE:
            return BULLET if self._symbols else UNKNOWN_GLYPH, width
        text = clean(char)
        if self._symbols:
            text = symbol(text, letters=self._symbols != "symbol")
        if text == " " and width > 0 and not self._knows_space:
            self.space, self._knows_space = width, True
        return text, width

    def _space_width(self) -> float:
        """Return the width of the font's blank in em, or a quarter of an em if it has none (0.6 if
        it is monospaced)."""
        text, width = ("", 0.0) if self._base.is_multibyte() else self.glyph(32)
        if text == " " and 0.1 < width < 0.7:
            return width
        return 0.6 if self.mono else 0.25


def _extent(base: PDFFont) -> tuple[float, float]:
    """Return ascent and descent in em. A font that states none, or unlikely ones, gets those of a
    usual typeface."""
    ascent, descent = base.get_ascent(), base.get_descent()
    if not 0.3 < ascent < 1.5 or not -0.8 < descent <= 0:
        return 0.9, -0.22
    return ascent, descent
