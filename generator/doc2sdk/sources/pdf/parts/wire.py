"""Blocks on their way from one process to another.

Frozen dataclasses pickle through generic Python code, which takes longer than a process saves; here
an object goes as its class and the values of its slots.
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

CLASSES: tuple[type, ...] = (
    *(Place, Box, Join, Text, Span, Line, Cell, Row, ListItem),
    *(Heading, Paragraph, Code, Table, ListBlock, Admonition),
)
"""The classes documents are full of; others pickle as always."""

SETTERS = {cls: [getattr(cls, field.name).__set__ for field in fields(cls)] for cls in CLASSES}


def packed(value: object) -> bytes:
    """A value as bytes that :func:`unpacked` makes an equal value of."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = REDUCERS
    pickler.dump(value)
    return buffer.getvalue()


def unpacked(data: bytes) -> Any:
    """The value. Only for bytes that came from a process of our own: unpickling runs code."""
    return pickle.loads(data)  # noqa: S301


def restored(cls: type, *values: object) -> object:
    """An object of a frozen class from the values of its slots, in order."""
    made: object = object.__new__(cls)
    for set_slot, value in zip(SETTERS[cls], values, strict=True):
        set_slot(made, value)
    return made


def _reducer(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    names = [field.name for field in fields(cls)]
    values = attrgetter(*names)
    if len(names) == 1:
        return lambda value: (restored, (cls, values(value)))
    return lambda value: (restored, (cls, *values(value)))


REDUCERS = {cls: _reducer(cls) for cls in CLASSES}
