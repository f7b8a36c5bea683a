"""Fields that a line only names, behind a label or below a heading."""

from __future__ import annotations

import pytest
from support.passes import raw_html


def fields(html: str, call: str = "POST /boats") -> list[dict[str, str]]:
    (operation,) = raw_html(f"<h2>Add a boat</h2><p>{call}</p>{html}").operations
    return [
        {column.value: fact.text for column, fact in row.cells.items()}
        for row in operation.parameters
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Input : user_name, email, photo", ["user_name", "email", "photo"]),
        ("Parameters: name and berth", ["name", "berth"]),
        ("Body: name*, [length]", ["name *", "length ?"]),
        ("参数：name、berth", ["name", "berth"]),
        ("Parameters: berth", ["berth"]),
        ("Request = boat_id", ["boat_id"]),
        ("Request: demo", []),
        ("Parameters: none", []),
        ("Parameters: see below", []),
        ("Parameters: name, the berth", []),
        ("Body: JSON", []),
        ("Request: POST", []),
        ("Parameters: Description", []),
        ("Notes: name, berth", []),
        ("Response: id, name", []),
    ],
)
def test_names_behind_a_label(line: str, expected: list[str]) -> None:
    assert [row["name"] for row in fields(f"<p>{line}</p>")] == expected
    assert [row["name"] for row in fields(f"<ul><li>{line}</li></ul>")] == expected


def test_types_and_marks_of_named_fields() -> None:
    row, other, last = fields("<p>Parameters: name (string, required), int berth, tag: string</p>")
    assert row == {"name": "name", "type": "string, required"}
    assert other == {"name": "berth", "type": "int"}
    assert last == {"name": "tag", "type": "string"}


def test_a_described_field_below_a_heading() -> None:
    text = "<h3>Parameters</h3><p>berth (integer)(required): Where it is.</p><p>Berths are few.</p>"
    assert fields(text) == [
        {"name": "berth", "type": "integer, required", "description": "Where it is."}
    ]


def test_a_described_field_that_no_heading_announces_needs_type_and_mark() -> None:
    assert len(fields("<p>berth (integer)(required): Where it is.</p>")) == 1
    assert fields("<p>berth (integer): Where it is.</p>") == []
    assert fields("<p>Response (JSON)(required): What comes.</p>") == []


def test_a_name_alone_below_a_heading_is_one_where_it_is_written_as_identifiers_are() -> None:
    assert [row["name"] for row in fields("<h3>Input</h3><p>boat_id</p>")] == ["boat_id"]
    assert fields("<h3>Input</h3><p>boats</p>") == []
    assert fields("<h3>Parameters</h3><p><span>Hide</span><span>Show</span></p>") == []


def test_a_line_that_is_a_mark_makes_a_field_of_the_name_above() -> None:
    text = "<h3>Parameters</h3><p>berth</p><p>Required parameter.</p><p>Where it is.</p>"
    assert fields(text) == [
        {"name": "berth", "required": "Required parameter.", "description": "Where it is."}
    ]
    assert fields("<h3>Parameters</h3><p>berth</p><p>Required by law since 1990.</p>") == []
