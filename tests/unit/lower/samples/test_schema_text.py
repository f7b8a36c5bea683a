"""Schemas printed where samples are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.passes import api_of_html
from support.summary import summary

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.samples.schema_text import schema_of_text
from doc2sdk.model import Place, Schema

TREE = """undefined?: {
   // A planet
   data: {
     id: integer // unique
     description?: string | null
     /* Who
      * made it */
     creator?: {
        name?: string
      } & #/components/schemas/Credentials
   }[]
 } & #/components/schemas/PaginatedResource"""


def read(text: str, *, is_response: bool = True) -> Schema | None:
    place = Place(document="d.md")
    return schema_of_text(Fact(text=text, place=place), lambda _: None, is_response=is_response)


def shape(schema: Schema | None) -> object:
    """A schema as plain values: members by name with "?" where optional, items in a list."""
    if schema is None:
        return None
    null = "|null" if schema.nullable else ""
    if schema.enum:
        return [value.value.raw for value in schema.enum]
    if schema.properties:
        return {
            item.name.raw + ("" if item.required.value else "?"): shape(item.schema)
            for item in schema.properties
        }
    if schema.items is not None:
        return [shape(schema.items)]
    return (schema.type.value.value if schema.type else "any") + null


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[ boolean ]", ["boolean"]),
        ("array of strings", ["string"]),
        ("{id: integer, tags: [string]}", {"id": "integer", "tags": ["string"]}),
        ('{"id": "integer", "name": "string"}', {"id": "integer", "name": "string"}),
        ('{\n  "id": Integer,\n  "list": [{"x": Number}]\n}', {"id": "integer", "list": [{"x": "number"}]}),
        ("title: string\ntags:\n  - string", {"title": "string", "tags": ["string"]}),
        ("a: string\nb:\n  c: integer\nd: any", {"a": "string", "b": {"c": "integer"}, "d": "any"}),
        ("rows:\n  - id: integer\n    on: boolean", {"rows": [{"id": "integer", "on": "boolean"}]}),
        ('{state: "open" | "paid" | null, id: string}', {"state": ["open", "paid"], "id": "string"}),
        ("{id: integer, ...}", {"id": "integer"}),
        ("{at?: date-time, ids: (integer | null)[]}", {"at?": "string", "ids": ["integer|null"]}),
        (
            TREE,
            {"data": [{"id": "integer", "description?": "string|null", "creator?": {"name?": "string"}}]},
        ),
    ],
)  # fmt: skip
def test_printed_schemas(text: str, expected: object) -> None:
    assert shape(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "{}",
        "[]",
        '"string"',
        '{"a": 1}',
        '{"name": "string"}',
        '{"type": "object", "format": "date"}',
        '{"state": "open"}',
        "status: active",
        "Content-Type: text/html",
        "400 - Bad Request",
        "GET /orders HTTP/1.1",
        "- string\n- integer",
        "<order/>",
        "{id: integer",
        "{" * 200,
        "a:\n" * 200,
    ],
)
def test_what_is_no_schema(text: str) -> None:
    assert read(text) is None


@given(st.text(alphabet="{}[]()|&?:,-#/\"' \nastring", max_size=40))
def test_any_text_is_a_schema_or_none(text: str) -> None:
    read(text)


def test_a_json_schema_is_a_schema() -> None:
    schema = read("""{"$schema": "http://json-schema.org/draft-04/schema#", "type": "object",
        "required": ["id"], "properties": {
          "id": {"type": "integer", "description": "Unique"},
          "name": {"type": ["string", "null"]},
          "state": {"type": "string", "enum": ["open", "paid"]},
          "rows": {"type": "array", "items": {"$ref": "#/definitions/Row"}},
          "either": {"oneOf": [{"type": "string"}, {"type": "boolean"}]}}}""")
    assert schema is not None
    assert shape(schema) == {
        "id": "integer",
        "name?": "string|null",
        "state?": ["open", "paid"],
        "rows?": ["any"],
        "either?": "any",
    }
    assert schema.properties[0].description is not None
    assert len(schema.properties[4].schema.one_of) == 2


@pytest.mark.parametrize(
    "text",
    ['{"type": "object", "properties": {}}', '["$schema"]', '{"$schema": ', '{"a": "$schema"}'],
)
def test_what_may_be_the_response_itself_is_no_schema(text: str) -> None:
    assert read(text) is None


def test_comments_describe_the_members_they_stand_at() -> None:
    schema = read(TREE)
    assert schema is not None
    items = schema.properties[0].schema.items
    assert items is not None
    about = [p.description.value.raw if p.description else "" for p in items.properties]
    assert about == ["unique", "", "Who made it"]


def test_members_of_requests_are_required_where_others_are_marked() -> None:
    assert shape(read("{a: string, b: integer}", is_response=False)) == {
        "a?": "string",
        "b?": "integer",
    }
    assert shape(read("{a: string, b?: integer}", is_response=False)) == {
        "a": "string",
        "b?": "integer",
    }


def test_a_printed_schema_is_that_of_the_response_and_no_sample() -> None:
    page = (
        "<h1>Orders</h1><h2>Get order</h2><p><code>GET /orders/{id}</code></p><h3>Response</h3>"
        "<pre>{\n  id: integer\n  // in cents\n  total?: integer\n}</pre>"
    )
    api = api_of_html(page)
    assert api.operations[0].samples == ()
    assert "schema GetOrderResponse: {id: integer, total?: integer}" in summary(api)
