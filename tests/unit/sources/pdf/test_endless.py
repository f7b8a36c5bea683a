"""Files that lead a reader in circles, or a pattern through every way to take text apart, end at once.

A pattern that can match the same text in two ways needs twice the time for each further piece of
it; the inputs are so long that such a pattern would not end at all.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Paragraph
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.glyphs.instructions import INSTRUCTION
from doc2sdk.sources.pdf.objects.outline_items import parse_item
from doc2sdk.sources.pdf.objects.parsing import parse_direct
from doc2sdk.sources.pdf.objects.structure_elements import parse_element

HELLO = b"BT /F1 12 Tf 20 100 Td (Hello) Tj ET"
SECONDS = 1.0

MakePdf = Callable[..., bytes]


@pytest.fixture(autouse=True)
def _ends_at_once() -> Iterator[None]:
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < SECONDS


def texts(data: bytes) -> list[str]:
    blocks = read_pdf(data, "circle.pdf", Sink()).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 11 0 R"
    b" /Resources << /Font << /F1 3 0 R >> >> %s >>"
)


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param({10: PAGE % b"/Annots 50 0 R", 50: b"50 0 R"}, id="a reference to itself"),
        pytest.param({10: PAGE % b"/Tabs 50 0 R", 50: b"51 0 R", 51: b"50 0 R"}, id="two in turn"),
        pytest.param({2: b"<< /Type /Pages /Kids [2 0 R 10 0 R] >>"}, id="a page tree in itself"),
        pytest.param(
            {10: PAGE % b"/Contents 50 0 R", 50: b"[50 0 R 11 0 R 50 0 R]"}, id="contents in a list"
        ),
        pytest.param(
            {11: b"<< /Length 11 0 R >>\nstream\n%s\nendstream" % HELLO}, id="the length of itself"
        ),
        pytest.param(
            {11: b"<< /Length 50 0 R >>\nstream\n%s\nendstream" % HELLO}, id="a length that is gone"
        ),
        pytest.param(
            {11: b"<< /Length 7 >>\nstream\n%s\nendstream" % HELLO}, id="a length that is wrong"
        ),
        pytest.param(
            {
                1: b"<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 50 0 R /Outlines 51 0 R >>",
                50: b"<< /K [50 0 R 52 0 R] /RoleMap << /A /B /B /A >> >>",
                51: b"<< /First 53 0 R >>",
                52: b"<< /S /A /K [52 0 R 52 0 R] /P 52 0 R >>",
                53: b"<< /Title (Hello) /First 53 0 R /Next 53 0 R /Dest 53 0 R >>",
            },
            id="a tree and an outline",
        ),
    ],
)
def test_circles(make_pdf: MakePdf, extra: dict[int, bytes]) -> None:
    assert texts(make_pdf([HELLO], extra=extra)) == ["Hello"]


@pytest.mark.parametrize("data", [b"\x80", b"\x05He", b"\x02abc\xf0"])
def test_run_lengths_cut_off(make_pdf: MakePdf, data: bytes) -> None:
    stream = b"<< /Length %d /Filter /RunLengthDecode >>\nstream\n%s\nendstream" % (len(data), data)
    assert texts(make_pdf([HELLO], extra={11: stream})) == []


@pytest.mark.parametrize(
    "value",
    [
        b"<< /Widths [" + b"278 " * 400 + b".5.] >>",
        b"<< /Differences [" + b"/A12" * 400 + b" (x) ] >>",
        b"<< /A [" + b"<< /A1/B1/C1/D1 >>" * 100 + b"] /B [ >>",
        b"<< /A [ << " + b"/A1/B1" * 400 + b" (x) >> ] >>",
        b"<< " + b"/A 1 0 R /B 2 /C/D/E(x)/F<41>" * 200 + b" ( >>",
    ],
)
def test_dictionaries(value: bytes) -> None:
    parse_direct(value, 0, None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        b"<< /S /P /A [" + b"1" * 400 + b"x] >>",
        b"<< /S /P /A << " + b"/A1/B1" * 400 + b" x >> >>",
        b"<< /S /P /A << /O [" + b"/A1 " * 400 + b"x ] >> >>",
        b"<< /S /P /K [" + b"1 0 R 2 " * 400 + b"x] >>",
        b"<< /S /P " + b"/T(1)/U/V" * 400 + b"( >>",
    ],
)
def test_elements(value: bytes) -> None:
    assert parse_element(value, 0) is None


def test_outline_items() -> None:
    assert parse_item(b"<< /Title (x) /C [" + b" 1" * 4000 + b"x ] >>", 0) is None


@pytest.mark.parametrize(
    "content",
    [
        b"q " + b"1   w   " * 400 + b"x",
        b"q " + b"[1   ]   0   d   " * 400 + b"x",
        b"1 2 m " + b"3   4   l   " * 400 + b"x",
        b"[" + b"<41> 12 " * 400 + b"x",
        b"(" + b"\\(a(b)" * 400,
        b"/P << " + b"/A<41>/B(c)/D<<>>" * 400,
    ],
)
def test_instructions(content: bytes) -> None:
    assert INSTRUCTION.match(content)


def test_character_map_of_beginnings(make_pdf: MakePdf) -> None:
    mapping = b"beginbfrange " * 8_000
    stream = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mapping), mapping)
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 50 0 R >>"
    assert texts(make_pdf([HELLO], extra={3: font, 50: stream})) == ["Hello"]


def test_images_without_an_end(make_pdf: MakePdf) -> None:
    assert texts(make_pdf([HELLO + b" BI " + b" ID " * 4_000 + b" BI" * 4_000])) == ["Hello"]


def test_strings_that_do_not_end(make_pdf: MakePdf) -> None:
    open_strings = b"<< /Title [" + b"(" * 40_000 + b" /A x y >> >>"
    assert texts(make_pdf([HELLO], trailer=b"/Info 5 0 R", extra={5: open_strings})) == ["Hello"]
