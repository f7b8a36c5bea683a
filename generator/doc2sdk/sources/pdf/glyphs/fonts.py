"""Fonts as the reader needs them: bytes to text and width, and what the type looks like."""

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
)
from doc2sdk.sources.pdf.limits import MEMO_LIMIT
from doc2sdk.sources.pdf.objects.characters import UNKNOWN_GLYPH, clean
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.strings import hex_bytes, literal_bytes
from doc2sdk.sources.pdf.tolerances import SELDOM_BLANKS

_SUBSET = re.compile(r"^[A-Z]{6}\+")


class DecodedString(NamedTuple):
    """What one string shows: ``width`` in em, its character codes, how many of them are code 32."""

    text: str
    width: float
    codes: int
    spaces: int


Piece = tuple[str, float, float]
"""Text without a gap, and where it begins and ends along the baseline."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """What one text-showing instruction shows, in text space units from where it began: how far it
    moves on, and how far the line's origin moved with it."""

    pieces: list[Piece]
    end: float
    origin: float = 0.0


class _ShownTexts(dict[tuple[bytes, bytes, float, float, float, float], ShownText]):
    """Instructions already laid out: references say the same things over and over."""

    def __setitem__(
        self, key: tuple[bytes, bytes, float, float, float, float], phrase: ShownText
    ) -> None:
        if len(self) >= MEMO_LIMIT:
            self.clear()
        super().__setitem__(key, phrase)


class _Memo(dict[bytes, DecodedString]):
    """Strings already decoded; ``raw`` is a PDF string's bytes as they stand in the stream."""

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
    """Pairs ``41> 120`` of a hexadecimal string and the adjustment after it: what the string shows,
    and the adjustment, 0 if there is none. Raises :class:`ValueError` for anything else."""

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
    """A font as far as a finished line is asked for it."""

    name: str
    bold: bool
    italic: bool
    mono: bool
    space: float
    draws_blanks: bool


class Font:
    """A font of the document. ``ascent`` and ``descent`` (negative) and ``space`` are in em.

    ``missing`` is what the page calls a font that is not there, for which this one stands in.
    """

    __slots__ = (
        "_base",
        "_glyphs",
        "_knows_space",
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
        self._glyphs: dict[int, tuple[str, float]] = {}
        self.name = _SUBSET.sub("", str(base.fontname))
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
        """Whether blanks are among the characters it shows, not mere gaps."""
        return self.blanks > self.shown * SELDOM_BLANKS

    @property
    def use(self) -> FontUse:
        space = self.space if self._knows_space else None
        return FontUse(self.shown, self.blanks, space, ascii_widths(self._glyphs.values()))

    def settle(self, use: FontUse) -> None:
        """Take over what the whole document tells of it."""
        self.shown, self.blanks, space, widths = use
        self.space = self.space if space is None else space
        self.mono = is_even(widths, otherwise=self.mono)

    def __reduce__(self) -> tuple[object, ...]:
        """In another process, only what a finished line is asked for."""
        looks = self.name, self.bold, self.italic, self.mono
        return FontLook, (*looks, self.space, self.draws_blanks)

    def decode(self, data: bytes) -> DecodedString:
        """The text of a string's bytes and how far it advances."""
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
        """The text of one character code, and its width in em."""
        try:
            width = float(self._base.char_width(code))
        except DAMAGE:
            width = 0.0
        try:
            char = self._base.to_unichr(code)
        except DAMAGE:
            return UNKNOWN_GLYPH, width
        text = clean(char)
        if text == " " and width > 0 and not self._knows_space:
            self.space, self._knows_space = width, True
        return text, width

    def _space_width(self) -> float:
        """The blank's width where the font has one, else a quarter of an em."""
        text, width = ("", 0.0) if self._base.is_multibyte() else self.glyph(32)
        if text == " " and 0.1 < width < 0.7:
            return width
        return 0.6 if self.mono else 0.25


def _extent(base: PDFFont) -> tuple[float, float]:
    """Ascent and descent; fonts that leave them out or overdo them get a usual face's."""
    ascent, descent = base.get_ascent(), base.get_descent()
    if not 0.3 < ascent < 1.5 or not -0.8 < descent <= 0:
        return 0.9, -0.22
    return ascent, descent
