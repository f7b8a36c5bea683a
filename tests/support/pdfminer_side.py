"""What pdfminer.six's own interpreter shows of a page, and with its known faults put right."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from pdfminer import psparser
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage

from doc2sdk.sources.pdf.objects.characters import UNKNOWN_GLYPH, clean
from doc2sdk.sources.pdf.objects.failures import DAMAGE

SPACING = "pdfminer adds character spacing before the first glyph or not after the last (9.4.4)"
FORMS = "pdfminer gives forms a text state of their own (8.10.1)"
QUOTE = 'pdfminer stays on the line at the operator `"` (9.4.3)'
ESCAPES = "pdfminer drops a character whose backslash means nothing (7.3.4.2)"

CORRECTIONS = (SPACING, FORMS, QUOTE, ESCAPES)
"""Departures of pdfminer from ISO 32000-1, each of which can be put right here."""

Corrections = frozenset[str]

_PLAIN_ESCAPES = {bytes((code,)): code for code in range(256)}
for _special in b"\r\n01234567":
    del _PLAIN_ESCAPES[bytes((_special,))]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph's text, its origin and its end in points from the top left, how long an em is there,
    and how far character and word spacing carry its end further."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    em: float
    spacing: float


def their_glyphs(
    source: PDFPage, height: float, corrections: Corrections = frozenset()
) -> list[Glyph]:
    """The glyphs of a page in the order they are shown. The crop box is what a viewer shows, so the
    origin is its corner; ``height`` is that of the upright page."""
    device = _Recorder(corrections)
    source.mediabox = source.cropbox
    _Interpreter(device.rsrcmgr, device).process_page(source)
    return [
        Glyph(g.text, g.x0, height - g.y0, g.x1, height - g.y1, g.em, g.spacing)
        for g in device.glyphs
        if g.text
    ]


class _Recorder(PDFTextDevice):
    """Takes down every glyph."""

    def __init__(self, corrections: Corrections) -> None:
        super().__init__(PDFResourceManager())
        self.corrections = corrections
        self.glyphs: list[Glyph] = []
        self.spacing = self.word_spacing = 0.0

    def render_string(self, textstate: Any, *rest: Any) -> None:
        scaling = textstate.scaling * 0.01
        self.spacing = textstate.charspace * scaling
        self.word_spacing = textstate.wordspace * scaling
        super().render_string(textstate, *rest)

    def render_char(
        self,
        matrix: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        try:
            text = clean(font.to_unichr(cid))
        except DAMAGE:
            text = UNKNOWN_GLYPH
        advance: float = font.char_width(cid) * fontsize * scaling
        a, b, c, d, x, y = matrix
        x, y = x + rise * c, y + rise * d
        across = 0.0 if font.is_vertical() else advance
        length = math.hypot(a, b)
        spacing = self.spacing + (self.word_spacing if cid == 32 else 0.0)
        end = x + across * a, y + across * b
        em = abs(fontsize * scaling) * length
        self.glyphs.append(Glyph(text, x, y, *end, em, spacing * length))
        return advance

    def render_string_horizontal(
        self,
        seq: Any,
        matrix: Any,
        pos: Any,
        font: Any,
        fontsize: float,
        scaling: float,
        charspace: float,
        wordspace: float,
        rise: float,
        dxscale: float,
        ncs: Any,
        graphicstate: Any,
    ) -> Any:
        look = fontsize, scaling, charspace, wordspace, rise, dxscale, ncs, graphicstate
        if SPACING not in self.corrections:
            return super().render_string_horizontal(seq, matrix, pos, font, *look)
        x, y = pos
        a, b, c, d, e, f = matrix
        for part in seq:
            if isinstance(part, (int, float)):
                x -= part * dxscale
                continue
            for cid in font.decode(part):
                at = (a, b, c, d, e + x * a + y * c, f + x * b + y * d)
                x += self.render_char(at, font, fontsize, scaling, rise, cid, ncs, graphicstate)
                x += charspace + (wordspace if cid == 32 else 0.0)
        return x, y


class _Interpreter(PDFPageInterpreter):
    outer: PDFPageInterpreter | None = None

    @property
    def corrections(self) -> Corrections:
        assert isinstance(self.device, _Recorder)
        return self.device.corrections

    def init_state(self, ctm: Any) -> None:
        super().init_state(ctm)
        if self.outer is not None and FORMS in self.corrections:
            self.textstate = self.outer.textstate.copy()
            self.graphicstate = self.outer.graphicstate.copy()

    def subinterp(self) -> PDFPageInterpreter:
        inner = super().subinterp()
        assert isinstance(inner, _Interpreter)
        inner.outer = self
        return inner

    def do__w(self, aw: Any, ac: Any, s: Any) -> None:
        if QUOTE in self.corrections:
            self.do_T_a()
        super().do__w(aw, ac, s)

    def execute(self, streams: Any) -> None:
        escapes = {**_PLAIN_ESCAPES, **psparser.ESC_STRING} if ESCAPES in self.corrections else {}
        with patch.dict(psparser.ESC_STRING, escapes):
            super().execute(streams)
