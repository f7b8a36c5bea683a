"""Our interpreter draws what pdfminer's own draws, and a little more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.sources.pdf.glyphs.drawing import ARTIFACT, Drawing
from doc2sdk.sources.pdf.glyphs.interpreter import read_content
from doc2sdk.sources.pdf.glyphs.pdfminer_content import read_content_slowly
from doc2sdk.sources.pdf.glyphs.resources import FontCache, Resources
from doc2sdk.sources.pdf.objects.failures import UnreadableContentError
from doc2sdk.sources.pdf.objects.opening import open_pdf
from doc2sdk.sources.pdf.objects.pages import Page, read_pages

MakePdf = Callable[..., bytes]

SNIPPETS = {
    "literal": b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET",
    "hex": b"BT /F1 12 Tf 1 0 0 1 20 100 Tm <48656C6C6F> Tj ET",
    "escapes": rb"BT /F1 12 Tf 20 100 Td (\(a\) \101\102 \\) Tj ET",
    "nested parentheses": b"BT /F1 12 Tf 20 100 Td (f(x) (y)) Tj ET",
    "adjusted": b"BT /F1 12 Tf 20 100 Td [(W)80(ord)-600(next)] TJ ET",
    "leading adjustment": b"BT /F1 12 Tf 20 100 Td [-500(in) 20 (side)] TJ ET",
    "glyph by glyph": b"BT /F2 10 Tf 20 100 Td <41> Tj 6 0 Td <42> Tj 6 0 Td <43> Tj 30 0 Td <44> Tj ET",
    "text object": b"BT\n/F2 10 Tf\n1 0 0 1 20 100 Tm\n<41> Tj\n6 0 Td <42> Tj\nET\n",
    "lines": b"BT /F1 12 Tf 14 TL 20 100 Td (one) Tj T* (two) Tj (three) ' ET",
    "spacing": b"BT /F1 12 Tf 2 Tc 5 Tw 80 Tz 20 100 Td (a b c) Tj ET",
    "rise": b"BT /F1 12 Tf 20 100 Td (x) Tj 5 Ts /F1 7 Tf (2) Tj ET",
    "scaled": b"q 2 0 0 .5 10 10 cm BT /F1 12 Tf 20 100 Td (wide) Tj ET Q BT /F1 9 Tf (back) Tj ET",
    "rotated": b"BT /F1 12 Tf 0 1 -1 0 50 50 Tm (up) Tj ET",
    "comment": b"% (not text) Tj\nBT /F1 12 Tf 20 100 Td (text) Tj ET",
    "inline image": b"BI /W 1 /H 1 /BPC 8 /CS /G ID \xff(x) Tj EI\nBT /F1 12 Tf 20 99 Td (t) Tj ET",
    "boxes": b"0 0 1 rg 10 10 50 1 re f 10 20 50 1 re f 10 10 m 60 10 l 60 20 l h f",
    "line of its own": b"q q /G1 gs .5 .5 .5 RG 2 w 10 10 m 60 10 l S Q Q 1 w 10 20 m 60 20 l S",
    "dashed line of its own": b"1 w q [3 1] 0 d 1 0 0 RG 10 10 m 10 60 l S Q 20 10 m 20 60 l S",
    "box of its own": b"q 2 0 0 2 5 5 cm 1 0 0 rg 10 10 50 1 re f Q 10 20 50 1 re f",
    "text of its own": b"q 1 0 0 rg BT 20 100 Td /F1 12 Tf[(Hel)-3(lo)]TJ ET Q BT 9 9 Td <41>Tj ET",
    "matrix and strings": b"BT /F1 12 Tf 1 0 0 1 20 100 Tm [(one) 3 (two)] TJ 1 0 0 1 20 80 Tm [(x)] TJ ET",
    "matrix and offset": b"BT /F1 12 Tf 1 0 0 1 5 5 Tm 20 100 Td <41> Tj 8 0 Td <42> Tj ET",
    "strokes": b"2 w 1 0 0 RG 10 10 m 60 10 l S 20 20 30 40 re S",
}


def page_of(make_pdf: MakePdf, content: bytes) -> Page:
    return next(iter(read_pages(open_pdf(make_pdf([content])))))


def fast(page: Page) -> Drawing:
    return read_content(page.content(), Resources(page.resources, FontCache()), page.matrix)


def slow(page: Page) -> Drawing:
    return read_content_slowly(page.resources, page.contents, page.matrix)


def glyph_marks(drawing: Drawing) -> list[tuple[str, float, float, float]]:
    return [(r.text, round(r.x0, 2), round(r.x1, 2), round(r.baseline, 2)) for r in drawing.runs]


@pytest.mark.parametrize("content", SNIPPETS.values(), ids=SNIPPETS.keys())
def test_agrees_with_the_slow_twin(make_pdf: MakePdf, content: bytes) -> None:
    page = page_of(make_pdf, content)
    ours, theirs = fast(page), slow(page)
    assert "".join(run.text for run in ours.runs) == "".join(run.text for run in theirs.runs)
    assert [mark[3] for mark in glyph_marks(ours)[:1]] == [m[3] for m in glyph_marks(theirs)[:1]]
    if ours.runs:
        assert ours.runs[0].x0 == pytest.approx(theirs.runs[0].x0)
        # pdfminer leaves out the character spacing after the last glyph, of two points at most.
        assert ours.runs[-1].x1 == pytest.approx(theirs.runs[-1].x1, abs=2)
    boxes = [(f.x0, f.top, f.x1, f.bottom, f.color) for f in ours.fills]
    assert boxes == [(f.x0, f.top, f.x1, f.bottom, f.color) for f in theirs.fills]


def test_seed_agrees_with_the_slow_twin(seed_bytes: bytes) -> None:
    for page in read_pages(open_pdf(seed_bytes)):
        ours, theirs = fast(page), slow(page)
        assert "".join(run.text for run in ours.runs) == "".join(run.text for run in theirs.runs)


def test_coordinates_are_points_from_the_top_left(make_pdf: MakePdf) -> None:
    (run,) = fast(page_of(make_pdf, SNIPPETS["literal"])).runs
    assert (run.x0, run.baseline, run.size) == (20, 100, 12)
    assert run.top < run.baseline < run.bottom


def test_glyphs_without_a_gap_are_one_run(make_pdf: MakePdf) -> None:
    runs = fast(page_of(make_pdf, SNIPPETS["glyph by glyph"])).runs
    assert [run.text for run in runs] == ["ABC", "D"]


def test_the_double_quote_sets_both_spacings_on_the_next_line(make_pdf: MakePdf) -> None:
    content = b'BT /F1 10 Tf 14 TL 20 100 Td (x) Tj 5 1 (a b) " ET'
    run = fast(page_of(make_pdf, content)).runs[-1]
    assert (run.x0, run.baseline) == (20, 114)
    assert run.x1 - run.x0 == pytest.approx(10 * (0.556 + 0.278 + 0.556) + 3 * 1 + 5)


def test_marks_are_inherited_and_artifacts_known(make_pdf: MakePdf) -> None:
    content = (
        b"/P <</MCID 3>> BDC BT /F1 9 Tf 9 9 Td (a) Tj ET /Span BMC BT 9 9 Td (b) Tj ET EMC EMC "
        b"/Artifact <</Type /Pagination>> BDC BT 9 9 Td (c) Tj ET EMC BT 9 9 Td (d) Tj ET"
    )
    runs = fast(page_of(make_pdf, content)).runs
    assert [(run.text, run.mark) for run in runs] == [
        ("a", 3),
        ("b", 3),
        ("c", ARTIFACT),
        ("d", -1),
    ]


def test_actual_text_replaces_glyphs(make_pdf: MakePdf) -> None:
    content = b"/Span <</ActualText (fi)>> BDC BT /F1 9 Tf 9 9 Td (xy) Tj ET EMC"
    (run,) = fast(page_of(make_pdf, content)).runs
    assert run.text == "fi"


def test_invisible_text_is_marked(make_pdf: MakePdf) -> None:
    content = b"BT /F1 9 Tf 9 9 Td 3 Tr (ghost) Tj 0 Tr (seen) Tj ET"
    assert [run.hidden for run in fast(page_of(make_pdf, content)).runs] == [True, False]


def test_dashes_are_one_line(make_pdf: MakePdf) -> None:
    dashes = b"".join(
        b"%d 10 m %d 10 l %d 11 l %d 11 l " % (x, x + 3, x + 3, x) for x in range(10, 110, 5)
    )
    (line,) = fast(page_of(make_pdf, dashes + b"f")).fills
    assert (line.x0, line.x1) == (10, 108)


def test_garbage_leaves_the_grammar(make_pdf: MakePdf) -> None:
    page = page_of(make_pdf, b"BT /F1 9 Tf (open ET")
    with pytest.raises(UnreadableContentError, match="byte"):
        fast(page)


def test_forms_are_drawn_where_they_are_called(make_pdf: MakePdf) -> None:
    form = b"BT /F1 9 Tf 5 5 Td (in form) Tj ET"
    extra = {
        5: b"<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Matrix [1 0 0 1 10 0] /Length %d >>"
        b"\nstream\n%s\nendstream" % (len(form), form),
        10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 11 0 R /Resources <<"
        b" /Font << /F1 3 0 R >> /XObject << /X0 5 0 R >> >> >>",
    }
    page = next(iter(read_pages(open_pdf(make_pdf([b"q 1 0 0 1 30 40 cm /X0 Do Q"], extra=extra)))))
    (run,) = fast(page).runs
    assert (run.text, run.x0, run.baseline) == ("in form", 45, 155)


def test_forms_that_draw_themselves_end(make_pdf: MakePdf) -> None:
    body = b"/X0 Do /X0 Do"
    extra = {
        5: b"<< /Subtype /Form /Resources << /XObject << /X0 5 0 R >> >> /Length %d >>\nstream\n%s\n"
        b"endstream" % (len(body), body),
        10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 11 0 R"
        b" /Resources << /XObject << /X0 5 0 R >> >> >>",
    }
    page = next(iter(read_pages(open_pdf(make_pdf([body], extra=extra)))))
    assert fast(page).runs == []


@pytest.mark.parametrize(("rotate", "size", "angle"), [(0, (200, 100), 0), (90, (100, 200), 90)])
def test_page_rotation_is_applied(
    make_pdf: MakePdf, rotate: int, size: tuple[int, int], angle: int
) -> None:
    extra = {
        10: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Rotate %d /Contents 11 0 R"
        b" /Resources << /Font << /F1 3 0 R >> >> >>" % rotate
    }
    page = next(iter(read_pages(open_pdf(make_pdf([SNIPPETS["literal"]], extra=extra)))))
    (run,) = fast(page).runs
    assert (page.width, page.height, run.angle) == (*size, angle)


def test_areas_drawing_keeps_to_are_known(make_pdf: MakePdf) -> None:
    content = (
        b"q 10 20 30 40 re W n Q q 2 0 0 2 0 0 cm 5 5 m 9 5 l 9 9 l 5 9 l h W* n Q 1 1 2 2 re n"
    )
    page = page_of(make_pdf, content)
    assert fast(page).clips == {(10, 140, 40, 180), (10, 182, 18, 190)}
    assert fast(page).fills == []
