"""Blocks on their way from one process to another.

Frozen dataclasses are pickled by generic Python code, which takes longer than a process saves. Here
an object is sent as its class and the values of its slots.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from doc2sdk.model import Box, Join, Place, Text
from doc2sdk.sources.blocks import (
    Admonition,
    Cell,
    Code,
    Heading,
    Line,
    ListBlock,
    ListItem,
    Paragraph,
    Row,
    Span,
    Table,
)
from doc2sdk.sources.pdf.lines import fast_blocks

CLASSES: tuple[type, ...] = (
    *(Place, Box, Join, Text, Span, Line, Cell, Row, ListItem),
    *(Heading, Paragraph, Code, Table, ListBlock, Admonition),
)
"""The classes that documents are full of. Others are pickled as always."""

Reduced = tuple[Callable[..., object], tuple[object, ...]]
"""A function of this module, and the values from which it makes the object."""

Reducer = Callable[[Any], Reduced]

SETTERS = {cls: [getattr(cls, field.name).__set__ for field in fields(cls)] for cls in CLASSES}


def pack(value: object) -> bytes:
    """Return a value as bytes, from which :func:`unpack` makes an equal value."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = REDUCERS
    pickler.dump(value)
    return buffer.getvalue()


def unpack(data: bytes) -> Any:
    """Return the value. Use it only for bytes that came from a process of our own, because
    unpickling runs code."""
    return pickle.loads(data)  # noqa: S301


def restore(cls: type, *values: object) -> object:
    """Return an object of a frozen class from the values of its slots, in order."""
    found: object = object.__new__(cls)
    for set_slot, value in zip(SETTERS[cls], values, strict=True):
        set_slot(found, value)
    return found


def _make_reducer(cls: type) -> Reducer:
    names = [field.name for field in fields(cls)]
    values = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (restore, (cls, values(value)))
    return lambda value: (restore, (cls, *values(value)))


def _reduce_place(place: Place) -> Reduced:
    """Send a place together with its box, without what only other formats have."""
    box = place.box
    if box is None or place.line is not None or place.column is not None:
        return _PLACE(place)
    corners = box.x0, box.top, box.x1, box.bottom
    return restore_place, (place.document, place.page, *corners, place.trail, place.joins)


def restore_place(
    document: str,
    page: int | None,
    x0: float,
    top: float,
    x1: float,
    bottom: float,
    trail: tuple[Text, ...],
    joins: tuple[Join, ...],
) -> Place:
    """Return a place on a page, from numbers that are rounded already."""
    return fast_blocks.make_place(
        document, page, fast_blocks.make_exact_box(x0, top, x1, bottom), trail, joins
    )


def _reduce_cell(cell: Cell) -> Reduced:
    """Send a cell. Most contain one paragraph of one span, all of them at one place."""
    if len(cell.blocks) == 1:
        block = cell.blocks[0]
        if type(block) is Paragraph and len(block.spans) == 1 and block.furniture is None:
            (span,) = block.spans
            if span.place is cell.place is block.place and span.href is None:
                look = span.bold, span.italic, span.mono
                spans = cell.header, cell.rowspan, cell.colspan
                return restore_cell, (cell.place, span.text, *look, *spans)
    return _CELL(cell)


def restore_cell(
    place: Place,
    text: str,
    bold: bool,
    italic: bool,
    mono: bool,
    header: bool,
    rowspan: int,
    colspan: int,
) -> Cell:
    """Return a cell of one paragraph of one span."""
    spans = (fast_blocks.make_span(text, place, (bold, italic, mono)),)
    return fast_blocks.make_cell(
        (fast_blocks.make_paragraph(place, spans),), place, header, rowspan, colspan
    )


def _reduce_line(line: Line) -> Reduced:
    return fast_blocks.make_line, (line.text, line.place)


_PLACE, _CELL = _make_reducer(Place), _make_reducer(Cell)

REDUCERS = {cls: _make_reducer(cls) for cls in CLASSES} | {
    Place: _reduce_place,
    Cell: _reduce_cell,
    Line: _reduce_line,
}
