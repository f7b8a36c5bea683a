"""Marked content: which piece of the page belongs to which element (ISO 32000-1, 14.6)."""

from __future__ import annotations

from pdfminer.utils import decode_text

from doc2sdk.sources.pdf.glyphs.drawing import ARTIFACT, OUTSIDE_MARKS
from doc2sdk.sources.pdf.glyphs.instructions import ACTUAL_TEXT, MARK_ID
from doc2sdk.sources.pdf.glyphs.operands import name_of
from doc2sdk.sources.pdf.glyphs.pen import Pen
from doc2sdk.sources.pdf.glyphs.resources import Resources
from doc2sdk.sources.pdf.objects.characters import clean
from doc2sdk.sources.pdf.objects.strings import hex_bytes, literal_bytes


class Marks:
    """The marked content that is open. ``current`` is the id of the innermost part that has one."""

    __slots__ = ("_opened", "_pen", "current")

    def __init__(self, pen: Pen) -> None:
        self._pen = pen
        self._opened: list[tuple[int, str | None, int]] = []
        self.current = OUTSIDE_MARKS

    def begin_numbered(self, number: int) -> None:
        """Begin content that has no property but its id."""
        self._opened.append((self.current, None, len(self._pen.runs)))
        self.current = number

    def begin(
        self, tag: str, properties: bytes | None, named: bytes | None, resources: Resources
    ) -> None:
        """Begin content whose properties are written out, or named and found in the resources."""
        actual: str | None = None
        mark = ARTIFACT if tag == "Artifact" else self.current
        if properties is not None:
            found = MARK_ID.search(properties)
            mark = int(found[1]) if found else mark
            actual = _actual_text(properties)
        elif named is not None:
            number = resources.mark_id(name_of(named))
            mark = mark if number is None else number
        if actual is not None:
            self._pen.lift()
        self._opened.append((self.current, actual, len(self._pen.runs)))
        self.current = mark

    def end(self) -> None:
        if not self._opened:
            return
        self.current, actual, first = self._opened.pop()
        if actual is not None:
            self._pen.lift()
            self.replace_text(actual, first)

    def inner(self) -> Marks:
        """Return the marks of a form. What a form begins it must end itself."""
        marks = type(self)(self._pen)
        marks.current = self.current
        return marks

    def replace_text(self, actual: str, first: int) -> None:
        """Put ActualText in the place of all glyphs of its marked content (ISO 32000-1, 14.9.4)."""
        replaced = self._pen.runs[first:]
        if replaced:
            replaced[0].text = actual
            replaced[0].x1 = max(run.x1 for run in replaced)
            del self._pen.runs[first + 1 :]


def _actual_text(properties: bytes) -> str | None:
    found = ACTUAL_TEXT.search(properties) if b"/ActualText" in properties else None
    if found is None:
        return None
    return clean(
        decode_text(hex_bytes(found[1]) if found[1] is not None else literal_bytes(found[2]))
    )
