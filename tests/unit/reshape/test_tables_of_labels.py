"""Tables and cells laid out as the parts they hold."""

from __future__ import annotations

from doc2sdk.diagnostics import Sink
from doc2sdk.reshape.cell_parts import blocks_of_cell
from doc2sdk.reshape.label_tables import sections_of
from doc2sdk.reshape.row_spans import without_row_spans
from doc2sdk.sources.blocks import Code, Paragraph, Table, block_text
from doc2sdk.sources.html import read_html


def table(rows: str) -> Table:
    (block,) = read_html(f"<table>{rows}</table>".encode(), "t.html", Sink()).blocks
    assert isinstance(block, Table)
    return block


def test_labels_head_what_is_beside_and_below_them() -> None:
    parts = sections_of(
        table(
            "<tr><td>Route</td><td>/boats</td><td></td></tr>"
            "<tr><td>Parameters</td><td>Field</td><td>Type</td></tr>"
            "<tr><td></td><td>name</td><td>string</td></tr>"
        )
    )
    assert [block_text(part) for part in parts] == [
        "Route", "/boats", "Parameters", "Field\tType\nname\tstring",
    ]  # fmt: skip
    assert all(part.origins for part in parts)


def test_long_first_cells_are_no_labels() -> None:
    text = "a sentence that is far longer than any label of a part of an operation would be"
    rows = f"<tr><td>{text}</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>"
    assert sections_of(table(rows)) == []


def test_a_cell_with_labels_and_samples() -> None:
    whole = table('<tr><td>Input<br>{"a": 1}<br>Output<br>{"b":<br>2}</td><td>x</td></tr>')
    parts = list(blocks_of_cell(whole.rows[0].cells[0], whole, 0))
    assert [type(part) for part in parts] == [Paragraph, Code, Paragraph, Code]
    assert block_text(parts[3]) == '{"b":\n2}'


def test_a_cell_that_spans_rows_stays_in_its_column_beside_one_that_spans_columns() -> None:
    rows = "<tr><td colspan=2>a</td><td rowspan=2>b</td></tr><tr><td>1</td><td>2</td></tr>"
    spread = without_row_spans(table(rows))
    assert [[cell.text for cell in row.cells] for row in spread.rows] == [
        ["a", "b"],
        ["1", "2", "b"],
    ]


def test_a_cell_that_spans_rows_is_in_each() -> None:
    spread = without_row_spans(table("<tr><td rowspan=2>a</td><td>1</td></tr><tr><td>2</td></tr>"))
    assert [[cell.text for cell in row.cells] for row in spread.rows] == [["a", "1"], ["a", "2"]]
