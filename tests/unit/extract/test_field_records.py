"""Fields printed as records of labelled lines."""

from __future__ import annotations

import pytest
from support.passes import raw_html


def fields(html: str) -> list[dict[str, str]]:
    (operation,) = raw_html(f"<h2>Find a boat</h2><p>GET /boats</p>{html}").operations
    return [
        {column.value: fact.text for column, fact in row.cells.items()}
        for row in operation.parameters
    ]


ROWS = ("Parameter: berth", "Required: True", "Description: Where it is.", "Type: Integer")


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<p>{line}</p>" for line in ROWS),
        f"<p>{'<br>'.join(ROWS)}</p>",
        f"<ul>{''.join(f'<li>{line}</li>' for line in ROWS)}</ul>",
    ],
)
def test_a_record(html: str) -> None:
    assert fields(html) == [
        {
            "name": "berth",
            "required": "True",
            "description": "Where it is.",
            "type": "Integer",
        }
    ]


def test_each_name_begins_a_record() -> None:
    text = "<p>Name: a</p><p>Type: string</p><p>Name: b</p><p>Type: int</p><p>Boats.</p><p>Type: int</p>"
    assert fields(text) == [{"name": "a", "type": "string"}, {"name": "b", "type": "int"}]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Name: login</p><p>Description: Opens a session.</p>",
        "<p>Name: login</p><p>Type: POST</p>",
        "<p>Name: the first boat</p><p>Type: string</p>",
        "<p>Type: string</p><p>Required: yes</p>",
    ],
)
def test_what_is_no_record(html: str) -> None:
    assert fields(html) == []
