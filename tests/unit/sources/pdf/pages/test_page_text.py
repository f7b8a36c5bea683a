"""Paragraphs, lists, headings, running lines and what goes on over a page break."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Drawing, Fill, Run
from doc2sdk.sources.pdf.lines.drafts import (
    CellDraft,
    CodeDraft,
    Draft,
    ListDraft,
    TableDraft,
    TextDraft,
    text_of,
)
from doc2sdk.sources.pdf.lines.item_lists import gather_lists
from doc2sdk.sources.pdf.lines.paragraphs import group_lines
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.objects.outline import OutlineEntry
from doc2sdk.sources.pdf.pages.headings import heading_levels
from doc2sdk.sources.pdf.pages.page_breaks import join_over_breaks
from doc2sdk.sources.pdf.pages.running_lines import (
    Recurring,
    edge_pieces,
    edges_to_compare,
    sizes_of,
)
from doc2sdk.sources.pdf.pages.titles import Sizes, title_drafts, titles_of

MakeRun = Callable[..., Run]
MakeLines = Callable[..., list[TextLine]]


def texts(drafts: list[Draft]) -> list[str]:
    return [text_of(draft) for draft in drafts]


def on_page(lines: list[TextLine], page: int) -> list[TextLine]:
    return [TextLine(page, line.runs) for line in lines]


def test_wrapped_lines_are_one_paragraph(make_lines: MakeLines) -> None:
    lines = make_lines("This sentence was wrapped where the next", "word did not fit any more.")
    assert len(group_lines(lines, [], lines[0].x1 + 5)) == 1


def test_lines_ended_by_their_author_stay_apart(make_lines: MakeLines) -> None:
    lines = make_lines("Normal response codes: 200", "Error response codes: 404")
    assert len(group_lines(lines, [], 500)) == 2


def test_a_bold_label_is_no_part_of_the_text_below(make_lines: MakeLines) -> None:
    label = make_lines("Parameters", face="Helvetica-Bold")
    text = make_lines("name of the user, as it was given", y=112)
    assert texts(group_lines(label + text, [], 300)) == [label[0].text, text[0].text]
    assert len(group_lines(label + text, [], label[0].x1 + 2)) == 1


def test_an_item_begins_a_block(make_lines: MakeLines) -> None:
    lines = make_lines("- one item of the list", "- another item of it")
    assert len(group_lines(lines, [], lines[0].x1)) == 2


def test_a_number_in_a_sentence_begins_none(make_lines: MakeLines) -> None:
    lines = make_lines("In this case the service answers Conflict", "(409) and nothing is done.")
    assert len(group_lines(lines, [], lines[0].x1 + 3)) == 1


def test_monospaced_lines_in_a_box_are_one_sample(make_lines: MakeLines) -> None:
    lines = make_lines("{", "}", face="Courier", step=40)
    assert len(group_lines(lines, [Fill(40, 80, 300, 200, 0)], 500)) == 1
    assert len(group_lines(lines, [], 500)) == 2


def test_lists_nest_by_indentation(make_lines: MakeLines) -> None:
    lines = make_lines("- a", "- b") + make_lines("- c", x=80, y=124) + make_lines("- d", y=136)
    (outer,) = gather_lists([TextDraft([line]) for line in lines])
    assert isinstance(outer, ListDraft)
    assert [text_of(item.blocks[0]) for item in outer.items] == ["a", "b", "d"]
    (nested,) = outer.items[1].blocks[1:]
    assert isinstance(nested, ListDraft)
    assert text_of(nested) == "c"


def levels(drafts: list[Draft], outline: list[OutlineEntry]) -> list[int]:
    """The level of each draft that may be a heading."""
    return heading_levels(
        titles_of(title_drafts(drafts)), Sizes.body([Sizes.of(drafts)]), outline, {}
    )


def test_headings_by_type(make_lines: MakeLines) -> None:
    body = [
        TextDraft(make_lines("Plain text that goes on for a good while, and then some more."))
    ] * 4
    titles = [TextDraft(make_lines(text, size=18)) for text in ("Users", "Orders")]
    minor = [TextDraft(make_lines(text, face="Helvetica-Bold")) for text in ("Request", "Response")]
    drafts: list[Draft] = [titles[0], minor[0], *body, titles[1], minor[1]]
    assert levels(drafts, []) == [1, 2, 0, 0, 0, 0, 1, 2]


def test_the_outline_decides_where_there_is_one(make_lines: MakeLines) -> None:
    names = ["One", "Two", "Three", "Note"]
    drafts: list[Draft] = [TextDraft(make_lines(name, face="Helvetica-Bold")) for name in names]
    assert levels(
        drafts, [OutlineEntry(1, "One"), OutlineEntry(2, "Two"), OutlineEntry(2, "three")]
    ) == [1, 2, 2, 0]


def test_a_larger_title_stands_above_the_outline(make_lines: MakeLines) -> None:
    names = ["One", "Two", "Three"]
    title = TextDraft(make_lines("The API", size=24))
    drafts = [title, *(TextDraft(make_lines(name, size=14)) for name in names)]
    assert levels([*drafts], [OutlineEntry(1, name) for name in names]) == [1, 2, 2, 2]


def heading(text: str, size: float, make_lines: MakeLines, page: int = 1) -> TextDraft:
    return TextDraft(on_page(make_lines(text, face="Helvetica-Bold", size=size), page))


def test_titles_below_the_outline_s_depth_have_their_type_s_level(make_lines: MakeLines) -> None:
    drafts: list[Draft] = [
        heading(text, size, make_lines)
        for text, size in (("Users", 18), ("List", 14), ("Errors", 12), ("Get", 14), ("Errors", 12))
    ]
    drafts.append(TextDraft(make_lines("Bold text is no heading", face="Helvetica-Bold")))
    drafts.append(TextDraft(make_lines(*["Running text of ten points."] * 9)))
    outline = [OutlineEntry(1, "Users"), OutlineEntry(2, "List"), OutlineEntry(2, "Get")]
    assert levels(drafts, outline) == [1, 2, 3, 2, 3, 0]


def test_numbers_and_page_breaks_do_not_hide_a_title_from_its_entry(make_lines: MakeLines) -> None:
    titles = [("1 Users", 1), ("1.1 List", 1), ("1.2 Get", 2)]
    found = [heading(text, 12, make_lines, page) for text, page in titles]
    outline = [
        OutlineEntry(1, "Users", "a"),
        OutlineEntry(2, "List", "a"),
        OutlineEntry(2, "Get", "a"),
    ]
    assert heading_levels(titles_of(found), 10.0, outline, {"a": 1}) == [1, 2, 2]


def test_numbers_rank_headings_of_one_type(make_lines: MakeLines) -> None:
    numbers = ("1 Users", "1.1 List", "1.1.1 Request", "1.2 Get", "1.2.1 Request", "2 Orders")
    drafts: list[Draft] = [heading(text, 12, make_lines) for text in numbers]
    assert levels(drafts, []) == [1, 2, 3, 2, 3, 1]


def test_titles_that_repeat_are_found_in_their_order(make_lines: MakeLines) -> None:
    names = ["Get", "Parameters", "Put", "Parameters", "Parameters"]
    drafts: list[Draft] = [TextDraft(make_lines(name, size=14)) for name in names]
    outline = [
        OutlineEntry(1, "Get"),
        OutlineEntry(2, "Parameters"),
        OutlineEntry(1, "Put"),
        OutlineEntry(2, "Parameters"),
    ]
    assert levels(drafts, outline) == [1, 2, 1, 2, 0]


def running_runs(pages: list[Scan]) -> dict[int, list[Run]]:
    """The running lines of each page of a document."""
    sides = {page.number: edge_pieces(page) for page in pages}
    edges = {number: edges_to_compare(pieces) for number, pieces in sides.items()}
    recurring = Recurring.of(edges, sum((sizes_of(page) for page in pages), Counter()))
    return {number: recurring.runs(pieces) for number, pieces in sides.items()}


def scan(number: int, runs: list[Run]) -> Scan:
    return Scan(number, 600, 800, number, Drawing(runs), [])


def test_running_lines_recur_at_the_edge(make_run: MakeRun) -> None:
    pages = [
        scan(
            number,
            [
                make_run("My API 2.0", 50, 30),
                make_run(f"Text of page {number * 7}" + "x" * number, 50, 400),
                make_run(f"Page {number}", 280, 780),
            ],
        )
        for number in range(1, 8)
    ]
    found = running_runs(pages)
    assert [run.text for run in found[3]] == ["My API 2.0", "Page 3"]


def test_sample_lines_that_recur_are_not_running_lines(make_run: MakeRun) -> None:
    pages = [
        scan(n, [make_run('"last_modified": 123', 50, 30, face="Courier")]) for n in range(1, 8)
    ]
    assert running_runs(pages)[1] == []


def test_what_recurs_now_and_then_is_content(make_run: MakeRun) -> None:
    pages = [
        scan(n, [make_run("Parameters" if n % 7 == 0 else f"{n * 7} x", 50, 30)])
        for n in range(1, 40)
    ]
    assert running_runs(pages)[14] == []


def test_titles_in_larger_type_are_content(make_run: MakeRun) -> None:
    text = "Plain text of the page that says what is usual here"
    pages = [
        scan(n, [make_run(f"Get thing {n}", 50, 30, size=18), make_run(text, 50, 300)])
        for n in range(1, 9)
    ]
    assert running_runs(pages)[4] == []


def test_open_brackets_go_on_over_the_page(make_lines: MakeLines) -> None:
    first = make_lines("{", '  "a": 1,', face="Courier")
    rest = on_page(make_lines('  "b": 2', "}", face="Courier"), 2)
    assert len(join_over_breaks([CodeDraft(first), CodeDraft(rest)])) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("curl -X POST /v2/trips \\",), "-H 'Accept: text/plain'"),
        (("GET /v2/trips HTTP/1.1", "Host: x"), "Accept: text/plain"),
        (("HTTP/1.1 200 OK", "Content-Type: application/json"), '{"id": 1}'),
        (('"url":',), '"https://example.com"'),
    ],
)
def test_commands_and_messages_go_on_over_the_page(
    make_lines: MakeLines, before: tuple[str, ...], after: str
) -> None:
    first = CodeDraft(make_lines(*before, face="Courier"))
    rest = CodeDraft(on_page(make_lines(after, face="Courier"), 2))
    assert len(join_over_breaks([first, rest])) == 1


def test_whole_messages_do_not(make_lines: MakeLines) -> None:
    first = CodeDraft(make_lines("GET /v2/trips HTTP/1.1", "Host: x", "{}", face="Courier"))
    rest = CodeDraft(on_page(make_lines("Accept: text/plain", face="Courier"), 2))
    assert len(join_over_breaks([first, rest])) == 2


def test_a_bracket_alone_is_code(make_lines: MakeLines) -> None:
    assert isinstance(group_lines(make_lines("{", face="Courier"), [], 300)[0], CodeDraft)
    assert isinstance(group_lines(make_lines("GET /x", face="Courier"), [], 300)[0], TextDraft)


def test_finished_samples_do_not_go_on(make_lines: MakeLines) -> None:
    first = make_lines("{", "}", face="Courier")
    rest = on_page(make_lines("{", "}", face="Courier"), 2)
    assert len(join_over_breaks([CodeDraft(first), CodeDraft(rest)])) == 2


def table(*rows: list[list[TextLine]], xs: tuple[float, ...] = (50.0, 150.0)) -> TableDraft:
    cells = [[CellDraft([TextDraft(lines)] if lines else []) for lines in row] for row in rows]
    return TableDraft(cells, xs=xs)


def test_tables_go_on_and_their_head_does_not_repeat(make_lines: MakeLines) -> None:
    head = [make_lines("Name"), make_lines("Type", x=150)]
    again = [on_page(lines, 2) for lines in head]
    first = table(head, [make_lines("id"), make_lines("string of", x=150)])
    rest = [[], on_page(make_lines("bytes", x=150), 2)]
    second = table(
        again, rest, [on_page(make_lines("age"), 2), on_page(make_lines("int", x=150), 2)]
    )
    (joined,) = join_over_breaks([first, second])
    assert isinstance(joined, TableDraft)
    found = [[" ".join(map(text_of, cell.blocks)) for cell in row] for row in joined.rows]
    assert found == [["Name", "Type"], ["id", "string of bytes"], ["age", "int"]]


def test_tables_of_other_columns_stay_apart(make_lines: MakeLines) -> None:
    first = table([make_lines("a"), make_lines("b", x=150)])
    second = table(
        [on_page(make_lines("c"), 2), on_page(make_lines("d", x=90), 2)], xs=(50.0, 90.0)
    )
    assert len(join_over_breaks([first, second])) == 2


def test_the_box_of_the_page_is_not_the_edge_of_a_cell(make_lines: MakeLines) -> None:
    lines = make_lines("date-", "time")
    page = Fill(0, 0, 600, 800, 0xFFFFFF)
    (draft,) = group_lines(lines, [page], lines[0].x1 + 5)
    assert isinstance(draft, TextDraft)
    assert draft.right == lines[0].x1 + 5


def test_centred_lines_of_a_name_are_one(make_run: MakeRun) -> None:
    texts = ("x-image-", "cache-clear-", "target")
    widths = [make_run(text, 0, 0).x1 for text in texts]
    runs = [
        make_run(text, 100 - width / 2, 100 + 12 * i)
        for i, (text, width) in enumerate(zip(texts, widths, strict=True))
    ]
    lines = [TextLine(1, [run]) for run in runs]
    (draft,) = group_lines(lines, [], lines[1].x1)
    assert isinstance(draft, TextDraft)
    assert len(draft.lines) == 3


def test_an_address_broken_anywhere_is_one_block(make_lines: MakeLines) -> None:
    (draft,) = group_lines(make_lines("/v2/stores/", "{store_id}/{image_id}"), [], 500)
    assert text_of(draft) == "/v2/stores/ {store_id}/{image_id}"
    assert len(group_lines(make_lines("/v2/stores/", "Lists all stores"), [], 500)) == 2


def table_pages(make_run: MakeRun, heads: int, others: int, face: str) -> list[Scan]:
    """Pages that begin with the same two words in one line, then others that begin with text."""
    scans: list[Scan] = []
    for number in range(1, heads + others + 1):
        words = [make_run("Name", 50, 60, face=face), make_run("Description", 200, 60, face=face)]
        top = words if number <= heads else [make_run(f"Text number {number * 7}", 50, 60)]
        body = [make_run(f"Line {i} of page {number}", 50, 300 + 20 * i) for i in range(5)]
        scans.append(Scan(number, 600, 800, number, Drawing(top + body, []), []))
    return scans


@pytest.mark.parametrize(
    ("heads", "others", "face", "running"),
    [(4, 8, "Helvetica-Bold", 0), (10, 2, "Helvetica-Bold", 2), (4, 8, "Helvetica", 2)],
)
def test_the_repeated_head_of_a_table_is_no_running_line(
    make_run: MakeRun, heads: int, others: int, face: str, running: int
) -> None:
    found = running_runs(table_pages(make_run, heads, others, face))
    assert [len(found[page]) for page in (1, 2)] == [running, running]


def test_a_plain_head_below_a_running_line_is_no_running_line(make_run: MakeRun) -> None:
    pages = table_pages(make_run, 4, 8, "Helvetica")
    for scan in pages:
        scan.drawing.runs.insert(0, make_run("Things Guide", 50, 30))
        if scan.number <= 4:
            scan.drawing.runs.insert(1, make_run("Type", 120, 60))
    found = running_runs(pages)
    assert [run.text for run in found[2]] == ["Things Guide"]


@pytest.mark.parametrize(
    "note", ["(continues on next page)", "Table 3 - continued from previous page", "Users"]
)
def test_notes_that_something_goes_on_are_no_content(make_run: MakeRun, note: str) -> None:
    body = [make_run(f"Line {i}", 50, 300 + 20 * i) for i in range(5)]
    pages = [
        Scan(1, 600, 800, 1, Drawing([*body, make_run(note, 400, 640)], []), []),
        Scan(2, 600, 800, 2, Drawing([make_run(note, 60, 200), *body], []), []),
    ]
    expected = [] if note == "Users" else [note]
    assert [[run.text for run in found] for found in running_runs(pages).values()] == [expected] * 2


def chapters(make_run: MakeRun, *lengths: int) -> list[Scan]:
    """Pages below a running line with the title of their chapter, given the pages of each."""
    titles = [f"Chapter {'abcdefg'[i]}" for i, length in enumerate(lengths) for _ in range(length)]
    pages: list[Scan] = []
    for number, title in enumerate(titles, start=1):
        body = [make_run(f"Line {i} of page {number}", 50, 120 + 20 * i) for i in range(5)]
        head = make_run(title, 50, 30)
        pages.append(Scan(number, 600, 800, number, Drawing([head, *body], []), []))
    return pages


def test_the_title_of_a_short_chapter_runs_where_the_others_do(make_run: MakeRun) -> None:
    found = running_runs(chapters(make_run, 5, 6, 1))
    assert [[run.text for run in found[page]] for page in (1, 12)] == [["Chapter a"], ["Chapter c"]]


def test_where_many_lines_do_not_recur_none_is_in_place(make_run: MakeRun) -> None:
    found = running_runs(chapters(make_run, 5, 1, 1, 1, 1))
    assert [len(found[page]) for page in (1, 6, 9)] == [1, 0, 0]


def test_a_note_above_a_footnote_is_no_content(make_run: MakeRun) -> None:
    note = make_run("(continues on next page)", 400, 720)
    runs = [make_run("Text", 50, 300), note, make_run("2 A footnote", 50, 740)]
    found = running_runs([Scan(1, 600, 800, 1, Drawing(runs, []), [])])
    assert found[1] == [note]


def test_a_title_beside_what_runs_through_the_document_runs_too(make_run: MakeRun) -> None:
    pages: list[Scan] = []
    for number in range(1, 13):
        head = [make_run("Things Guide", 50, 30), make_run(f"{number // 2} Chapter", 400, 30)]
        body = [make_run(f"Line {i} of page {number}", 50, 300 + 20 * i) for i in range(5)]
        pages.append(Scan(number, 600, 800, number, Drawing(head + body, []), []))
    found = running_runs(pages)
    assert [run.text for run in found[6]] == ["Things Guide", "3 Chapter"]
    for scan in pages:
        scan.drawing.runs[0] = make_run(f"Own text {scan.number * 7}", 50, 30)
    assert running_runs(pages)[6] == []


def test_a_sentence_goes_on_in_the_next_column(make_lines: MakeLines) -> None:
    left = TextDraft(make_lines("This sentence is not at its", y=700))
    right = TextDraft(make_lines("end when the column is.", x=300, y=60))
    assert texts(join_over_breaks([left, right])) == [
        "This sentence is not at its end when the column is."
    ]
    below = TextDraft(make_lines("end when the column is.", y=740))
    assert len(join_over_breaks([TextDraft(make_lines("not at its", y=700)), below])) == 2


LONG = "This sentence of the page"


@pytest.mark.parametrize(
    ("end", "note", "size", "parts"),
    [
        ("goes on", "1 The note.", 8, ["1 The note.", f"{LONG} goes on over the page"]),
        ("ends.", "1 The note.", 8, [f"{LONG} ends.", "1 The note.", "over the page"]),
        ("goes on", "1 The item.", 10, [f"{LONG} goes on", "1 The item.", "over the page"]),
        ("goes on", "1 The entry.", 5, [f"{LONG} goes on", "1 The entry.", "over the page"]),
        ("goes on", "Small print.", 8, [f"{LONG} goes on", "Small print.", "over the page"]),
    ],
)
def test_a_footnote_does_not_cut_a_sentence(
    make_lines: MakeLines, end: str, note: str, size: float, parts: list[str]
) -> None:
    text = TextDraft(make_lines(f"{LONG} {end}", y=700))
    foot = TextDraft(make_lines(note, y=740, size=size))
    rest = TextDraft(on_page(make_lines("over the page"), 2))
    assert texts(join_over_breaks([text, foot, rest])) == parts


def test_a_footnote_does_not_cut_a_sample(make_lines: MakeLines, make_run: MakeRun) -> None:
    sample = CodeDraft(make_lines("{", '  "a": [1,', y=600, face="Courier"))
    mark, text = make_run("2", 50, 737, size=6), make_run("Routes change.", 57, 740, size=8)
    note = TextDraft([TextLine(1, [mark, text])])
    rest = CodeDraft(on_page(make_lines("    2]", "}", face="Courier"), 2))
    assert texts(join_over_breaks([sample, note, rest])) == [
        "2 Routes change.",
        '{ "a": [1, 2] }',
    ]


def test_entries_below_a_title_are_no_footnotes(make_lines: MakeLines) -> None:
    drafts: list[Draft] = [
        TextDraft(make_lines("Contents", size=14)),
        TextDraft(make_lines("1 Overview 5", y=130)),
    ]
    assert texts(join_over_breaks(drafts)) == ["Contents", "1 Overview 5"]


def test_lines_filled_to_one_width_are_one_paragraph(make_run: MakeRun) -> None:
    ends = 50 + 4.9 * 60
    texts_ = (
        "Sentences end where lines do, by chance, as here.",
        "And then the next begins, of as much.",
    )
    runs = [make_run(text, 50, 100 + 12 * i) for i, text in enumerate(texts_)]
    lines = [TextLine(1, [run]) for run in runs]
    for line in lines:
        line.x1 = ends
    assert len(group_lines(lines, [], 540)) == 1
    lines[1].x1 = ends - 2
    assert len(group_lines(lines, [], 540)) == 2


def test_the_box_behind_the_words_of_a_line_parts_no_paragraph(make_lines: MakeLines) -> None:
    lines = make_lines("A notice whose box is drawn line by line, as some do, is", "one.")
    boxes = [Fill(48, line.top - 1, line.x1 + 2, line.bottom + 1, 0) for line in lines]
    assert len(group_lines(lines, boxes, lines[0].x1)) == 1


def test_a_paragraph_goes_on_over_the_page_after_a_filled_line(make_lines: MakeLines) -> None:
    words = (
        "The first line of it goes from one side to",
        "the other, as the last of the page does.",
    )
    for ends, count in (((250.0, 250.0), 1), ((250.0, 244.0), 2)):
        above, below = make_lines(*words, y=700), on_page(make_lines("Then it goes on."), 2)
        for line, end in zip(above, ends, strict=True):
            line.x1 = end
        assert len(join_over_breaks([TextDraft(above), TextDraft(below)])) == count
