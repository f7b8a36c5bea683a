"""Files whose cross-reference table is not where they say it is are read all the same."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Paragraph
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.pdf import read_pdf

MakePdf = Callable[..., bytes]

HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET"


def texts(data: bytes) -> list[str]:
    blocks = read_pdf(data, "moved.pdf", Sink()).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def moved(data: bytes) -> bytes:
    """A file after whose first line somebody has put a remark."""
    return data.replace(b"%PDF-1.7\n", b"%PDF-1.7\n% corrected by hand\n", 1)


def test_objects_that_have_moved_are_found(make_pdf: MakePdf) -> None:
    assert texts(moved(make_pdf([HELLO]))) == ["Hello"]


def test_beside_a_bad_object(make_pdf: MakePdf) -> None:
    extra = {5: b"<< /Title (Boats) /CreationDate <createpdf.PDFDate instance at 0x2b51> >>"}
    data = moved(make_pdf([HELLO], trailer=b"/Info 5 0 R", extra=extra))
    document = read_pdf(data, "moved.pdf", Sink())
    assert document.title == "Boats"
    assert texts(data) == ["Hello"]


def test_the_last_object_of_a_number_counts(make_pdf: MakePdf) -> None:
    data = moved(make_pdf([HELLO]))
    again = b"11 0 obj\n<< /Length 38 >>\nstream\nBT /F1 12 Tf 20 100 Td (Good bye) Tj ET\nendstream\nendobj\n"
    assert texts(data.replace(b"xref\n", again + b"xref\n", 1)) == ["Good bye"]


def test_objects_in_streams_are_found() -> None:
    inner = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [10 0 R] /Count 1 >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 11 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>",
    }
    table, body = b"", b""
    for number, value in inner.items():
        table += b"%d %d " % (number, len(body))
        body += value + b" "
    packed = zlib.compress(table + body)
    data = b"%PDF-1.7\n20 0 obj\n<< /Type /ObjStm /N 4 /First "
    data += b"%d /Filter /FlateDecode /Length %d >>\nstream\n" % (len(table), len(packed))
    data += packed + b"\nendstream\nendobj\n11 0 obj\n<< /Length %d >>\nstream\n" % len(HELLO)
    data += HELLO + b"\nendstream\nendobj\n21 0 obj\n<< /Type /XRef /Root 1 0 R /W [1 2 1] /Size 22"
    data += b" /Length 4 >>\nstream\nabcd\nendstream\nendobj\nstartxref\n7\n%%EOF\n"
    assert texts(data) == ["Hello"]


def test_without_a_catalogue_nothing_is_found(make_pdf: MakePdf) -> None:
    data = re.sub(rb"/Root 1 0 R", b"", moved(make_pdf([HELLO])))
    with pytest.raises(DocumentError) as caught:
        read_pdf(data, "moved.pdf", Sink())
    assert caught.value.rule.id == "D104"
