"""What the instructions of a page act on: the state, the pen, the current path and the drawing."""

from __future__ import annotations

from doc2sdk.sources.pdf.glyphs.drawing import Drawing
from doc2sdk.sources.pdf.glyphs.marked_content import Marks
from doc2sdk.sources.pdf.glyphs.paths import CurrentPath
from doc2sdk.sources.pdf.glyphs.pen import Pen
from doc2sdk.sources.pdf.glyphs.state import State
from doc2sdk.sources.pdf.objects.matrix import Matrix


class Canvas:
    """The page while it is drawn. ``ctm`` maps its user space to points from the top left.

    ``advance`` is how far the text position is from the line's origin, in text space units.
    """

    def __init__(self, ctm: Matrix) -> None:
        self.drawing = Drawing()
        self.pen = Pen(self.drawing.runs)
        self.path = CurrentPath()
        self.state = State(ctm)
        self.saved: list[State] = []
        self.marks = Marks(self.pen)
        self.advance = 0.0
