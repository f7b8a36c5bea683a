"""Tables as grids."""

from __future__ import annotations

import pytest

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Table
from doc2sdk.sources.grid import grid, with_spans_filled
from doc2sdk.sources.html import read_html


def table(rows: str) -> Table:
    (found,) = read_html(f"<table>{rows}</table>".encode(), "page.html", Sink()).blocks
    assert isinstance(found, Table)
    return found


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", ["a b", "c d"]),
        ("<tr><td rowspan=2>a<td>b<tr><td>c", ["a b", "a c"]),
        ("<tr><td>a<td>b<tr><td colspan=2>c", ["a b", "c c"]),
        ("<tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d", ["a b", "c b", "d b"]),
        ("<tr><td rowspan=2 colspan=2>a<td>b<tr><td>c", ["a a b", "a a c"]),
        ("<tr><td>a<td>b<tr><td rowspan=9>c<td>d", ["a b", "c d"]),
    ],
)
def test_a_cell_is_in_every_row_and_column_it_spans(rows: str, expected: list[str]) -> None:
    found = table(rows)
    assert [" ".join(cell.text for cell in row) for row in grid(found)] == expected
    filled = with_spans_filled(found)
    assert [" ".join(cell.text for cell in row.cells) for row in filled.rows] == expected
    assert all(cell.rowspan == cell.colspan == 1 for row in filled.rows for cell in row.cells)


def test_a_table_without_spans_stays_as_it_is() -> None:
    found = table("<tr><td>a<td>b<tr><td>c<td>d")
    assert with_spans_filled(found) is found


def test_second_header_rows_stay_marked_and_nested_tables_in_their_cell() -> None:
    found = table(
        "<tr><th rowspan=2>A<th colspan=2>B<tr><th>x<th>y"
        "<tr><td>1<td><table><tr><td>n<td>t</table><td>3"
    )
    assert [[cell.header for cell in row.cells] for row in found.rows] == [
        [True, True],
        [True, True],
        [False, False, False],
    ]
    assert [" ".join(cell.text for cell in row) for row in grid(found)][:2] == ["A B B", "A x y"]
    assert isinstance(found.rows[2].cells[1].blocks[0], Table)
