"""Whether a value conforms to a schema, and where it differs."""

from __future__ import annotations

import pytest
from support.model_apis import cite, const, member, shape, text, typed

from doc2sdk.model import Json, JsonValue, NamedSchema, Schema, SchemaType, Text
from doc2sdk.model.conformance import (
    DECODING,
    LENIENT,
    TYPES,
    Checks,
    conforms,
    deviations,
    has_type,
    resolver,
    type_of,
)

SCHEMA = shape(
    member("id", typed("integer")),
    member("size", typed("number"), required=False),
    member("on", typed("boolean"), required=False),
    member("tags", Schema(items=typed("string")), required=False),
    member("owner", Schema(ref="Person"), required=False),
    member("either", Schema(one_of=(typed("string"), typed("integer"))), required=False),
)
PERSON = NamedSchema(
    name="Person", schema=shape(member("name", typed("string"))), source=text("Person")
)
AGAIN = NamedSchema(name="Again", schema=Schema(ref="Person"), source=text("Again"))
CIRCLE = NamedSchema(name="Circle", schema=Schema(ref="Circle"), source=text("Circle"))
RESOLVE = resolver({named.name: named for named in (PERSON, AGAIN, CIRCLE)})


def found(value: JsonValue) -> list[str]:
    return [f"{d.path} {d.said}" for d in deviations(value, SCHEMA, RESOLVE, Checks())]


@pytest.mark.parametrize(
    "value",
    [
        {"id": 1},
        {"id": 1, "size": 2, "unknown": []},
        {"id": 1, "size": None, "owner": None, "tags": []},
        {"id": 1, "either": "x", "owner": {"name": "Ada"}, "tags": ["a"]},
    ],
)
def test_a_value_that_fits(value: JsonValue) -> None:
    assert found(value) == []


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([], [" is an array and stated as object"]),
        ({}, ["id is missing and stated as required"]),
        ({"id": None}, ["id is null and stated as integer"]),
        ({"id": True}, ["id is a boolean and stated as integer"]),
        ({"id": 1.5}, ["id is a number and stated as integer"]),
        ({"id": 1, "on": 0}, ["on is a number and stated as boolean"]),
        ({"id": 1, "tags": ["a", 1, 2]}, ["tags[] is a number and stated as string"]),
        ({"id": 1, "owner": {}}, ["owner.name is missing and stated as required"]),
        ({"id": 1, "either": []}, ["either is an array and stated as string"]),
    ],
)
def test_a_value_that_differs(value: JsonValue, said: list[str]) -> None:
    assert found(value) == said


def test_references_are_followed_to_their_end() -> None:
    assert RESOLVE(Schema(ref="Again")) == PERSON.schema
    assert RESOLVE(Schema(ref="Circle")) == RESOLVE(Schema(ref="Nowhere")) == Schema()
    assert not conforms({}, Schema(ref="Again"), RESOLVE)


def test_members_and_items_imply_a_type() -> None:
    assert not conforms("text", Schema(items=Schema()), RESOLVE)
    assert not conforms([], Schema(properties=PERSON.schema.properties), RESOLVE)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "null"),
        (True, "boolean"),
        (1, "integer"),
        (1.5, "number"),
        ("1", "string"),
        ([], "array"),
        ({}, "object"),
    ],
)
def test_types_of_values(value: JsonValue, kind: str) -> None:
    assert type_of(value).value == kind
    assert {k.value for k in SchemaType if has_type(value, k)} >= {kind}


def test_an_integer_is_a_number_and_true_is_none() -> None:
    assert has_type(1, SchemaType.NUMBER)
    assert not has_type(True, SchemaType.INTEGER)
    assert not has_type(1.5, SchemaType.INTEGER)


def test_constants_are_compared_where_that_is_asked() -> None:
    schema = shape(member("op", const("Add")))
    for value in ({"op": "Drop"}, {}, {"op": None}):
        assert not conforms(value, schema, RESOLVE)
        assert conforms(value, schema, RESOLVE, Checks()) == (value != {"op": None})
    assert conforms({"op": "Add"}, schema, RESOLVE)


@pytest.mark.parametrize(
    ("format_", "good", "bad"),
    [
        ("date", "2026-11-29", "29.11.2026"),
        ("date-time", "2026-11-29T18:00:00.5Z", "2026-11-29 at six"),
        ("uuid", "6c715fa9-de16-4d23-b07c-cbcb1caf3e07", "7"),
    ],
)
def test_stated_formats(format_: str, good: str, bad: str) -> None:
    stated = typed("string", format=cite(Text(format_)))
    shown = typed("string", format=cite(Text(format_), rule="sample-value"))
    assert conforms(good, stated, RESOLVE)
    assert not conforms(bad, stated, RESOLVE)
    assert conforms(bad, stated, RESOLVE, Checks())
    assert conforms(bad, shown, RESOLVE, DECODING)


def test_bounds_and_listed_values() -> None:
    schema = typed("integer", minimum=cite(Json(1)), maximum=cite(Json(9)))
    within = [conforms(value, schema, RESOLVE, Checks(bounds=True)) for value in (0, 1, 9, 10)]
    assert within == [False, True, True, False]
    assert conforms(0, schema, RESOLVE)
    listed = typed("string", enum=(cite(Json("a")),))
    assert conforms("a", listed, RESOLVE)
    assert not conforms("b", listed, RESOLVE)


def test_null() -> None:
    assert conforms(None, typed("string", nullable=True), RESOLVE)
    assert conforms(None, Schema(), RESOLVE)
    assert not conforms(None, typed("string"), RESOLVE)


@pytest.mark.parametrize(
    ("value", "checks", "is_one"),
    [
        ({"id": "seven"}, LENIENT, True),
        ({}, LENIENT, True),
        ([], LENIENT, False),
        ({"id": "seven"}, TYPES, True),
        ("seven", TYPES, False),
        ({"id": "seven"}, DECODING, False),
    ],
)
def test_what_is_inside_is_checked_where_that_is_asked(
    value: JsonValue, checks: Checks, is_one: bool
) -> None:
    assert conforms(value, SCHEMA, RESOLVE, checks) is is_one


def test_items_of_arguments_are_checked_and_those_of_lenient_answers_are_not() -> None:
    sizes = Schema(items=typed("integer"))
    assert conforms(["seven"], sizes, RESOLVE, LENIENT)
    assert not conforms(["seven"], sizes, RESOLVE, TYPES)
    assert not conforms({}, sizes, RESOLVE, LENIENT)


def test_listed_values_are_compared_by_type_where_only_types_count() -> None:
    colors = Schema(enum=(cite(Json("red")), cite(Json("blue"))))
    assert conforms("green", colors, RESOLVE, TYPES)
    assert not conforms(7, colors, RESOLVE, TYPES)
    assert not conforms("green", colors, RESOLVE, LENIENT)
