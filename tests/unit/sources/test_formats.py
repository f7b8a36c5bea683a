"""The list of formats: what each row must promise, and where the list is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.formats import FORMATS, SUFFIXES, Format, Places, format_named, format_of

SAMPLES = Path(__file__).parent / "samples"


def sample_of(row: Format) -> Path:
    """A small document of a format: ``samples/pets`` with its first ending."""
    return SAMPLES / f"pets{row.suffixes[0]}"


def test_an_ending_names_one_format() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert format_named(".HTM") is format_named(".html")
    assert format_named(".odt") is None


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_document_of_each_format_is_opened_by_its_row(row: Format) -> None:
    path = sample_of(row)
    assert format_of(path.read_bytes(), path.suffix) is row


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_places_are_of_the_kind_that_the_row_says(row: Format) -> None:
    path = sample_of(row)
    document = row.read(path.read_bytes(), path.name, Sink(), 1)
    assert document.format == row.name
    assert document.blocks
    for block in document.blocks:
        has_page = block.place.page is not None
        assert has_page == (row.places is Places.PAGES)
        assert has_page != (block.place.line is not None)


def test_binary_data_is_of_no_format() -> None:
    assert format_of(b"\x00\x01\x02", "") is None
    assert format_of("GET /users".encode("utf-16"), ".txt") is format_named(".txt")
