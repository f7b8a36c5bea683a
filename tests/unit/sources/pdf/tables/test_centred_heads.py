"""Heads centred over columns set to the left."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TextDraft, text_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.tables.unruled_tables import find_unruled_table

MakeRun = Callable[..., Run]

XS = (50, 170, 290)
HEAD = [(90, "Name"), (205, "In"), (350, "Description")]


def as_paragraphs(lines: list[TextLine], right: float) -> list[Draft]:
    return [TextDraft(lines, 0, right)] if lines else []


def found(
    make_run: MakeRun, head: list[tuple[float, str]], *rows: tuple[str, ...], bold: bool = True
) -> list[list[str]]:
    face = "Helvetica-Bold" if bold else "Helvetica"
    runs = [make_run(text, x, 100, face=face) for x, text in head]
    for i, row in enumerate(rows):
        runs += [make_run(t, x, 115 + 15 * i) for t, x in zip(row, XS, strict=False) if t]
    table = find_unruled_table(lines_by_position(runs, 1), 0, as_paragraphs)
    if table is None:
        return []
    return [[" ".join(map(text_of, cell.blocks)) for cell in row] for row in table[0].rows]


def test_each_word_of_the_head_has_the_column_below_it(make_run: MakeRun) -> None:
    rows = [("id", "query", "What it is called"), ("x-application-token", "header", "Who asks")]
    assert found(make_run, HEAD, *rows) == [["Name", "In", "Description"], *map(list, rows)]


def test_a_single_row_is_enough(make_run: MakeRun) -> None:
    assert found(make_run, HEAD, ("id", "path", "Its name")) == [
        ["Name", "In", "Description"],
        ["id", "path", "Its name"],
    ]


def test_a_column_without_text_keeps_its_head(make_run: MakeRun) -> None:
    rows = [("id", "", "Its name"), ("max", "", "How many of them")]
    assert found(make_run, HEAD, *rows) == [["Name", "In", "Description"], *map(list, rows)]


def test_two_columns_below_one_word_are_left_as_they_are(make_run: MakeRun) -> None:
    head = [(240, "Place"), (330, "Description")]
    rows = [("id", "query", "Its name"), ("max", "query", "How many")]
    assert [row[1] for row in found(make_run, head, *rows)] == ["", "query", "query"]


def test_a_head_that_is_not_bold_is_a_row(make_run: MakeRun) -> None:
    rows = [("id", "query", "Its name"), ("max", "query", "How many")]
    assert [row[0] for row in found(make_run, HEAD, *rows, bold=False)] != ["Name", "id", "max"]
