"""Damaged objects: what can be read of them is."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Paragraph
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.objects.lenient import parse_leniently
from doc2sdk.sources.pdf.objects.parsing import NOT_COMMON

MakePdf = Callable[..., bytes]

HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET"


@pytest.fixture
def document(seed_bytes: bytes) -> PDFDocument:
    return PDFDocument(PDFParser(io.BytesIO(seed_bytes)))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"<</A 1 /B D:2024 /C 3>> endobj", {"A": 1, "C": 3}),
        (b"<</A (b(c)d) /B [1 x 2] /C (open>> endobj", {"A": b"b(c)d", "B": [1, 2]}),
        (b"<</A (b(c)d) /B [1 x 2]>> endobj", {"A": b"b(c)d", "B": [1, 2]}),
        (b"<</A % a comment\n 1 /B>> endobj", {"A": 1}),
        (b"[1 << /A {} 2 >> 3] endobj", [1, {}, 3]),
        (b">> endobj", None),
        (b"<<", None),
        (b"", None),
    ],
)
def test_what_is_around_a_bad_value_stays(
    source: bytes, expected: object, document: PDFDocument
) -> None:
    found = parse_leniently(source, 0, 1, document)
    assert found == (NOT_COMMON if expected is None else expected)


def test_a_stream_of_a_damaged_dictionary_is_read(document: PDFDocument) -> None:
    found = parse_leniently(b"<</A x\\y /Length 3>> stream\nabc\nendstream endobj", 0, 1, document)
    assert isinstance(found, PDFStream)
    assert (found.rawdata, found.attrs) == (b"abc", {"Length": 3})


@pytest.mark.parametrize(
    ("trailer", "extra"),
    [
        (b"/Info 5 0 R", {5: b"<< /CreationDate D:20240101 /Title (Boats) >>"}),
        (b"/Info 5 0 R", {5: b"<< /Title (Boats) /CreationDate >> >>"}),
        (b"", {3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Made by hand >>"}),
    ],
)
def test_one_bad_object_does_not_end_the_reading(
    make_pdf: MakePdf, trailer: bytes, extra: dict[int, bytes]
) -> None:
    document = read_pdf(make_pdf([HELLO], trailer=trailer, extra=extra), "bad.pdf", Sink())
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == ["Hello"]


def test_the_title_beside_a_bad_date_is_read(make_pdf: MakePdf) -> None:
    extra = {5: b"<< /CreationDate D:20240101 /Title (Boats) >>"}
    data = make_pdf([HELLO], trailer=b"/Info 5 0 R", extra=extra)
    assert read_pdf(data, "bad.pdf", Sink()).title == "Boats"
