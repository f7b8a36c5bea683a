"""The graphics state: what ``q`` saves and ``Q`` brings back (ISO 32000-1, 8.4.1)."""

from __future__ import annotations

from doc2sdk.sources.pdf.glyphs.colors import BLACK
from doc2sdk.sources.pdf.glyphs.fonts import Font
from doc2sdk.sources.pdf.objects.matrix import IDENTITY, Matrix


class State:
    """The current transformation, colours, line width and text parameters.

    ``scale`` is the horizontal scaling as a factor. Sizes and spacings are in text space units.
    """

    __slots__ = (
        "ctm",
        "fill",
        "font",
        "leading",
        "mode",
        "rise",
        "scale",
        "size",
        "spacing",
        "stroke",
        "width",
        "word_spacing",
    )

    def __init__(self, ctm: Matrix = IDENTITY) -> None:
        self.ctm = ctm
        self.fill: int = BLACK
        self.stroke: int = BLACK
        self.width = 1.0
        self.font: Font | None = None
        self.size = 0.0
        self.spacing = 0.0
        self.word_spacing = 0.0
        self.scale = 1.0
        self.leading = 0.0
        self.rise = 0.0
        self.mode = 0

    def copy(self) -> State:
        other = State.__new__(State)
        other.ctm, other.fill, other.stroke, other.width = (
            self.ctm,
            self.fill,
            self.stroke,
            self.width,
        )
        other.font, other.size, other.spacing, other.word_spacing = (
            self.font,
            self.size,
            self.spacing,
            self.word_spacing,
        )
        other.scale, other.leading, other.rise, other.mode = (
            self.scale,
            self.leading,
            self.rise,
            self.mode,
        )
        return other
