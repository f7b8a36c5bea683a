"""Two columns: the gutter, and what is set across it."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.pages.columns import Gutter, gutter_of, gutters_of, sections

MakeRun = Callable[..., Run]

SENTENCE = "A line of prose that fills its column well"
WIDE = f"{SENTENCE} and goes on over the gutter to the other edge of the page"


def columns(make_run: MakeRun, top: float, rows: int = 12, text: str = SENTENCE) -> list[Run]:
    return [make_run(text, x, top + 12 * row) for row in range(rows) for x in (50, 320)]


def test_two_columns_of_prose_are_read_one_after_the_other(make_run: MakeRun) -> None:
    left, right = sections(columns(make_run, 100))
    assert {run.x0 for run in left.runs} == {50}
    assert {run.x0 for run in right.runs} == {320}
    assert left.edge == max(run.x1 for run in left.runs)


def test_columns_of_cells_are_none(make_run: MakeRun) -> None:
    (section,) = sections(columns(make_run, 100, text="cell"))
    assert section.edge is None


def test_the_dots_of_contents_are_no_column(make_run: MakeRun) -> None:
    entries = columns(make_run, 100, text="Reading all of the orders")
    dots = [make_run(" ." * 40, 320, run.baseline) for run in entries if run.x0 == 320]
    (section,) = sections([run for run in entries if run.x0 == 50] + dots)
    assert section.edge is None


def test_a_title_and_a_footnote_across_cut_the_page_into_bands(make_run: MakeRun) -> None:
    title, note = make_run(WIDE, 50, 60), make_run(WIDE, 50, 700)
    last = make_run("its last line.", 50, 712)
    found = sections([note, last, *columns(make_run, 100), title])
    assert [len(section.runs) for section in found] == [1, 12, 12, 2]
    assert found[-1].runs == [note, last]
    assert [section.edge is None for section in found] == [True, False, False, True]


def test_a_place_is_in_one_section(make_run: MakeRun) -> None:
    found = sections([make_run(WIDE, 50, 60), *columns(make_run, 100)])
    for x, y, expected in ((50, 40, 0), (60, 150, 1), (330, 150, 2), (60, 900, 1)):
        run = make_run("x", x, y)
        assert [section.holds(run) for section in found].index(True) == expected


def test_a_page_with_little_on_it_has_the_columns_of_the_others(make_run: MakeRun) -> None:
    few = columns(make_run, 100, rows=2)
    assert len(sections(few)) == 1
    assert [len(section.runs) for section in sections(few, Gutter(260, 320))] == [2, 2]
    only_left = [run for run in few if run.x0 == 50]
    (section,) = sections(only_left, Gutter(260, 320))
    assert section.edge == 260


def test_one_page_does_not_speak_for_the_document(make_run: MakeRun) -> None:
    gutter = gutter_of(columns(make_run, 100))
    assert gutter is not None
    assert gutters_of([(600, gutter)]) == {}
    assert gutters_of([(600, gutter), (600, gutter), (800, gutter)]) == {600: gutter}
