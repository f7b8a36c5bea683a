"""Content streams read by pdfminer's own interpreter. It is slow and forgiving, and the tests
compare ours with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.psparser import PSLiteral

from doc2sdk.sources.pdf.glyphs.colors import BLACK, color_of
from doc2sdk.sources.pdf.glyphs.drawing import ARTIFACT, OUTSIDE_MARKS, Drawing
from doc2sdk.sources.pdf.glyphs.fonts import Font
from doc2sdk.sources.pdf.glyphs.paths import CurrentPath, fills_of, line_width, strokes_of
from doc2sdk.sources.pdf.glyphs.pen import Pen
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.matrix import Matrix

DOWNWARD = 90
"""The direction of upright glyphs that are set one below the other."""


def read_content_slowly(resources: Any, streams: Sequence[Any], ctm: Matrix) -> Drawing:
    """Return what a page draws, as :func:`doc2sdk.sources.pdf.glyphs.interpreter.read_content`
    does.

    Raises whatever a damaged stream makes pdfminer raise.
    """
    device = _Device()
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    named: dict[object, object] = {}
    named.update(values.mapping(resources).items())
    interpreter.render_contents(named, list(streams), ctm=ctm)
    device.pen.lift()
    for run in device.drawing.runs:
        if run.font.vertical and run.angle == 0:
            run.angle = DOWNWARD
    return device.drawing


class _Device(PDFTextDevice):
    """Records runs and fills. pdfminer makes one call for each glyph."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.drawing = Drawing()
        self.pen = Pen(self.drawing.runs)
        self._fonts: dict[int, Font] = {}
        self._marks: list[int] = []

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        number = values.mapping(props).get("MCID")
        inherited = self._marks[-1] if self._marks else OUTSIDE_MARKS
        mark = ARTIFACT if values.name(tag) == "Artifact" else inherited
        self._marks.append(number if isinstance(number, int) else mark)

    def end_tag(self) -> None:
        if self._marks:
            self._marks.pop()

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # noqa: ARG002 - the device interface
        graphicstate: Any,
    ) -> float:
        wrapped = self._fonts.get(id(font))
        if wrapped is None:
            wrapped = self._fonts[id(font)] = Font(font)
        text, width = wrapped.glyph(cid)
        advance = width * fontsize * scaling
        pen = self.pen
        pen.a, pen.b, pen.c, pen.d, pen.x, pen.y = matrix
        style = (wrapped, fontsize, _color(graphicstate.ncolor), self._mark, False)
        pen.show(text, 0.0, 0.0 if wrapped.vertical else advance, rise, style)
        return advance

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002 - the device interface
        self.drawing.images += 1

    def paint_path(
        self,
        graphicstate: Any,
        stroke: bool,
        fill: bool,
        evenodd: bool,  # noqa: ARG002 - the device interface
        path: Sequence[Any],
    ) -> None:
        outline, ctm = CurrentPath(), self.ctm or (1, 0, 0, 1, 0, 0)
        for operator, *numbers in path:
            if operator == "m":
                outline.move(ctm, *numbers)
            elif operator == "h":
                outline.close()
            else:
                outline.extend(ctm, list(numbers))
        outline.close()
        if fill:
            self.drawing.fills += fills_of(outline.parts, _color(graphicstate.ncolor), self._mark)
        if stroke:
            width = line_width(graphicstate.linewidth, ctm)
            color = _color(graphicstate.scolor)
            self.drawing.fills += strokes_of(outline.parts, width, color, self._mark)

    @property
    def _mark(self) -> int:
        return self._marks[-1] if self._marks else OUTSIDE_MARKS


def _color(value: Any) -> int:
    """Return a colour of pdfminer's graphics state, which is a number, a tuple of them, or a
    pattern."""
    numbers = value if isinstance(value, (tuple, list)) else (value,)
    if not all(isinstance(number, (int, float)) for number in numbers):
        return BLACK
    color = color_of(tuple(float(number) for number in numbers))
    return BLACK if color is None else color
