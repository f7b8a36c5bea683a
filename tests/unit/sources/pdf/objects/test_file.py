"""The fast object parser gives what pdfminer's gives, or leaves the object to it."""

from __future__ import annotations

import io
from typing import cast

import pytest
from pdfminer.pdfdocument import PDFDocument, PDFXRef
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream

from doc2sdk.sources.pdf.objects.file import ObjectStream, PdfFile
from doc2sdk.sources.pdf.objects.parsing import NOT_COMMON, parse_direct, parse_indirect

COMMON = [
    b"<< /Type /StructElem /S /P /K [ 1 2 << /Type /MCR /Pg 4 0 R /MCID 7 >> ] /P 3 0 R >>",
    b"[ 0 -1 +2 .5 -.25 4. true false null ]",
    b"(a \\(b\\) \\101 c)",
    b"<48 65 6C6c>",
    b"/A#20B",
    b"12 0 R",
    b"<</A<</B[/C/D(e)<66>]>>/G 1/H null>>",
    b"42",
]
UNCOMMON = [b"(nested (parentheses))", b"<< /A 1", b"<< /A 1 ]", b"<< 1 /A >>", b"1.2.3", b"hello"]


@pytest.fixture
def document(seed_bytes: bytes) -> PDFDocument:
    return PDFDocument(PDFParser(io.BytesIO(seed_bytes)))


@pytest.mark.parametrize("source", COMMON)
def test_common_objects_are_as_pdfminer_reads_them(source: bytes, document: PDFDocument) -> None:
    data = b"7 0 obj\n" + source + b"\nendobj\n"
    parser = PDFParser(io.BytesIO(data))
    parser.set_document(document)
    for _ in range(3):
        parser.nexttoken()
    expected = parser.nextobject()[1]
    assert repr(parse_indirect(data, 0, 7, document)) == repr(expected)


@pytest.mark.parametrize("source", UNCOMMON)
def test_uncommon_objects_are_left_alone(source: bytes, document: PDFDocument) -> None:
    assert parse_indirect(b"7 0 obj\n" + source + b"\nendobj\n", 0, 7, document) is NOT_COMMON


def test_odd_hexadecimal_digits_end_in_a_zero(document: PDFDocument) -> None:
    assert parse_indirect(b"7 0 obj <486> endobj", 0, 7, document) == b"H`"


def test_another_number_is_left_alone(document: PDFDocument) -> None:
    assert parse_indirect(b"8 0 obj 1 endobj", 0, 7, document) is NOT_COMMON


def test_every_object_of_the_seed_is_the_same(seed_bytes: bytes, document: PDFDocument) -> None:
    ours = PdfFile(PDFParser(io.BytesIO(seed_bytes)), seed_bytes)
    numbers = {number for xref in document.xrefs for number in xref.get_objids()}
    assert len(numbers) > 100
    for number in sorted(numbers):
        assert repr(ours.getobj(number)) == repr(document.getobj(number))


def stream_of(table: bytes, values: bytes, count: int = 2) -> PDFStream:
    return PDFStream({"N": count, "First": len(table)}, table + values)


def test_objects_of_a_stream_are_found_by_its_table() -> None:
    opened = ObjectStream.of(stream_of(b"7 0 9 3 ", b"42 <</A 1>>"))
    assert opened is not None
    data, start = opened.spot(1, 9) or (b"", -1)
    assert data[start:] == b"<</A 1>>"
    assert opened.spot(1, 7) is None
    assert opened.spot(2, 9) is None


@pytest.mark.parametrize("table", [b"7 0 9 ", b"7 0 x 3 "])
def test_a_stream_whose_table_is_damaged_is_left_alone(table: bytes) -> None:
    assert ObjectStream.of(stream_of(table, b"42 43")) is None


@pytest.mark.parametrize("source", [s for s in COMMON if b"R" not in s])
def test_values_of_streams_are_those_of_the_file(source: bytes, document: PDFDocument) -> None:
    expected = parse_indirect(b"7 0 obj " + source + b" endobj", 0, 7, document)
    assert repr(parse_direct(source + b" 12", 0, document)) == repr(expected)


def test_a_stream_that_claims_to_hold_itself_ends(seed_bytes: bytes) -> None:
    ours = PdfFile(PDFParser(io.BytesIO(seed_bytes)), seed_bytes)
    number = max(number for xref in ours.xrefs for number in xref.get_objids()) + 1
    offsets = cast("PDFXRef", ours.xrefs[0]).offsets
    offsets[number] = (number, 0, 0)
    assert ours.item(number) is None
