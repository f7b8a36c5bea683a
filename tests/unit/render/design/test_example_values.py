"""Values that show a type where no sample shows any."""

from __future__ import annotations

import pytest
from support.kinds_api import enum_of, stated
from support.model_apis import api, const, member, operation, parameter, shape, text, typed

from doc2sdk.model import Json, JsonValue, NamedSchema, Schema
from doc2sdk.render.python.plan import plan_sdk

POINT = shape(
    member("x", typed("integer")),
    member("kind", const("point")),
    member("next", Schema(ref="Point")),
    member("label", typed("string"), required=False),
)


def value_for(schema: Schema, location: str = "query", name: str = "value") -> JsonValue:
    """What the SDK's documentation passes for a required parameter."""
    one = operation("get", "Get", "GET", "/x", parameters=(parameter(name, location, schema),))
    points = (NamedSchema(name="Point", schema=POINT, source=text("Point")),)
    (resource,) = plan_sdk(api("x", "X", operations=(one,), schemas=points)).resources
    (example,) = resource.methods[0].examples
    (value,) = example.values.values()
    return value


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (typed("string"), "value"),
        (typed("string", format=stated("uuid")), "00000000-0000-0000-0000-000000000000"),
        (typed("integer"), 1),
        (typed("boolean", examples=(Json(False),)), False),
        (typed("string", examples=(Json(3), Json("three"))), "three"),
        (enum_of("open", "closed"), "open"),
        (Schema(one_of=(typed("number"), typed("string"))), 1.5),
        (typed("array", items=typed("string")), []),
    ],
)
def test_a_documented_value_or_one_of_the_type(schema: Schema, value: JsonValue) -> None:
    assert value_for(schema) == value


def test_objects_have_their_required_members_as_deep_as_they_go() -> None:
    value = value_for(Schema(ref="Point"))
    depth = 0
    while value:
        assert isinstance(value, dict)
        assert value["x"] == 1
        assert value["kind"] == "point"
        assert "label" not in value
        value, depth = value["next"], depth + 1
    assert depth == 5


def test_headers_that_name_a_media_type_get_one() -> None:
    assert value_for(typed("string"), "header", "Content-type") == "application/json"
    assert value_for(typed("string"), "header", "X-Type") == "x_type"
    stated_type = Schema(examples=(Json("text/csv"),))
    assert value_for(stated_type, "header", "Accept") == "text/csv"
