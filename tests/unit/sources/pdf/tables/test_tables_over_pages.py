"""Tables without rules over a page break."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TableDraft, TextDraft, text_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.pages.page_breaks import join_over_breaks
from doc2sdk.sources.pdf.tables.heads_apart import add_line_above, join_heads
from doc2sdk.sources.pdf.tables.unruled_tables import find_unruled_table

MakeRun = Callable[..., Run]
XS = (50, 130, 200)
"""Where the columns begin."""

HEAD = ("Name", "Type", "Meaning")
FIRST = [
    HEAD,
    ("identifier", "string", "What the thing is called by"),
    ("max", "integer", "How many"),
]


def as_paragraph(lines: list[TextLine], right: float) -> list[Draft]:
    return [TextDraft(lines, 0, right)] if lines else []


def line(make_run: MakeRun, cells: tuple[str, ...], y: float, page: int = 1) -> TextLine:
    """A line of words in the columns; empty where there is none."""
    face = "Helvetica-Bold" if cells == HEAD else "Helvetica"
    runs = [make_run(t, x, y, face=face) for t, x in zip(cells, XS, strict=False) if t]
    return TextLine(page, runs)


def table(make_run: MakeRun, rows: list[tuple[str, ...]], page: int = 1) -> TableDraft:
    """An aligned table of rows 20 points apart; a line of three dots stands only in its cell."""
    lines = [line(make_run, row, 100 + 20 * i, page) for i, row in enumerate(rows)]
    found = find_unruled_table(lines, 0, as_paragraph)
    assert found is not None
    return found[0]


def texts(draft: Draft) -> list[list[str]]:
    assert isinstance(draft, TableDraft)
    return [[" ".join(map(text_of, cell.blocks)) for cell in row] for row in draft.rows]


def test_the_rest_of_a_row_is_joined_to_it(make_run: MakeRun) -> None:
    cut = table(make_run, [*FIRST, ("sort", "array of", "By what they are, or are not,")])
    rest = TextDraft([line(make_run, ("", "strings", "sorted."), 40, 2)])
    after = TextDraft([line(make_run, ("Text after it that crosses all columns.",), 60, 2)])
    joined, text = join_over_breaks([cut, rest, after])
    assert texts(joined)[-1] == [
        "sort",
        "array of strings",
        "By what they are, or are not, sorted.",
    ]
    assert text is after


def test_a_repeated_head_before_a_rest_is_dropped(make_run: MakeRun) -> None:
    cut = table(make_run, [*FIRST, ("sort", "string", "By what they are, or are not,")])
    head = TextDraft([line(make_run, HEAD, 30, 2)], level=3)
    rest = TextDraft([line(make_run, ("", "", "sorted. Twice."), 50, 2)])
    (joined,) = join_over_breaks([cut, head, rest])
    assert len(texts(joined)) == 4
    assert texts(joined)[-1][2].endswith("or are not, sorted. Twice.")


def test_a_single_row_on_the_next_page_is_one(make_run: MakeRun) -> None:
    row = TextDraft([line(make_run, ("sort", "string", "By what"), 40, 2)])
    (joined,) = join_over_breaks([table(make_run, FIRST), row])
    assert texts(joined)[-1] == ["sort", "string", "By what"]


def test_rows_of_fewer_columns_find_theirs(make_run: MakeRun) -> None:
    rest: list[tuple[str, ...]] = [("sort", "", "By what"), ("state", "", "Whether it is there")]
    (joined,) = join_over_breaks([table(make_run, FIRST), table(make_run, rest, 2)])
    assert texts(joined)[-2:] == [list(row) for row in rest]


def test_paragraphs_after_a_table_are_none_of_it(make_run: MakeRun) -> None:
    finished = [*FIRST, ("sort", "string", "By what.")]
    for cells in (("Response:",), ("", "", "Set off.")):
        text = TextDraft([line(make_run, cells, 40, 2)])
        assert len(join_over_breaks([table(make_run, finished), text])) == 2


def test_a_row_on_either_side_of_the_break_is_a_table(make_run: MakeRun) -> None:
    above = TextDraft([line(make_run, ("URL", "/things/{id}"), 700)])
    below = TextDraft([line(make_run, ("Method", "GET"), 40, 2)])
    (joined,) = join_over_breaks([above, below])
    assert texts(joined) == [["URL", "/things/{id}"], ["Method", "GET"]]
    off = TextDraft([TextLine(2, [make_run("Method", 60, 40), make_run("GET", 130, 40)])])
    assert len(join_over_breaks([TextDraft([line(make_run, ("URL", "/a"), 700)]), off])) == 2


def test_a_head_alone_at_the_end_of_a_page_goes_to_its_rows(make_run: MakeRun) -> None:
    head = TextDraft([line(make_run, HEAD, 700)], level=4)
    (again,) = join_over_breaks([head, table(make_run, FIRST, 2)])
    assert texts(again) == [list(row) for row in FIRST]
    (joined,) = join_over_breaks([head, table(make_run, FIRST[1:], 2)])
    assert texts(joined) == [list(row) for row in FIRST]


def test_a_word_broken_over_the_pages_is_one_cell(make_run: MakeRun) -> None:
    stray = TextDraft([line(make_run, ("modified_si",), 700)])
    rest = table(make_run, [HEAD, ("nce", "date", "Since when"), ("sort", "string", "By")], 2)
    (joined,) = join_over_breaks([table(make_run, FIRST), stray, rest])
    found = texts(joined)
    assert found[3] == ["modified_si nce", "date", "Since when"]
    cell = joined.rows[3][0] if isinstance(joined, TableDraft) else None
    assert cell is not None
    assert len(cell.blocks) == 1
    word = TextDraft([line(make_run, ("Elsewhere",), 700)])
    assert len(join_over_breaks([table(make_run, FIRST), word, table(make_run, FIRST, 2)])) == 3


def test_the_first_part_of_a_broken_word_above_a_table_is_its(make_run: MakeRun) -> None:
    found = table(make_run, [("nce_2", "date", "When"), ("sort", "string", "By what")])
    assert not add_line_above(line(make_run, ("Parameters",), 90), found)
    assert add_line_above(line(make_run, ("modified_si",), 90), found)
    assert texts(found)[0][0] == "modified_si nce_2"


def test_a_ruled_head_belongs_to_the_rows_aligned_below_it(make_run: MakeRun) -> None:
    above = table(make_run, FIRST)
    head = TableDraft(above.rows[:1], xs=(48.0, 128.0, 198.0, 400.0))
    rows = lines_by_position(
        [run for i, row in enumerate(FIRST[1:]) for run in line(make_run, row, 120 + 20 * i).runs],
        1,
    )
    found = find_unruled_table(rows, 0, as_paragraph)
    assert found is not None
    (joined,) = join_heads([head, found[0]])
    assert texts(joined) == [list(row) for row in FIRST]
    alone = TextDraft([line(make_run, FIRST[1], 120)])
    (single,) = join_heads([TableDraft(above.rows[:1], xs=head.xs), alone])
    assert texts(single) == [list(row) for row in FIRST[:2]]
    off = TextDraft([line(make_run, FIRST[1], 320)])
    assert len(join_heads([TableDraft(above.rows[:1], xs=head.xs), off])) == 2


def test_a_line_drawn_on_both_pages_is_read_once(make_run: MakeRun) -> None:
    half = "By what they are, or are not, sorted"
    cut = table(make_run, [*FIRST, ("sort", "string", half)])
    rest = TextDraft(
        [line(make_run, ("", "", half), 5, 2), line(make_run, ("", "", "first."), 16, 2)]
    )
    (joined,) = join_over_breaks([cut, rest])
    assert texts(joined)[-1][2] == f"{half} first."
