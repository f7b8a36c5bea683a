"""Text as people set it by hand: double-spaced, padded, with bullets of symbol fonts, in few sizes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Code, Heading, ListBlock, Paragraph, Table
from doc2sdk.sources.pdf import read_pdf
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import ListDraft, TextDraft
from doc2sdk.sources.pdf.lines.item_lists import gather_lists
from doc2sdk.sources.pdf.lines.paragraphs import Step, group_lines, line_steps, steps_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.objects.characters import symbol
from doc2sdk.sources.pdf.pages.headings import heading_levels
from doc2sdk.sources.pdf.pages.text_margin import PageReach, document_steps
from doc2sdk.sources.pdf.pages.titles import Title
from doc2sdk.sources.pdf.tables.rows import TextColumn, rows_by_white
from doc2sdk.sources.pdf.tolerances import LINE_STEP

MakePdf = Callable[..., bytes]
MakeRun = Callable[..., Run]
MakeLines = Callable[..., list[TextLine]]

PROSE = (
    "The service returns all boats that are moored at",
    "the pier, and those that are expected there within",
    "the hour; boats that are under repair are listed in",
    "another place and are not among them at the moment",
    "of the call.",
)


def test_double_spaced_prose_is_one_paragraph(make_lines: MakeLines) -> None:
    lines = make_lines(*PROSE, step=23.0)
    right = max(line.x1 for line in lines)
    steps = line_steps(steps_of(lines, right))
    assert steps[10.0] > 2.3
    (draft,) = group_lines(lines, [], right, steps)
    assert isinstance(draft, TextDraft)
    assert len(draft.lines) == 5


def test_lines_far_apart_are_paragraphs_where_others_are_close() -> None:
    close, far = Step(10.0, 1.2, True), Step(10.0, 2.3, True)
    assert line_steps([close] * 4 + [far] * 3) == {10.0: LINE_STEP}
    assert line_steps([far] * 2) == {}
    assert line_steps([far._replace(is_open=False)] * 9) == {}


def test_sizes_that_few_lines_have_are_set_as_most_are() -> None:
    steps = [Step(12.0, 2.0, True)] * 5
    found = document_steps({600: [PageReach([], 0.0, steps)]})
    assert found == {0.0: pytest.approx(2.2), 12.0: pytest.approx(2.2)}
    assert document_steps({600: [PageReach([], 0.0)]}) == {}


def test_padding_inside_of_an_address_is_no_blank(make_run: MakeRun) -> None:
    base = make_run("https://api/x?cmd=", 20.0, 100.0)
    name = make_run("GetUser", base.x1 + 2.4, 100.0, size=9.0)
    field = make_run("&token=T", name.x1 + 2.4, 100.0)
    assert TextLine(1, [base, name, field]).text == "https://api/x?cmd=GetUser&token=T"
    word = make_run("for", 20.0, 100.0)
    assert TextLine(1, [word, make_run("all", word.x1 + 2.4, 100.0)]).text == "for all"


def test_an_address_broken_at_any_character_is_whole(make_run: MakeRun) -> None:
    start = make_run("https://api.example.com/x?token=TOKE", 20.0, 100.0, size=12.0)
    rest = make_run("N", 20.0, 122.0)
    (draft,) = group_lines([TextLine(1, [start]), TextLine(1, [rest])], [], start.x1 + 3.0)
    assert [line.text for line in draft.lines] == ["https://api.example.com/x?token=TOKE", "N"]


def test_chinese_in_a_line_of_code_is_code(make_run: MakeRun) -> None:
    key = make_run('"name": "', 20.0, 100.0, face="Courier")
    value = make_run("xx", key.x1, 100.0)
    value.text = "\u5f20\u4e09"
    assert TextLine(1, [key, value, make_run('",', value.x1, 100.0, face="Courier")]).mono
    name = make_run("status", 20.0, 100.0, face="Courier")
    assert not TextLine(1, [name, value]).mono


def test_bullets_of_symbol_fonts(make_pdf: MakePdf) -> None:
    assert symbol("l", letters=True) == "\u25cf"
    assert symbol("Q", letters=True) == "\u2022"
    assert symbol("\ufffd", letters=False) == "\u2022"
    assert symbol("a", letters=False) == "a"
    dingbats = b"<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>"
    page = (
        b"BT /F2 9 Tf 20 150 Td (l) Tj ET BT /F1 9 Tf 34 150 Td (One boat) Tj ET "
        b"BT /F2 9 Tf 20 136 Td (l) Tj ET BT /F1 9 Tf 34 136 Td (Two boats) Tj ET"
    )
    sink = Sink()
    (found,) = read_pdf(make_pdf([page], extra={4: dingbats}), "made.pdf", sink).blocks
    assert isinstance(found, ListBlock)
    assert len(found.items) == 2


def test_titles_of_one_operation_have_a_level_each() -> None:
    titles = [
        Title("Boats", 1, 1, 18.0, (18.0, False), False, 0),
        Title("Get boat", 1, 1, 14.0, (14.0, False), False, 0),
        Title("Parameters", 1, 1, 12.0, (12.0, False), False, 0),
        Title("Response", 1, 1, 12.0, (12.0, False), False, 0),
    ]
    assert heading_levels(titles, 10.0, [], {}) == [1, 2, 3, 3]


def test_rows_whose_first_cell_is_empty(make_run: MakeRun) -> None:
    def column(x: float, words: dict[float, str]) -> TextColumn:
        pieces = [TextLine(1, [make_run(word, x, y)]) for y, word in words.items()]
        return TextColumn(x, x + 80.0, pieces)

    columns = [
        column(20.0, {100.0: "/boats"}),
        column(110.0, {100.0: "GET", 111.0: "POST"}),
        column(200.0, {100.0: "list", 111.0: "add"}),
    ]
    rows = rows_by_white(columns)
    texts = [[[piece.text for piece in cell or []] for cell in row] for row in rows]
    assert texts == [[["/boats"], ["GET"], ["list"]], [[], ["POST"], ["add"]]]


def test_a_note_mark_is_no_part_of_an_identifier(make_run: MakeRun) -> None:
    name = make_run("user_id", 20.0, 100.0)
    mark = make_run("1", name.x1, 96.0, size=6.0)
    assert TextLine(1, [name, mark]).text == "user_id 1"


def test_words_of_one_type_apart_are_words_though_blanks_are_drawn(make_run: MakeRun) -> None:
    drawn = make_run("he said ", 20.0, 80.0)
    drawn.font.shown, drawn.font.blanks = 100, 10
    first = make_run("Fio", 20.0, 100.0)
    second = make_run("bank", first.x1 + 1.8, 100.0)
    first.font = second.font = drawn.font
    assert TextLine(1, [first, second]).text == "Fio bank"
    assert TextLine(1, [first, make_run("s", first.x1 + 1.8, 100.0, size=8.0)]).text == "Fios"


def test_a_numbered_title_is_no_item(make_lines: MakeLines) -> None:
    title = TextDraft(make_lines("1. Introduction", size=14.0))
    text = TextDraft(make_lines("This is how boats are hired.", y=120.0))
    assert gather_lists([title, text]) == [title, text]
    item = TextDraft(make_lines("1. Hire a boat"))
    found, rest = gather_lists([item, text])
    assert isinstance(found, ListDraft)
    assert rest is text


def test_a_page_of_code_and_prose_keeps_both(make_pdf: MakePdf) -> None:
    page = (
        b"BT /F1 12 Tf 20 170 Td (Get boat) Tj ET "
        b'BT /F2 9 Tf 20 150 Td ({) Tj 0 -11 Td (  "id": 1) Tj 0 -11 Td (}) Tj ET'
    )
    found = read_pdf(make_pdf([page]), "made.pdf", Sink()).blocks
    assert [type(block) for block in found] in ([Heading, Code], [Paragraph, Code])
    assert not any(isinstance(block, Table) for block in found)
