"""Fields a line below the other, and the lines that state a type."""

from __future__ import annotations

import pytest
from support.passes import entries_of_html, raw_html

from doc2sdk.extract.ledger import Status
from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import stated_type


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("string", "string"),
        ("string^[a-z]{3}", "string"),
        ("integer <int32> [ 1 .. 9 ]", "integer <int32>"),
        ("Type: integerFormat: int32", "integer"),
        ("Type: stringenum", "string"),
        ("Array of objects (Bed)", "Array of objects"),
        ("array string[]", "array string[]"),
        ("string or null", "string"),
    ],
)
def test_lines_that_state_a_type(line: str, kind: str) -> None:
    assert stated_type(line) == kind


@pytest.mark.parametrize(
    "line",
    ["String to search for", "List of users", "Date: when it was", "text " * 60, "Set it up."],
)
def test_prose_that_starts_with_a_type_word(line: str) -> None:
    assert stated_type(line) is None


def page(*lines: str) -> str:
    boxes = "".join(f"<div>{line}</div>" for line in lines)
    return f"<h2>Get x</h2><p>GET /x</p><h3>Query parameters</h3>{boxes}"


def cells(*lines: str) -> list[dict[str, str]]:
    (operation,) = raw_html(page(*lines)).operations
    return [{c.value: f.text for c, f in row.cells.items()} for row in operation.parameters]


def test_a_field_ends_where_the_next_has_a_type() -> None:
    first, second = cells("limit", "required", "integer", "How many.", "See", "below.", "q", "text")
    assert first == {
        "name": "limit",
        "required": "required",
        "type": "integer",
        "description": "How many.\nSee\nbelow.",
    }
    assert second == {"name": "q", "type": "text"}


def test_a_label_ends_the_last_field() -> None:
    text = page("limit", "integer", "How many.", "Example", "application/json")
    (row,) = raw_html(text).operations[0].parameters
    assert row.cells[Column.DESCRIPTION].text == "How many."
    unread = [e.block for e in entries_of_html(text) if e.status is Status.UNKNOWN]
    assert [getattr(block, "text", "") for block in unread] == ["Example", "application/json"]


def test_names_without_a_type_are_no_fields() -> None:
    assert cells("limit", "How many are listed.", "offset", "Where to start.") == []


def test_a_headless_table_of_names_and_descriptions_is_read_across() -> None:
    (operation,) = raw_html(
        "<h2>Get x</h2><p>GET /x</p><h3>Parameters</h3><table><tr><td>q</td><td>Words.</td></tr>"
        "<tr><td>kind</td><td>text</td></tr><tr><td>n</td><td>A number.</td></tr>"
        "<tr><td>m</td><td>Another.</td></tr></table>"
    ).operations
    names = [row.cells[Column.NAME].text for row in operation.parameters]
    assert names == ["q", "kind", "n", "m"]


def test_lists_in_an_item_are_the_members_of_its_field() -> None:
    (operation,) = raw_html(
        "<h2>Add x</h2><p>POST /x</p><h3>Body</h3><ul><li><p>owner</p><ul><li><p>name</p>"
        "<p>Type: string</p></li></ul></li><li><p>size</p><p>integer</p><p>In metres.</p></li></ul>"
    ).operations
    found = [(row.depth, row.cells[Column.NAME].text) for row in operation.parameters]
    assert found == [(0, "owner"), (1, "name"), (0, "size")]


def test_a_list_that_says_the_type_of_the_body_lists_no_field() -> None:
    (operation,) = raw_html(
        "<h2>Add x</h2><p>POST /x</p><h3>Body</h3><ul><li>Type: string</li></ul>"
    ).operations
    assert operation.parameters == ()


def test_a_column_of_places_makes_a_table_without_a_header_one_of_parameters() -> None:
    (operation,) = raw_html(
        "<h2>Get x</h2><p>GET /x/{id}</p><table><tr><th></th><th></th><th></th></tr>"
        "<tr><td>id</td><td>path</td><td>Its number.</td></tr>"
        "<tr><td>depth</td><td>query</td><td></td></tr></table>"
    ).operations
    assert [
        (row.cells[Column.NAME].text, row.cells[Column.LOCATION].text)
        for row in operation.parameters
    ] == [("id", "path"), ("depth", "query")]


@pytest.mark.parametrize("word", ["roadside", "query or path", "body", ""])
def test_other_columns_make_none(word: str) -> None:
    (operation,) = raw_html(
        f"<h2>Get x</h2><p>GET /x</p><table><tr><td>depth</td><td>{word}</td></tr></table>"
    ).operations
    assert operation.parameters == ()


def test_parts_without_a_name_are_no_fields() -> None:
    (operation,) = raw_html(
        "<h2>Add x</h2><p>POST /x</p><h3>Parameters</h3><table><tr><th>Name</th><th>In</th></tr>"
        "<tr><td>» <em>anonymous</em></td><td>body</td></tr><tr><td>»» size</td><td>body</td></tr>"
        "<tr><td>anonymous</td><td>body</td></tr></table>"
    ).operations
    assert [row.cells[Column.NAME].text for row in operation.parameters] == ["»» size", "anonymous"]


def test_name_and_type_may_share_a_line() -> None:
    first, second = cells("limit integer &lt;int32&gt;", "How many.", "an array", "* q string")
    assert (first["name"], first["type"]) == ("limit", "integer <int32>")
    assert first["description"] == "How many.\nan array"
    assert second == {"name": "q *", "type": "string"}


def test_bold_names_above_their_types_are_fields_and_no_headings() -> None:
    first, second = cells("<b>limit</b>", "<code>integer</code>", "<b>q (required)</b>", "string")
    assert (first["name"], second["name"]) == ("limit", "q (required)")


def test_a_media_type_below_a_heading_belongs_to_it() -> None:
    (operation,) = raw_html(
        "<h2>Add x</h2><p>POST /x</p><h3>Request body</h3><h3>application/json, text/xml</h3>"
        "<p>size</p><p>integer</p>"
    ).operations
    assert [row.cells[Column.NAME].text for row in operation.parameters] == ["size"]


def test_bold_names_lead_paragraphs() -> None:
    first, second, third = cells(
        "<b>limit</b> (integer) – How many. <b>q</b> – Words.", "<b>Note</b> that all are optional.",
        "<b>lang</b>: The language.",
    )  # fmt: skip
    assert first == {"name": "limit", "type": "integer", "description": "How many."}
    assert (second["name"], third["name"]) == ("q", "lang")


def test_a_mark_before_a_name_is_of_the_field_above() -> None:
    first, second = cells("q", "string", "required size", "integer")
    assert first["required"] == "required"
    assert "required" not in second
