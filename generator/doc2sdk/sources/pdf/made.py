"""Places, spans, lines and cells, made by the thousand for each document.

The constructor of a frozen dataclass with slots assigns every field through ``object.__setattr__``,
by keyword; setting the slots themselves takes less than half the time, which is a tenth of reading a
page. Only what a document is full of is made here. The objects are the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from doc2sdk.model import Box, Join, Place, Text
from doc2sdk.sources.blocks import AnyBlock, Cell, Furniture, Line, Paragraph, Span

_new = object.__new__


def _setters(cls: type, names: str) -> list[Callable[[Any, Any], None]]:
    return [getattr(cls, name).__set__ for name in names.split()]


_x0, _top, _x1, _bottom = _setters(Box, "x0 top x1 bottom")
_document, _page, _box, _line, _column, _trail, _joins = _setters(
    Place, "document page box line column trail joins"
)
_text, _place, _bold, _italic, _mono, _struck, _href = _setters(
    Span, "text place bold italic mono struck href"
)

_line_text, _line_place = _setters(Line, "text place")
_paragraph_place, _paragraph_furniture, _paragraph_anchor, _paragraph_spans = _setters(
    Paragraph, "place furniture anchor spans"
)
_cell_blocks, _cell_place, _cell_header, _cell_rowspan, _cell_colspan = _setters(
    Cell, "blocks place header rowspan colspan"
)


def box(x0: float, top: float, x1: float, bottom: float) -> Box:
    """A box in hundredths of a point: more prints the noise of arithmetic."""
    # `round(x, 2)` gives the same but for halves, and takes more than twice as long.
    made = _new(Box)
    _x0(made, (100 * x0 + 0.5) // 1 / 100)
    _top(made, (100 * top + 0.5) // 1 / 100)
    _x1(made, (100 * x1 + 0.5) // 1 / 100)
    _bottom(made, (100 * bottom + 0.5) // 1 / 100)
    return made


def exact_box(x0: float, top: float, x1: float, bottom: float) -> Box:
    """A box as it is."""
    made = _new(Box)
    _x0(made, x0)
    _top(made, top)
    _x1(made, x1)
    _bottom(made, bottom)
    return made


def place(
    document: str, page: int | None, box: Box, trail: tuple[Text, ...], joins: tuple[Join, ...] = ()
) -> Place:
    """A place on a page."""
    made = _new(Place)
    _document(made, document)
    _page(made, page)
    _box(made, box)
    _line(made, None)
    _column(made, None)
    _trail(made, trail)
    _joins(made, joins)
    return made


def span(text: str, place: Place, look: tuple[bool, bool, bool], href: str | None = None) -> Span:
    """Text in one look: bold, italic, monospaced."""
    made = _new(Span)
    _text(made, text)
    _place(made, place)
    bold, italic, mono = look
    _bold(made, bold)
    _italic(made, italic)
    _mono(made, mono)
    _struck(made, False)
    _href(made, href)
    return made


def line(text: str, place: Place) -> Line:
    """A line of code."""
    made = _new(Line)
    _line_text(made, text)
    _line_place(made, place)
    return made


def paragraph(
    place: Place, spans: tuple[Span, ...], furniture: Furniture | None = None
) -> Paragraph:
    """A paragraph without an anchor, which PDFs do not have."""
    made = _new(Paragraph)
    _paragraph_place(made, place)
    _paragraph_furniture(made, furniture)
    _paragraph_anchor(made, None)
    _paragraph_spans(made, spans)
    return made


def cell(
    blocks: tuple[AnyBlock, ...], place: Place, header: bool, rowspan: int, colspan: int
) -> Cell:
    """A table cell."""
    made = _new(Cell)
    _cell_blocks(made, blocks)
    _cell_place(made, place)
    _cell_header(made, header)
    _cell_rowspan(made, rowspan)
    _cell_colspan(made, colspan)
    return made
