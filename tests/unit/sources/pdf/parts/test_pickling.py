"""Blocks between processes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from doc2sdk.model import Box, Place
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.pdf.drawn.scan import scan_page
from doc2sdk.sources.pdf.glyphs.resources import FontCache
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.objects.pages import read_pages
from doc2sdk.sources.pdf.parts.pickling import CLASSES, pack, unpack


def test_blocks_arrive_as_they_were_sent(seed: Document) -> None:
    assert unpack(pack(seed.blocks)) == seed.blocks


def test_what_arrives_is_still_frozen() -> None:
    box = unpack(pack(Box(x0=1, top=2, x1=3, bottom=4)))
    with pytest.raises(FrozenInstanceError):
        box.x0 = 5


def test_shared_objects_are_sent_once(seed: Document) -> None:
    place = Place(document="x", page=1)
    first, second = unpack(pack([place, place]))
    assert first is second


@pytest.mark.parametrize("cls", CLASSES)
def test_every_slot_is_sent(cls: type) -> None:
    assert {field.name for field in fields(cls)} >= set(getattr(cls, "__slots__", ()))


def test_lines_keep_how_their_type_looks(seed_bytes: bytes) -> None:
    scans = [scan_page(page, FontCache()) for page in read_pages(open_pdf(seed_bytes))]
    for run in scans[2].drawing.runs:
        there = unpack(pack(run)).font
        asked = ("name", "bold", "italic", "mono", "space", "draws_blanks")
        assert [getattr(there, a) for a in asked] == [getattr(run.font, a) for a in asked]
