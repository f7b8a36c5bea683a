"""What tables say and samples show as one schema."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.diagnostics import Sink
from doc2sdk.model import Schema, SchemaType


def body(kind: str, told: str, shown: str, sink: Sink | None = None) -> Schema:
    """The schema of the body field ``x`` that a table states and a request sample shows."""
    page = (
        "<h2>Add</h2><p>POST /things</p><h3>Parameters</h3>"
        "<table><tr><th>Name</th><th>Type</th><th>Description</th></tr>"
        f"<tr><td>x</td><td>{kind}</td><td>{told}</td></tr></table>"
        f'<h3>Request</h3><pre>{{"x": {shown}}}</pre>'
    )
    (operation,) = api_of_html(page, sink=sink).operations
    assert operation.body is not None
    return operation.body.schema.properties[0].schema


def kind(schema: Schema | None) -> SchemaType | None:
    return schema.type.value if schema is not None and schema.type is not None else None


@pytest.mark.parametrize(
    ("stated", "shown", "followed"),
    [
        ("object", "[1]", SchemaType.ARRAY),
        ("object", "[]", SchemaType.ARRAY),
        ("array", '{"a": 1}', SchemaType.OBJECT),
        ("object", '"..."', SchemaType.OBJECT),
        ("string", "[1]", SchemaType.STRING),
        ("integer", '"7"', SchemaType.INTEGER),
    ],
)
def test_a_sample_is_followed_where_both_are_containers(
    stated: str, shown: str, followed: SchemaType
) -> None:
    sink = Sink()
    assert kind(body(stated, "", shown, sink)) is followed
    reported = [found.rule.id for found in sink if found.rule.id == "S305"]
    assert len(reported) == (followed.value != stated)


def test_null_is_allowed_beside_the_stated_type() -> None:
    sink = Sink()
    schema = body("string", "", "null", sink)
    assert (kind(schema), schema.nullable) == (SchemaType.STRING, True)
    assert "S306" in [found.rule.id for found in sink]


@pytest.mark.parametrize(
    ("told", "members"),
    [("Labels as key-value pairs.", 0), ("Environment variables.", 0), ("The thing's size.", 1)],
)
def test_members_of_a_map_are_examples(told: str, members: int) -> None:
    assert len(body("object", told, '{"a": "1"}').properties) == members


def answered(rows: str, shown: str) -> Schema:
    """The schema of an answer that a table lists and a sample shows."""
    (operation,) = api_of_html(
        "<h2>Get</h2><p>GET /things</p><h3>Response fields</h3>"
        f"<table><tr><th>Name</th><th>Type</th></tr>{rows}</table>"
        f"<h3>Response</h3><pre>{shown}</pre>"
    ).operations
    (response,) = operation.responses
    assert response.schema is not None
    return response.schema


def row(name: str, kind: str) -> str:
    return f"<tr><td>{name}</td><td>{kind}</td></tr>"


@pytest.mark.parametrize(
    ("shown", "needed"),
    [
        ('[{"id": 1, "next": "a"}]', {"id": True, "next": True}),
        ('[{"id": 1}, {"id": 2, "next": "a"}]', {"id": True, "next": False}),
        ('[{"id": 1}]', {"id": True, "next": False}),
        ("[]", {}),
    ],
)
def test_what_an_answer_lacks_is_not_in_every_answer(shown: str, needed: dict[str, bool]) -> None:
    schema = answered(row("id", "integer") + row("next", "string"), shown)
    members = schema.items.properties if schema.items is not None else ()
    assert {item.name.raw: item.required.value for item in members} == needed


def test_what_is_called_required_stays_so() -> None:
    sink = Sink()
    page = (
        "<h2>Get</h2><p>GET /things</p><h3>Response fields</h3><table>"
        "<tr><th>Name</th><th>Required</th></tr><tr><td>id</td><td>yes</td></tr>"
        "<tr><td>at</td><td>yes</td></tr></table>"
        '<h3>Response</h3><pre>{"id": 1}</pre>'
    )
    (named,) = api_of_html(page, sink=sink).schemas
    assert [item.required.value for item in named.schema.properties] == [True, True]
    assert [d.notes[0] for d in sink if d.rule.id == "S307"] == [
        "`at` is missing and stated as required"
    ]


def test_members_of_objects_in_an_array_are_listed_flat() -> None:
    (operation,) = api_of_html(
        "<h2>Send</h2><p>POST /things</p><h3>Parameters</h3>"
        f"<table><tr><th>Name</th><th>Type</th></tr>{row('to', 'string')}{row('text', 'string')}"
        "</table>"
        '<h3>Request</h3><pre>{"bulk": true, "messages": [{"to": "a", "text": "b"}]}</pre>'
    ).operations
    assert operation.body is not None
    by_name = {item.name.raw: item.schema for item in operation.body.schema.properties}
    assert list(by_name) == ["messages", "bulk"]
    assert kind(by_name["messages"]) is SchemaType.ARRAY
    items = by_name["messages"].items
    assert items is not None
    assert [item.name.raw for item in items.properties] == ["to", "text"]


def test_two_kinds_in_samples_are_both_accepted() -> None:
    (operation,) = api_of_html(
        "<h2>Send</h2><p>POST /things</p><h3>Parameters</h3>"
        f"<table><tr><th>Name</th><th>Type</th></tr>{row('to', 'array')}</table>"
        '<h3>Request</h3><pre>{"to": "a"}</pre><h3>Request</h3><pre>{"to": ["a"]}</pre>'
    ).operations
    assert operation.body is not None
    branches = operation.body.schema.properties[0].schema.one_of
    assert [kind(branch) for branch in branches] == [SchemaType.ARRAY, SchemaType.STRING]


@pytest.mark.parametrize(
    ("word", "is_array"), [("Pet", False), ("[Pet]", True), ("Pet[]", True), ("array of Pet", True)]
)
def test_brackets_are_no_part_of_a_models_name(word: str, is_array: bool) -> None:
    (operation,) = api_of_html(
        f"<h2>Add</h2><p>POST /things</p><h3>Parameters</h3><table><tr><th>Name</th><th>Type</th>"
        f"</tr>{row('pets', word)}</table><h1>DataTypes</h1><h2>Pet</h2>"
        f"<table><tr><th>Name</th><th>Type</th></tr>{row('name', 'string')}</table>"
    ).operations
    assert operation.body is not None
    schema = operation.body.schema.properties[0].schema
    assert (schema.items or schema).ref == "Pet"
    assert (kind(schema) is SchemaType.ARRAY) == is_array
