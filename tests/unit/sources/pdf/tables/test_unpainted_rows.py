"""Rows without paint belong to the table whose columns they keep to."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from doc2sdk.sources.pdf.drawn.grids import find_grids
from doc2sdk.sources.pdf.drawn.rules import RuledLine
from doc2sdk.sources.pdf.glyphs.drawing import Fill, Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TableDraft, TextDraft, text_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tables.ruled_tables import ruled_tables
from doc2sdk.sources.pdf.tables.unpainted_rows import complete_grids

MakeRun = Callable[..., Run]

XS = (50.0, 130.0, 210.0, 390.0)


def shaded(top: float, bottom: float) -> list[Fill]:
    return [Fill(a, top, b, bottom, 0xEEEEEE) for a, b in itertools.pairwise(XS)]


def row(make_run: MakeRun, y: float, *texts: str) -> list[Run]:
    return [make_run(text, x + 5, y) for x, text in zip(XS, texts, strict=False) if text]


def as_paragraphs(lines: list[TextLine], right: float) -> list[Draft]:
    return [TextDraft(lines, 0, right)] if lines else []


def tables(fills: list[Fill], runs: list[Run]) -> list[list[list[str]]]:
    found: list[TableDraft] = []
    for grid in complete_grids(find_grids(fills), runs, 1):
        inside = [run for run in runs if grid.ys[0] < run.baseline < grid.ys[-1]]
        found += ruled_tables(grid, inside, 1, as_paragraphs)
    return [
        [["".join(map(text_of, cell.blocks)) for cell in row] for row in table.rows]
        for table in found
    ]


def test_every_other_row_shaded(make_run: MakeRun) -> None:
    runs = row(make_run, 112, "id", "string", "Its name")
    runs += row(make_run, 132, "max", "integer", "How many of them are wanted")
    runs += row(make_run, 144, "", "", "on a page")
    runs += row(make_run, 164, "sort", "string", "By what")
    runs += row(make_run, 184, "all", "boolean", "Also archived ones")
    assert tables(shaded(100, 118) + shaded(150, 170), runs) == [
        [
            ["id", "string", "Its name"],
            ["max", "integer", "How many of them are wanted on a page"],
            ["sort", "string", "By what"],
            ["all", "boolean", "Also archived ones"],
        ]
    ]


def test_a_head_alone_shaded(make_run: MakeRun) -> None:
    runs = row(make_run, 112, "Name", "Type", "Meaning")
    runs += row(make_run, 132, "id", "string", "Its name")
    runs += row(make_run, 152, "max", "integer", "How many")
    (found,) = tables(shaded(100, 118), runs)
    assert [line[0] for line in found] == ["Name", "id", "max"]


def test_a_cell_may_span_columns(make_run: MakeRun) -> None:
    wide = [
        make_run("id", 55, 132),
        make_run("what it is called, over two of the columns", 135, 132),
    ]
    runs = row(make_run, 112, "Name", "Type", "Meaning") + wide
    (found,) = tables(shaded(100, 118), runs)
    assert found[1] == ["id", "what it is called, over two of the columns"]


def test_the_first_row_may_be_white(make_run: MakeRun) -> None:
    runs = [*row(make_run, 92, "Request URL", "", ""), make_run("/users/{id}", 135, 92)]
    runs += row(make_run, 112, "Method", "GET", "")
    (found,) = tables(shaded(100, 118), runs)
    assert [line[:2] for line in found] == [["Request URL", "/users/{id}"], ["Method", "GET"]]


def test_prose_and_titles_beside_a_table_are_not_its_rows(make_run: MakeRun) -> None:
    runs = row(make_run, 112, "Name", "Type", "Meaning")
    above = make_run("A sentence that runs over all of the columns of the table below it.", 55, 92)
    title, label = make_run("Sample", 55, 132), make_run("Request:", 55, 145)
    far = row(make_run, 260, "id", "string", "Its name")
    assert tables(shaded(100, 118), [*runs, above, title, label, *far]) == [
        [["Name", "Type", "Meaning"]]
    ]


def test_tables_with_a_title_between_them_stay_two(make_run: MakeRun) -> None:
    runs = [*row(make_run, 112, "id", "string", "Its name"), make_run("Response", 55, 136)]
    runs += row(make_run, 162, "sort", "string", "By what")
    assert len(tables(shaded(100, 118) + shaded(150, 170), runs)) == 2


def test_text_between_a_table_and_a_painted_box_is_no_row(make_run: MakeRun) -> None:
    """Though the lower edge of the one and the upper edge of the other are drawn along all columns."""
    table = row(make_run, 112, "Name", "Type", "Meaning")
    below = row(make_run, 128, "Example")
    across = [RuledLine(y, XS[0], XS[-1]) for y in (118.0, 132.0)]
    (grid,) = complete_grids(find_grids(shaded(100, 118)), table + below, 1, lambda: across)
    assert grid.ys[-1] < 120
    title, other = row(make_run, 128, "Headers"), row(make_run, 146, "Name", "Type", "Meaning")
    grids = find_grids(shaded(100, 118) + shaded(134, 152))
    assert len(complete_grids(grids, table + title + other, 1, lambda: across)) == 2


def test_a_bold_head_set_tight_above_a_shaded_row_is_a_row(make_run: MakeRun) -> None:
    heads = zip(XS, ("Name", "Type", "Meaning"), strict=False)
    runs = [make_run(text, x + 5, 86, face="Helvetica-Bold") for x, text in heads]
    runs += row(make_run, 97, "id", "string", "Its name")
    runs += row(make_run, 112, "max", "integer", "How many")
    (found,) = tables(shaded(100, 118), runs)
    assert [line[0] for line in found] == ["Name", "id", "max"]
