"""Lay out what one text-showing instruction shows, as pieces of text without a gap."""

from __future__ import annotations

from typing import NamedTuple

from doc2sdk.sources.pdf.glyphs.fonts import Font, Piece, ShownText
from doc2sdk.sources.pdf.glyphs.instructions import ELEMENT
from doc2sdk.sources.pdf.tolerances import RUN_GAP, RUN_OVERLAP


class Measure(NamedTuple):
    """All that the length of a string depends on beside its font: font size, horizontal scaling,
    character spacing and word spacing."""

    size: float
    scale: float
    spacing: float
    word_spacing: float

    def units(self) -> tuple[float, float, float]:
        """Return what an em, each code and each blank add to the length of a string, in text space
        units (ISO 32000-1, 9.4.4)."""
        return self.size * self.scale, self.spacing * self.scale, self.word_spacing * self.scale

    def reach(self) -> tuple[float, float]:
        """Return how far back, and how far off, the next string may begin and still continue a
        piece."""
        em = abs(self.size * self.scale)
        return -RUN_OVERLAP * em, RUN_GAP * em


ARRAY = b"TJ"
"""Given in place of steps for an array of strings."""


def lay_out(font: Font, shown: bytes, steps: bytes, measure: Measure) -> ShownText:
    """Lay out an array, or a string and the steps after it."""
    if steps is ARRAY:
        return lay_out_array(font, shown, measure)
    return lay_out_steps(font, shown, steps, measure)


def lay_out_steps(font: Font, first: bytes, steps: bytes, measure: Measure) -> ShownText:
    """Lay out ``<41> Tj 5.9 0 Td <42> Tj ...``. Each step moves the origin of the line to the
    right."""
    memo, (unit, gap, blank), (low, high) = font.hexes, measure.units(), measure.reach()
    text, width, codes, spaces = memo[first]
    start, origin, parts = 0.0, 0.0, [text]
    end = width * unit + codes * gap + spaces * blank
    pieces: list[Piece] = []
    # Every step is five words, `5.9 0 Td 42 Tj`; cutting them apart is a third of a search's work.
    words = steps.replace(b"<", b" ").replace(b">", b" ").split()
    for dx, raw in zip(map(float, words[::5]), words[3::5], strict=True):
        origin += dx
        if not low < origin - end < high:
            pieces.append(("".join(parts), start, end))
            start, parts = origin, []
        text, width, codes, spaces = memo[raw]
        parts.append(text)
        end = origin + width * unit + codes * gap + spaces * blank
    pieces.append(("".join(parts), start, end))
    return ShownText(pieces, end, origin)


def lay_out_array(font: Font, array: bytes, measure: Measure) -> ShownText:
    """Lay out ``[(A) 120 (B)] TJ``. Adjustments are in thousandths of an em, to the left."""
    if b"(" not in array:
        try:
            return _lay_out_pairs(font, array, measure)
        except ValueError:
            pass  # several numbers in a row, or something between strings that is none
    (unit, gap, blank), (low, high) = measure.units(), measure.reach()
    start = end = at = 0.0
    parts: list[str] = []
    pieces: list[Piece] = []
    for digits, literal, adjustment in ELEMENT.findall(array):
        if adjustment:
            at -= float(adjustment) * unit / 1000
            continue
        if parts and not low < at - end < high:
            pieces.append(("".join(parts), start, end))
            parts = []
        if not parts:
            start = at
        shown = font.hexes[digits] if digits else font.literals[literal]
        text, width, codes, spaces = shown
        parts.append(text)
        at = end = at + width * unit + codes * gap + spaces * blank
    if parts:
        pieces.append(("".join(parts), start, end))
    return ShownText(pieces, at)


def _lay_out_pairs(font: Font, array: bytes, measure: Measure) -> ShownText:
    """Lay out ``[<41> 120 <42>] TJ``, cut at each ``<``: pairs of a string and the adjustment after
    it recur as letters do. Raises :class:`ValueError` if the array holds anything else."""
    (unit, gap, blank), (low, high) = measure.units(), measure.reach()
    head, *pairs = array.split(b"<")
    start = end = at = -float(head) * unit / 1000 if head.strip() else 0.0
    memo, em = font.pairs, unit / 1000
    shown = [memo[pair] for pair in pairs]
    if not shown:
        return ShownText([], at)
    texts, widths, counts, blanks, back = zip(*shown, strict=True)
    if low < -max(back) * em and -min(back) * em < high:  # it is all one piece
        at += sum(widths) * unit - sum(back) * em
        if gap or blank:
            at += sum(counts) * gap + sum(blanks) * blank
        return ShownText([("".join(texts), start, at + back[-1] * em)], at)
    parts, pieces = list[str](), list[Piece]()
    for text, width, codes, spaces, adjustment in shown:
        if parts and not low < at - end < high:
            pieces.append(("".join(parts), start, end))
            start, parts = at, []
        parts.append(text)
        at = end = at + width * unit + codes * gap + spaces * blank
        if adjustment:
            at -= adjustment * em
    if parts:
        pieces.append(("".join(parts), start, end))
    return ShownText(pieces, at)
