"""What is read around is said."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.catalogue import catalogue
from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.sources.blocks import Paragraph, block_text
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.glyphs.font_limits import without_bombs

MakePdf = Callable[..., bytes]

HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET"


def findings(data: bytes) -> list[Diagnostic]:
    sink = Sink()
    read_pdf(data, "x.pdf", sink)
    assert all(found.rule.id in catalogue() for found in sink)
    return list(sink)


def test_a_good_page_is_not_mentioned(make_pdf: MakePdf) -> None:
    assert findings(make_pdf([HELLO])) == []


def test_a_damaged_page_is_read_slowly_and_the_others_fast(make_pdf: MakePdf) -> None:
    sink = Sink()
    document = read_pdf(
        make_pdf([HELLO, HELLO + b" ) BT /F1 9 Tf 20 50 Td (more) Tj ET"]), "x", sink
    )
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert texts == ["Hello", "Hello", "more"]
    (found,) = sink
    assert found.rule.id == "D112"
    assert found.place is not None
    assert found.place.page == 2


def test_glyphs_without_characters_are_counted(make_pdf: MakePdf) -> None:
    symbol = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Odd /Encoding << /Differences [128 /zzz] >> >>"
    )
    data = make_pdf([b"BT /F2 9 Tf 9 99 Td (\\200) Tj /F1 9 Tf (bc) Tj ET"], extra={4: symbol})
    (found,) = findings(data)
    assert (found.rule.id, found.headline) == (
        "D110",
        "1 of 3 glyphs have no character in the text layer of this page",
    )


def test_a_picture_of_a_page_is_reported(make_pdf: MakePdf) -> None:
    (found,) = findings(make_pdf([b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI"]))
    assert (found.rule.id, found.headline) == ("D111", "this page is a picture without text")


def test_missing_pages_are_counted(make_pdf: MakePdf) -> None:
    lost = {2: b"<< /Type /Pages /Kids [10 0 R 99 0 R] /Count 2 >>"}
    (found,) = findings(make_pdf([HELLO], extra=lost))
    assert (found.rule.id, found.headline) == ("D114", "1 of 2 pages cannot be reached")


def test_type_without_size_is_no_problem(make_pdf: MakePdf) -> None:
    content = b"BT /F2 0 Tf 20 100 Td (a) Tj 0 -9 Td (b) Tj ET 10 80 100 50 re f"
    assert findings(make_pdf([content])) == []


def test_text_far_off_the_page_is_left_out(make_pdf: MakePdf) -> None:
    content = HELLO + b" BT /F2 9 Tf 20 50 Td (a) Tj 99999999999 0 Td (lost) Tj ET"
    document = read_pdf(make_pdf([content]), "x", Sink())
    assert "lost" not in "".join(block_text(block) for block in document.blocks)


def test_widths_out_of_proportion_are_dropped() -> None:
    safe = without_bombs({"DescendantFonts": [{"W": [0, 2_000_000_000, 500], "DW": 1000}]})
    assert safe["DescendantFonts"] == [{"DW": 1000}]
    usual = {"DescendantFonts": [{"W": [0, 255, 500, 300, [1, 2, 3]]}]}
    assert without_bombs(usual) == usual


def test_a_font_that_is_not_there_is_told(make_pdf: MakePdf) -> None:
    (found,) = findings(make_pdf([b"BT /Lost 12 Tf 20 100 Td (Hello) Tj ET"]))
    assert (found.rule.id, found.notes) == (
        "D115",
        ("read as Latin letters, which may be wrong: Lost",),
    )


def test_a_font_that_cannot_be_loaded_is_told(make_pdf: MakePdf) -> None:
    broken = {3: b"<< /Type /Font /Subtype /Type0 /BaseFont /Broken /DescendantFonts 7 >>"}
    sink = Sink()
    document = read_pdf(make_pdf([HELLO], extra=broken), "x.pdf", sink)
    assert [block_text(block) for block in document.blocks] == ["Hello"]
    assert [found.rule.id for found in sink] == ["D115"]


def mapped_to(character: bytes) -> dict[int, bytes]:
    """A font as /F1 whose codes all stand for one character, given in UTF-16."""
    mapping = b"1 beginbfrange <00> <FF> [%s] endbfrange" % (b"<%s>" % character * 256)
    return {
        3: b"<< /Type /Font /Subtype /TrueType /BaseFont /Some /ToUnicode 5 0 R /FirstChar 0"
        b" /LastChar 255 /Widths [%s] >>" % (b"500 " * 256),
        5: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mapping), mapping),
    }


def test_fonts_that_say_nothing_are_told(make_pdf: MakePdf) -> None:
    long = HELLO.replace(b"Hello", b"Hello, this is more than a blank page")
    for content, character in ((HELLO, b"200B"), (long, b"0020")):
        (found,) = findings(make_pdf([content], extra=mapped_to(character)))
        assert (found.rule.id, found.headline) == (
            "D110",
            "no glyph of this page has a character that can be seen",
        )


def test_a_blank_page_is_not_mentioned(make_pdf: MakePdf) -> None:
    assert findings(make_pdf([b"BT /F1 12 Tf 20 100 Td ( ) Tj ET"])) == []


SYMBOLS = (
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Odd /Encoding << /Differences [128 /zzz] >> >>"
)


def test_a_bullet_without_a_character_is_no_warning(make_pdf: MakePdf) -> None:
    item = b"BT /F2 9 Tf 9 %d Td (\\200) Tj /F1 9 Tf 20 0 Td (An item) Tj ET "
    (found,) = findings(make_pdf([item % 99 + item % 80], extra={4: SYMBOLS}))
    assert (found.rule.id, found.headline) == (
        "D118",
        "2 bullets of this page have no character in the text layer",
    )
    assert found.rule.severity.value == "note"


def test_a_bullet_in_a_font_that_is_not_there_is_no_warning(make_pdf: MakePdf) -> None:
    page = b"BT /Lost 9 Tf 9 99 Td (n) Tj /F1 9 Tf 20 0 Td (An item) Tj ET"
    assert [found.rule.id for found in findings(make_pdf([page]))] == ["D118"]


def test_a_letter_without_a_character_is_a_warning_beside_bullets(make_pdf: MakePdf) -> None:
    page = (
        b"BT /F2 9 Tf 9 99 Td (\\200) Tj /F1 9 Tf 20 0 Td (An item) Tj ET "
        b"BT /F1 9 Tf 9 80 Td (Con) Tj /F2 9 Tf (\\200) Tj /F1 9 Tf (rm) Tj ET"
    )
    (found,) = findings(make_pdf([page], extra={4: SYMBOLS}))
    assert found.rule.id == "D110"


def test_a_page_of_nothing_but_odd_glyphs_is_a_warning(make_pdf: MakePdf) -> None:
    page = b"BT /F2 9 Tf 9 99 Td (\\200) Tj ET BT /F2 9 Tf 9 80 Td (\\200) Tj ET"
    (found,) = findings(make_pdf([page], extra={4: SYMBOLS}))
    assert found.rule.id == "D110"
