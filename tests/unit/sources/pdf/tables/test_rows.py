"""Rows set tight, with white between them, and with white inside of cells."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tables.rows import TextColumn
from doc2sdk.sources.pdf.tables.ruled_rows import rows_of

MakeRun = Callable[..., Run]
Placed = tuple[float, str]


def columns(make_run: MakeRun, *cells: list[Placed]) -> list[TextColumn]:
    """Columns 100 points apart, of texts at their baselines."""
    found: list[TextColumn] = []
    for index, placed in enumerate(cells):
        lines = [TextLine(1, [make_run(text, 50 + 100 * index, y)]) for y, text in placed]
        right = max(line.x1 for line in lines)
        found.append(TextColumn(50 + 100 * index, right, lines))
    return found


def texts(found: list[TextColumn]) -> list[list[str]]:
    return [[" ".join(line.text for line in cell) for cell in row] for row in rows_of(found)]


def test_rows_set_tight_begin_where_all_columns_have_text(make_run: MakeRun) -> None:
    names = [(100.0, "Name"), (112.0, "id"), (136.0, "max")]
    types = [(100.0, "Type"), (112.0, "string"), (136.0, "integer")]
    meanings = [(100.0, "Meaning"), (112.0, "What it is"), (124.0, "called"), (136.0, "How many")]
    assert texts(columns(make_run, names, types, meanings)) == [
        ["Name", "Type", "Meaning"],
        ["id", "string", "What it is called"],
        ["max", "integer", "How many"],
    ]


def test_a_cell_over_columns_counts_for_all_of_them(make_run: MakeRun) -> None:
    found = columns(
        make_run,
        [(100.0, "Name"), (112.0, "id"), (124.0, "Order")],
        [(100.0, "Type"), (112.0, "string"), (124.0, "By which field they are sorted")],
        [(100.0, "Meaning"), (112.0, "What it is called")],
    )
    found[1].wide = [found[1].pieces[-1]]
    assert [row[0] for row in texts(found)] == ["Name", "id", "Order"]


def test_two_columns_alone_are_rows(make_run: MakeRun) -> None:
    labels = [(100.0, "Request URL"), (112.0, "HTTP method")]
    found = columns(make_run, labels, [(100.0, "/users/{id}"), (112.0, "GET")])
    assert texts(found) == [["Request URL", "/users/{id}"], ["HTTP method", "GET"]]


def test_two_columns_among_other_rows_may_both_wrap(make_run: MakeRun) -> None:
    labels = [(100.0, "Required features"), (112.0, "of the server"), (140.0, "Method")]
    values = [(100.0, "all that are there"), (112.0, "in version 8"), (140.0, "GET")]
    assert texts(columns(make_run, labels, values)) == [
        ["Required features of the server", "all that are there in version 8"],
        ["Method", "GET"],
    ]
