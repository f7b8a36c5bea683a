"""Places, spans, lines and cells, made by the thousand for each document.

The constructor of a frozen dataclass with slots assigns every field through ``object.__setattr__``,
by keyword, which would be a tenth of reading a page. A class without that guard, but with the same
slots, takes a third of the time; its objects become frozen by becoming the class's own (Python data
model, 3.3.3: ``__class__`` may be assigned where the layouts are the same). Only what a document is full
of is made here. The objects are the same.
"""

from __future__ import annotations

from typing import Any

from doc2sdk.model import Box, Join, Place, Text
from doc2sdk.sources.blocks import AnyBlock, Cell, Furniture, Line, Paragraph, Span

# `self` is Any: to the type checker, the fields are those of the frozen class. Both methods of the
# guard must go, or Python looks for the one that is left at every assignment.


class make_exact_box(Box):  # noqa: N801  called like the functions of this module
    """Make a box of these numbers."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self: Any, x0: float, top: float, x1: float, bottom: float) -> None:
        self.x0 = x0
        self.top = top
        self.x1 = x1
        self.bottom = bottom
        self.__class__ = Box


class make_box(Box):  # noqa: N801
    """Make a box in hundredths of a point. More digits would print the noise of arithmetic."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self: Any, x0: float, top: float, x1: float, bottom: float) -> None:
        # `round(x, 2)` gives the same but for halves, and takes more than twice as long.
        self.x0 = (100 * x0 + 0.5) // 1 / 100
        self.top = (100 * top + 0.5) // 1 / 100
        self.x1 = (100 * x1 + 0.5) // 1 / 100
        self.bottom = (100 * bottom + 0.5) // 1 / 100
        self.__class__ = Box


class make_place(Place):  # noqa: N801
    """Make a place on a page."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self: Any,
        document: str,
        page: int | None,
        box: Box,
        trail: tuple[Text, ...],
        joins: tuple[Join, ...] = (),
    ) -> None:
        self.document = document
        self.page = page
        self.box = box
        self.line = None
        self.column = None
        self.trail = trail
        self.joins = joins
        self.__class__ = Place


class make_span(Span):  # noqa: N801
    """Make a span of text in one look: bold, italic, monospaced."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self: Any, text: str, place: Place, look: tuple[bool, bool, bool], href: str | None = None
    ) -> None:
        self.text = text
        self.place = place
        self.bold, self.italic, self.mono = look
        self.struck = False
        self.href = href
        self.__class__ = Span


class make_line(Line):  # noqa: N801
    """Make a line of code."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(self: Any, text: str, place: Place) -> None:
        self.text = text
        self.place = place
        self.__class__ = Line


class make_paragraph(Paragraph):  # noqa: N801
    """Make a paragraph. It has no anchor, since PDFs have none."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self: Any, place: Place, spans: tuple[Span, ...], furniture: Furniture | None = None
    ) -> None:
        self.place = place
        self.furniture = furniture
        self.anchor = None
        self.id = ""
        self.origins = ()
        self.spans = spans
        self.__class__ = Paragraph


class make_cell(Cell):  # noqa: N801
    """Make a table cell."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__

    def __init__(
        self: Any,
        blocks: tuple[AnyBlock, ...],
        place: Place,
        header: bool,
        rowspan: int,
        colspan: int,
    ) -> None:
        self.blocks = blocks
        self.place = place
        self.header = header
        self.rowspan = rowspan
        self.colspan = colspan
        self.__class__ = Cell
