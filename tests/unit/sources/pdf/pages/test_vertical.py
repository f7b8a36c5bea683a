"""Vertical writing: lines go down the page, one to the left of the other."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Paragraph
from doc2sdk.sources.pdf import read_pdf

MakePdf = Callable[..., bytes]


def shown(text: str, x: float, y: float) -> bytes:
    codes = text.encode("utf-16-be").hex()
    return b"BT /F1 10 Tf %g %g Td <%s> Tj ET\n" % (x, y, codes.encode())


def vertical(assemble_pdf: MakePdf, content: bytes) -> bytes:
    """A page whose font is written downwards, each code the UTF-16 of its character."""
    to_unicode = (
        b"/CIDInit /ProcSet findresource begin begincmap\n1 begincodespacerange\n<0000> <FFFF>\n"
        b"endcodespacerange\n1 beginbfrange\n<0000> <00FF> <0000>\nendbfrange\nendcmap end"
    )
    descendant = (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Tall /DW 1000 /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R >>"
    )
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        4: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        5: b"<< /Type /Font /Subtype /Type0 /BaseFont /Tall /Encoding /Identity-V"
        b" /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>",
        6: descendant,
        7: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(to_unicode), to_unicode),
        8: b"<< /Type /FontDescriptor /FontName /Tall /Flags 4 /Ascent 880 /Descent -120"
        b" /FontBBox [0 -120 1000 880] /ItalicAngle 0 /CapHeight 700 /StemV 80 >>",
    }
    return assemble_pdf(objects)


def test_each_line_is_kept_in_the_order_it_was_drawn(assemble_pdf: MakePdf) -> None:
    content = shown("FIRST", 150, 180) + shown("SECOND", 130, 180) + shown("THIRD", 110, 180)
    blocks = read_pdf(vertical(assemble_pdf, content), "x.pdf", Sink()).blocks
    assert [b.text for b in blocks if isinstance(b, Paragraph)] == ["FIRST", "SECOND", "THIRD"]
    boxes = [block.place.box for block in blocks]
    assert all(box is not None and box.bottom - box.top > 3 * (box.x1 - box.x0) for box in boxes)
