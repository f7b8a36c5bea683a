"""Rows parted by lines, by a head in bold type, and beside cells that span several of them."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.drawn.grids import find_grids
from doc2sdk.sources.pdf.drawn.rules import RuledLine, page_rules
from doc2sdk.sources.pdf.glyphs.drawing import Fill, Run
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tables.rows import RowLines, TextColumn
from doc2sdk.sources.pdf.tables.ruled_rows import rows_of
from doc2sdk.sources.pdf.tables.unpainted_rows import complete_grids

MakeRun = Callable[..., Run]
Placed = tuple[float, str]


def columns(
    make_run: MakeRun, *cells: list[Placed], face: str = "Helvetica", bold: int = 0
) -> list[TextColumn]:
    """Columns 100 points apart, of texts at their baselines; the first ``bold`` of each are bold."""
    found: list[TextColumn] = []
    for index, placed in enumerate(cells):
        faces = ["Helvetica-Bold" if i < bold else face for i in range(len(placed))]
        runs = [
            make_run(text, 50 + 100 * index, y, face=f)
            for (y, text), f in zip(placed, faces, strict=True)
        ]
        lines = [TextLine(1, [run]) for run in runs]
        found.append(TextColumn(50 + 100 * index, max(line.x1 for line in lines), lines))
    return found


def texts(rows: list[RowLines]) -> list[list[str | None]]:
    return [
        [None if cell is None else " ".join(line.text for line in cell) for cell in row]
        for row in rows
    ]


def test_lines_part_rows_that_are_set_tight(make_run: MakeRun) -> None:
    names = [(100.0, "id"), (136.0, "max")]
    meanings = [(100.0, "What it is"), (112.0, "called."), (124.0, "Always."), (136.0, "How many")]
    more = [(148.0, "sort")], [(148.0, "By what")]
    found = columns(make_run, names + more[0], meanings + more[1])
    rules = [RuledLine(y, 40, 300) for y in (91.0, 127.0, 139.0, 151.0)]
    assert texts(rows_of(found, rules)) == [
        ["id", "What it is called. Always."],
        ["max", "How many"],
        ["sort", "By what"],
    ]


def test_white_between_two_lines_parts_paragraphs_of_a_cell(make_run: MakeRun) -> None:
    names = [(100.0, "id"), (150.0, "max"), (170.0, "sort")]
    meanings = [(100.0, "Its name."), (125.0, "Unique."), (150.0, "How many"), (170.0, "By what")]
    found = columns(make_run, names, meanings)
    rules = [RuledLine(138.0, 40, 300), RuledLine(158.0, 40, 300)]
    assert texts(rows_of(found, rules))[0] == ["id", "Its name. Unique."]


def test_lines_around_groups_of_rows_leave_the_rows_apart(make_run: MakeRun) -> None:
    names = [(100.0 + 20 * i, text) for i, text in enumerate("abcd")]
    found = columns(make_run, names, names)
    rules = [RuledLine(128.0, 40, 300), RuledLine(148.0, 40, 300)]
    assert [row[0] for row in texts(rows_of(found, rules))] == ["a", "b", "c", "d"]


def test_a_line_below_words_of_one_column_is_none_between_rows(make_run: MakeRun) -> None:
    names = [(100.0, "a"), (112.0, "b")]
    links = [(100.0, "see the chapter"), (112.0, "on it")]
    found = columns(make_run, names, links)
    underlined = [RuledLine(102.0, 150, 240), RuledLine(114.0, 150, 240)]
    assert rows_of(found, underlined) == rows_of(found)


def test_a_line_along_some_columns_stands_beside_a_cell_that_spans_rows(make_run: MakeRun) -> None:
    found = columns(
        make_run,
        [(100.0, "Paging"), (124.0, "Order")],
        [(100.0, "offset"), (112.0, "limit"), (124.0, "sort")],
        [(100.0, "Where to begin"), (112.0, "How many"), (124.0, "By what")],
    )
    rules = [RuledLine(103.0, 140, 400), RuledLine(115.0, 40, 400)]
    assert texts(rows_of(found, rules)) == [
        ["Paging", "offset", "Where to begin"],
        [None, "limit", "How many"],
        ["Order", "sort", "By what"],
    ]


def test_a_cell_beside_the_white_between_rows_spans_them(make_run: MakeRun) -> None:
    found = columns(
        make_run,
        [(80.0, "Group"), (110.0, "Paging"), (140.0, "Order")],
        [(80.0, "Name"), (100.0, "offset"), (120.0, "limit"), (140.0, "sort")],
        [(80.0, "Meaning"), (100.0, "Where to begin"), (120.0, "How many"), (140.0, "By what")],
    )
    assert texts(rows_of(found))[1:] == [
        ["Paging", "offset", "Where to begin"],
        [None, "limit", "How many"],
        ["Order", "sort", "By what"],
    ]


def test_a_cell_beside_the_lines_of_others_spans_nothing(make_run: MakeRun) -> None:
    found = columns(
        make_run,
        [(80.0, "Code"), (110.0, "400"), (150.0, "401")],
        [(80.0, "Name"), (103.0, "bad_requ"), (117.0, "est"), (150.0, "denied")],
        [(80.0, "Meaning"), (103.0, "What was asked"), (117.0, "is wrong"), (150.0, "No key")],
    )
    assert texts(rows_of(found))[1] == ["400", "bad_requ est", "What was asked is wrong"]


def test_a_bold_head_set_tight_is_a_row(make_run: MakeRun) -> None:
    names, meanings = [(100.0, "Name"), (112.0, "id")], [(100.0, "Meaning"), (112.0, "What it is")]
    found = columns(make_run, names, [*meanings, (124.0, "called")], bold=1)
    assert texts(rows_of(found)) == [["Name", "Meaning"], ["id", "What it is called"]]


def test_edges_of_shades_count_as_lines() -> None:
    shade = Fill(40, 100, 300, 120, 0xEEEEEE)
    word = Fill(60, 105, 66, 112, 0xEEEEEE)
    assert [(rule.at, rule.start, rule.end) for rule in page_rules([shade, word])] == [
        (100, 40, 300),
        (120, 40, 300),
    ]


def test_rows_below_a_shaded_head_are_parted_by_lines(make_run: MakeRun) -> None:
    heads = [Fill(50 + 100 * i, 100, 150 + 100 * i, 116, 0x223344) for i in range(3)]
    runs = [make_run(t, 54 + 100 * i, 112) for i, t in enumerate(("Group", "Name", "Meaning"))]
    runs += [make_run("Paging", 54, 130), make_run("offset", 154, 130), make_run("From", 254, 130)]
    runs += [make_run("limit", 154, 145), make_run("How", 254, 145), make_run("many", 254, 156)]
    rules = [RuledLine(134.0, 150, 350), RuledLine(160.0, 50, 350)]
    (grid,) = complete_grids(find_grids(heads), runs, 1, lambda: rules)
    spans = [(cell.row, cell.column, cell.rowspan) for cell in grid.cells()]
    assert spans == [
        (0, 0, 1),
        (0, 1, 1),
        (0, 2, 1),
        (1, 0, 2),
        (1, 1, 1),
        (1, 2, 1),
        (2, 1, 1),
        (2, 2, 1),
    ]
