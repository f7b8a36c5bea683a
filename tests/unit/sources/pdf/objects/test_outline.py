"""Outline items by pattern are what the general parser makes of them."""

from __future__ import annotations

import io

import pytest
from pdfminer.pdfparser import PDFParser

from doc2sdk.sources.pdf.objects import outline
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.outline import OutlineEntry
from doc2sdk.sources.pdf.objects.outline_items import RawItem

COMMON = {
    b"<</Title(Get a pet)/Dest[5 0 R/XYZ 56.7 749.439 0]/Parent 2 0 R/Next 4 0 R>>": RawItem(
        b"Get a pet", 5, None, 4
    ),
    b"<< /Title <FEFF00470065> /Dest [ 5 0 R /XYZ null null 0 ] /Count -2 /First 8 0 R /Last 9 0 R >>": (
        RawItem("\ufeffGe".encode("utf-16-be"), 5, 8, None)
    ),
    b"<</C[0 0.5 1]/F 2/Title()/SE 9 0 R/Prev 1 0 R>>": RawItem(b"", None, None, None),
}
UNCOMMON = {
    b"<</Title(a \\(b\\))/Dest[5 0 R/Fit]>>": RawItem(b"a (b)", 5, None, None),
    b"<</Title(a)/A<</S/GoTo/D[5 0 R/Fit]>>/Next 4 0 R>>": RawItem(b"a", 5, None, 4),
    b"<</Title(a)/Dest(chapter)>>": RawItem(b"a", None, None, None),
    b"<</Title 12/First 8 0 R>>": RawItem(None, None, 8, None),
}


def document_of(*objects: bytes) -> PdfFile:
    """A document whose objects are numbered from 1, the first of them its catalogue."""
    data = b"%PDF-1.7\n"
    offsets: list[int] = []
    for number, source in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, source)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\n" % (
        size,
        table,
        size,
    )
    data += b"startxref\n%d\n%%%%EOF\n" % data.index(b"xref\n")
    return PdfFile(PDFParser(io.BytesIO(data)), data)


@pytest.mark.parametrize("source", COMMON)
def test_an_item_by_pattern_is_what_the_parser_makes_of_it(source: bytes) -> None:
    document = document_of(b"<</Type/Catalog>>", source)
    assert document.item(2) == COMMON[source] == outline._item(document, 2)


@pytest.mark.parametrize("source", UNCOMMON)
def test_other_items_are_left_to_the_parser(source: bytes) -> None:
    document = document_of(b"<</Type/Catalog>>", source)
    assert document.item(2) is None
    assert outline._item(document, 2) == UNCOMMON[source]


def test_entries_come_in_order_and_a_ring_ends() -> None:
    document = document_of(
        b"<</Type/Catalog/Outlines 2 0 R>>",
        b"<</First 3 0 R>>",
        b"<</Title(Pets)/Dest[9 0 R/Fit]/First 4 0 R/Next 5 0 R>>",
        b"<</Title(Get  a\npet)/Dest[9 0 R/Fit]/Next 3 0 R>>",
        b"<</Title(b \\(c\\))/A<</D[10 0 R/Fit]>>/Next 4 0 R>>",
    )
    assert outline.read_outline(document) == [
        OutlineEntry(1, "Pets", 9),
        OutlineEntry(2, "Get a pet", 9),
        OutlineEntry(1, "b (c)", 10),
    ]
