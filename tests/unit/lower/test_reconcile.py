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
    reported = [found.rule for found in sink if found.rule == "S305"]
    assert len(reported) == (followed.value != stated)


def test_null_is_allowed_beside_the_stated_type() -> None:
    sink = Sink()
    schema = body("string", "", "null", sink)
    assert (kind(schema), schema.nullable) == (SchemaType.STRING, True)
    assert "S306" in [found.rule for found in sink]


@pytest.mark.parametrize(
    ("told", "members"),
    [("Labels as key-value pairs.", 0), ("Environment variables.", 0), ("The thing's size.", 1)],
)
def test_members_of_a_map_are_examples(told: str, members: int) -> None:
    assert len(body("object", told, '{"a": "1"}').properties) == members
