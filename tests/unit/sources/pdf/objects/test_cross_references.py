"""Cross-reference tables in one go, as pdfminer reads them line by line."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser

from doc2sdk.sources.pdf.objects.cross_references import table_at
from doc2sdk.sources.pdf.objects.opening import open_pdf

MakePdf = Callable[..., bytes]


def test_a_document_has_the_objects_pdfminer_finds(make_pdf: MakePdf) -> None:
    data = make_pdf([b"BT /F1 9 Tf (x) Tj ET", b""])
    (ours,) = open_pdf(data).xrefs
    (theirs,) = PDFDocument(PDFParser(io.BytesIO(data))).xrefs
    assert ours.offsets == theirs.offsets  # type: ignore[attr-defined]
    assert ours.trailer.keys() == theirs.trailer.keys()  # type: ignore[attr-defined]


def test_sections_free_entries_and_generations() -> None:
    data = b"xref\n0 2\n0000000003 65535 f \n0000000017 00000 n \n7 1\n0000000081 00002 n \ntrailer\n<<>>"
    found = table_at(data, 0)
    assert found is not None
    table, trailer = found
    assert table.offsets == {1: (None, 17, 0), 7: (None, 81, 2)}
    assert data[trailer:].startswith(b"trailer")


def test_a_document_changed_later_has_both_tables(make_pdf: MakePdf) -> None:
    data = make_pdf([b"BT /F1 9 Tf 20 100 Td (old) Tj ET"])
    start = data.rindex(b"xref\n0", 0, data.rindex(b"startxref"))
    changed = len(data)
    data += b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (en) >>\nendobj\n"
    table = len(data)
    data += b"xref\n1 1\n%010d 00000 n \ntrailer\n<< /Size 12 /Root 1 0 R /Prev %d >>\n" % (
        changed,
        start,
    )
    document = open_pdf(data + b"startxref\n%d\n%%%%EOF\n" % table)
    assert len(document.xrefs) == 2
    assert document.catalog["Lang"] == b"en"


@pytest.mark.parametrize(
    "data",
    [
        b"xref\n0 2\n0000000003 65535 f \ntrailer\n<<>>",  # fewer than it says
        b"xref\n0 1\n0000000003 65535 f\ntrailer\n<<>>",  # 19 bytes
        b"xref\n0 1\n000000003 65535 f  \ntrailer\n<<>>",  # nine digits
        b"xref\n0 1\n0000000003 65535 f \n<<>>",  # no trailer
        b"12 0 obj\n<< /Type /XRef >>",
    ],
)
def test_any_other_form_is_left_to_pdfminer(data: bytes) -> None:
    assert table_at(data, 0) is None
