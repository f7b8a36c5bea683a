"""Characters and positions are those of pdfminer.six's own interpreter, or the reason is known.

``tests/benchmarks/pdf/characters.py`` compares whole folders the same way.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from support.characters import compare, differences_of, our_runs
from support.pdfminer_side import ESCAPES, FORMS, QUOTE, SPACING, their_glyphs

from doc2sdk.sources.pdf.glyphs.resources import FontCache
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.objects.pages import read_pages

MakePdf = Callable[..., bytes]
Objects = dict[int, bytes]

DOCUMENTS = sorted((Path(__file__).parents[4] / "accuracy/documents").rglob("*.pdf"))

HELLO = b"BT /F1 12 Tf 20 100 Td (Hello world) Tj ET"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 200 200]"


def page(entries: bytes = b"") -> Objects:
    """The first page of :func:`write_pdf` with more entries, and forms /X1 and /X2."""
    return {
        10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 11 0 R /Resources"
        b" << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X1 20 0 R /X2 21 0 R >> >> %s >>"
        % entries
    }


def stream(entries: bytes, content: bytes) -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def composite(name: bytes, encoding: bytes, ordering: bytes, more: bytes = b"") -> Objects:
    """A Type0 font as /F1."""
    return {
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /%s /DescendantFonts [31 0 R]"
        b" %s >>" % (name, encoding, more),
        31: b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry"
        b" (Adobe) /Ordering (%s) /Supplement 0 >> /DW 1000 /W [1 [500 600]] /FontDescriptor 32 0 R"
        b" >>" % (name, ordering),
        32: b"<< /Type /FontDescriptor /FontName /%s /Flags 4 /Ascent 800 /Descent -200 >>" % name,
    }


def type3(matrix: bytes, widths: bytes) -> Objects:
    return {
        3: b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [%s] /CharProcs"
        b" << /a 30 0 R /b 30 0 R >> /Encoding << /Type /Encoding /Differences [97 /a /b] >>"
        b" /FirstChar 97 /LastChar 98 /Widths [%s] >>" % (matrix, widths),
        30: stream(b"", b"1000 0 0 0 750 750 d1 0 0 750 750 re f"),
    }


CHARACTER_MAP = stream(
    b"",
    b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF>"
    b" endcodespacerange 2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar endcmap end",
)

CASES: dict[str, tuple[bytes, Objects]] = {
    "turned to the right": (HELLO, page(b"/Rotate 90")),
    "turned around and cropped": (HELLO, page(b"/Rotate 180 /CropBox [10 20 190 150]")),
    "turned to the left and cropped": (HELLO, page(b"/Rotate 270 /CropBox [10 20 190 150]")),
    "turned below zero": (HELLO, page(b"/Rotate -90")),
    "type of negative size": (b"BT /F1 -12 Tf 20 100 Td (Hello) Tj ET", {}),
    "scaled by a negative number": (b"BT /F1 12 Tf -100 Tz 120 100 Td (Hello) Tj ET", {}),
    "mirrored": (b"q -1 0 0 1 200 0 cm BT /F1 12 Tf 20 100 Td (Hello) Tj ET Q", {}),
    "forms in forms": (
        b"q 1 0 0 1 5 5 cm /X1 Do Q BT /F1 9 Tf 10 50 Td (after) Tj ET",
        page()
        | {
            20: stream(FORM + b" /Matrix [2 0 0 2 0 0]", b"BT /F1 8 Tf 9 9 Td (in) Tj ET /X2 Do"),
            21: stream(
                FORM + b" /Resources << /Font << /F9 4 0 R >> >>",
                b"BT /F9 8 Tf 10 30 Td (inner) Tj ET",
            ),
        },
    ),
    "arrays of all kinds": (
        b"BT /F1 12 Tf 20 100 Td [(a) -50 -60 (b) (c) <64> .5 (e) -.5 +3 (f) 1. (g)] TJ ET",
        {},
    ),
    "parentheses in parentheses": (
        b"BT /F1 12 Tf 20 99 Td [(a(b(c)d)e)] TJ (x(y(z(w)))) Tj ET",
        {},
    ),
    "a comment in an array": (b"BT /F1 12 Tf 20 100 Td [(a) % x)\n (b)] TJ ET", {}),
    "rise, scale and spacing": (
        b"BT /F1 12 Tf 80 Tz 4 Tw 20 100 Td (a b) Tj 5 Ts /F2 7 Tf (2) Tj 0 Ts (c) Tj ET",
        {},
    ),
    "an inline image that says EI": (
        b"q BI /W 2 /H 2 /BPC 8 /CS /G ID a EI b\nEI Q BT /F1 12 Tf 20 100 Td (t) Tj ET",
        {},
    ),
    "type 3": (b"BT /F1 12 Tf 20 100 Td (ab) Tj ET", type3(b".001 0 0 .001 0 0", b"1000 500")),
    "type 3, upside down": (b"BT /F1 1 Tf 20 100 Td (ab) Tj ET", type3(b"1 0 0 -1 0 0", b"10 5")),
    "Shift JIS": (
        b"BT /F1 12 Tf 20 100 Td <82a082a2 41> Tj ET",
        composite(b"Ryumin", b"90ms-RKSJ-H", b"Japan1"),
    ),
    "Shift JIS downwards": (
        b"BT /F1 12 Tf 100 180 Td <82a082a2 41> Tj ET",
        composite(b"Ryumin", b"90ms-RKSJ-V", b"Japan1"),
    ),
    "Chinese in UCS-2": (
        b"BT /F1 12 Tf 20 100 Td <4f60597d> Tj ET",
        composite(b"SimSun", b"UniGB-UCS2-H", b"GB1"),
    ),
    "identity, with a character map": (
        b"BT /F1 12 Tf 20 100 Td [<00010002> -100 <0001>] TJ ET",
        composite(b"Any", b"Identity-H", b"Identity", b"/ToUnicode 33 0 R") | {33: CHARACTER_MAP},
    ),
    "identity, without one": (
        b"BT /F1 12 Tf 20 100 Td [<00010002> -100 <0001>] TJ ET",
        composite(b"Any", b"Identity-H", b"Identity"),
    ),
    "an operator cut by two streams": (
        b"BT /F1 12 Tf 20 100 Td (a) Tj E",
        {
            10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents [11 0 R 22 0 R]"
            b" /Resources << /Font << /F1 3 0 R >> >> >>",
            22: stream(b"", b"T BT /F1 12 Tf 20 50 Td (b) Tj ET"),
        },
    ),
    "operators nobody knows": (
        b"BT /F1 9 Tf 9 9 Td (a) Tj foo <</A /B>> bar [1] baz (b) Tj ET",
        {},
    ),
    "a font that is not there": (b"BT /Nope 12 Tf 20 100 Td (Hello) Tj ET", {}),
}


@pytest.mark.parametrize(("content", "objects"), CASES.values(), ids=CASES.keys())
def test_characters_are_where_pdfminer_has_them(
    make_pdf: MakePdf, content: bytes, objects: Objects
) -> None:
    (found,) = compare(make_pdf([content], extra=objects))
    assert found.characters
    assert found.differences == ()


EXPLAINED: dict[str, tuple[bytes, Objects]] = {
    SPACING: (b"BT /F1 12 Tf 3 Tc 20 100 Td (a) Tj (b) Tj ET", {}),
    FORMS: (
        b"BT /F1 9 Tf ET /X1 Do",
        page() | {20: stream(FORM, b"BT 10 10 Td (in) Tj ET")},
    ),
    QUOTE: (b'BT /F1 9 Tf 14 TL 20 100 Td (x) Tj 0 0 (y) " ET', {}),
    ESCAPES: (rb"BT /F1 9 Tf 20 100 Td (a\ b) Tj ET", {}),
}


@pytest.mark.parametrize(("reason", "case"), EXPLAINED.items())
def test_departures_of_pdfminer_are_told(
    make_pdf: MakePdf, reason: str, case: tuple[bytes, Objects]
) -> None:
    content, objects = case
    (found,) = compare(make_pdf([content], extra=objects))
    assert found.differences
    assert found.reason == reason


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.parent.name)
def test_printed_references(path: Path) -> None:
    assert [found for found in compare(path.read_bytes()) if found.differences] == []


def test_seed(seed_bytes: bytes) -> None:
    assert [found for found in compare(seed_bytes) if found.differences] == []


def test_the_comparison_sees_what_differs(make_pdf: MakePdf) -> None:
    data = make_pdf([HELLO])
    (ours,) = read_pages(open_pdf(data))
    (theirs,) = PDFPage.create_pages(PDFDocument(PDFParser(io.BytesIO(data))))
    runs, _ = our_runs(ours, FontCache())
    glyphs = their_glyphs(theirs, ours.height)

    def kinds(**changes: object) -> list[str]:
        changed = [replace(run, **changes) for run in runs]  # type: ignore[arg-type]
        return [difference.kind for difference in differences_of(changed, glyphs)]

    assert kinds() == []
    assert "missing" in kinds(text="Hello worl")
    assert "extra" in kinds(text="Hello worlds")
    assert kinds(x0=runs[0].x0 + 1) == ["moved"]
    assert kinds(x1=runs[0].x1 + 1) == ["moved"]
    assert kinds(baseline=runs[0].baseline + 1) == ["moved"]
