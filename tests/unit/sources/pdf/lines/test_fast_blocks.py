"""Places and spans made slot by slot are those their constructors make."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from doc2sdk.model import Box, Join, JoinKind, Place, Text
from doc2sdk.sources.blocks import Span
from doc2sdk.sources.pdf.lines import fast_blocks

BOX = Box(x0=1.23, top=2.0, x1=3.0, bottom=4.57)


def test_a_box_is_rounded() -> None:
    assert fast_blocks.make_box(1.2345, 2, 3, 4.5678) == BOX


def test_a_place_with_all_it_can_have() -> None:
    joins = (Join(kind=JoinKind.PAGE_BREAK, page=4, box=BOX),)
    trail = (Text("Users"),)
    expected = Place(document="x.pdf", page=3, box=BOX, trail=trail, joins=joins)
    assert fast_blocks.make_place("x.pdf", 3, BOX, trail, joins) == expected


def test_a_span_in_its_look() -> None:
    place = Place(document="x.pdf", page=3, box=BOX)
    expected = Span(text="id", place=place, bold=True, mono=True, href="#id")
    assert fast_blocks.make_span("id", place, (True, False, True), "#id") == expected


@pytest.mark.parametrize(
    "value",
    [
        fast_blocks.make_box(1, 2, 3, 4),
        fast_blocks.make_place("x", 1, BOX, ()),
        fast_blocks.make_span("a", Place(document="x"), (False, False, False)),
    ],
)
def test_every_field_is_set_and_frozen(value: object) -> None:
    for field in fields(value):  # type: ignore[arg-type]
        getattr(value, field.name)
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)
