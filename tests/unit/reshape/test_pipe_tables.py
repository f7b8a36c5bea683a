"""Tables printed as they were typed, between bars."""

from __future__ import annotations

from support.passes import raw_html

PAGE = "<h2>Add a boat</h2><p>POST /boats</p><h3>Parameters</h3>"


def fields(html: str) -> list[dict[str, str]]:
    (operation,) = raw_html(PAGE + html).operations
    return [
        {column.value: fact.text for column, fact in row.cells.items()}
        for row in operation.parameters
    ]


WHOLE = [
    {"name": "name", "required": "Y", "type": "string", "description": "its name"},
    {"name": "berth", "required": "N", "type": "int", "description": "where it is"},
]


def test_rows_in_paragraphs() -> None:
    text = "<p>|Name |Required |Type |Description</p><p>|---|---|---|---|</p>"
    text += "<p>|name |Y |string |its name</p><p>|berth |N |int |where it is|</p>"
    assert fields(text) == WHOLE


def test_text_before_the_first_row_and_cells_that_a_reader_took_for_columns() -> None:
    text = "<p>Sent as a form.<br>|Name |Required |Type |Description</p><table>"
    text += "<tr><td>|name</td><td>|Y</td><td>|string |its name</td></tr>"
    text += "<tr><td>|berth</td><td>|N</td><td>|int |where it is</td></tr></table>"
    assert fields(text) == WHOLE


def test_bars_in_text_are_no_table() -> None:
    assert fields("<p>|a| is the length</p><p>One of |x|y|</p>") == []
    assert fields("<p>|Name |Required |Type |Description</p>") == []
