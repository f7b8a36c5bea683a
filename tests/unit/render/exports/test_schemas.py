"""Schemas as JSON Schema objects."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from doc2sdk.model import Json, NamedSchema, Schema, Text
from doc2sdk.render.exports.schemas import components, schema_object


def test_any_value() -> None:
    assert schema_object(Schema()) == {}


def test_nullable_is_a_type(apis: ModuleType) -> None:
    assert schema_object(apis.typed("string", nullable=True)) == {"type": ["string", "null"]}
    assert schema_object(apis.typed("null", nullable=True)) == {"type": "null"}


def test_null_is_also_among_the_values(apis: ModuleType) -> None:
    fixed, choice = Json("a"), (apis.cite(Json("a")), apis.cite(Json("b")))
    assert schema_object(Schema(const=apis.cite(fixed), nullable=True)) == {"enum": ["a", None]}
    assert schema_object(Schema(enum=choice, nullable=True)) == {"enum": ["a", "b", None]}
    assert schema_object(Schema(ref="User", nullable=True)) == {
        "anyOf": [{"$ref": "#/components/schemas/User"}, {"type": "null"}]
    }


def test_null_is_accepted_by_exactly_one_alternative(apis: ModuleType) -> None:
    plain = (apis.typed("string"), apis.typed("integer"))
    for parts in (plain, (apis.typed("string", nullable=True), plain[1]), (plain[0], Schema())):
        schema = schema_object(Schema(one_of=parts, nullable=True))
        assert Draft202012Validator(schema).is_valid(None)


def test_an_enumeration_tells_true_from_one_and_has_no_duplicates(apis: ModuleType) -> None:
    values = tuple(apis.cite(Json(raw)) for raw in (1, True, 1, "1"))
    assert repr(schema_object(Schema(enum=values))["enum"]) == "[1, True, '1']"


def test_an_object(apis: ModuleType) -> None:
    schema = apis.shape(
        apis.member("name", apis.typed("string"), about="As printed."),
        apis.member("age", apis.typed("integer"), required=False),
    )
    assert schema_object(schema) == {
        "type": "object",
        "properties": {
            "name": {"description": "As printed.", "type": "string"},
            "age": {"type": "integer"},
        },
        "required": ["name"],
    }


def test_a_description_beside_a_reference(apis: ModuleType) -> None:
    schema = apis.shape(apis.member("user", Schema(ref="User"), about="Who."))
    reference = {"$ref": "#/components/schemas/User"}
    modern: Any = schema_object(schema)["properties"]
    assert modern["user"] == {"description": "Who.", **reference}
    older: Any = schema_object(schema, ref_siblings=False)["properties"]
    assert older["user"] == {"description": "Who.", "allOf": [reference]}


def test_bounds_that_are_no_numbers_stand_beside_the_keywords(apis: ModuleType) -> None:
    schema = Schema(minimum=apis.cite(Json("2020-01-01")), maximum=apis.cite(Json(1.5)))
    assert schema_object(schema) == {"x-doc2sdk-minimum": "2020-01-01", "maximum": 1.5}


FITTING: list[tuple[str, Any, dict[str, Any]]] = [
    ("integer", 20, {}),
    ("number", 20, {}),
    ("string", "", {}),
    ("array", [], {"items": Schema()}),
    ("string", None, {"nullable": True}),
]
MISFITTING: list[tuple[str, Any, dict[str, Any]]] = [
    ("integer", "20", {}),
    ("integer", True, {}),
    ("string", None, {}),
    ("string", "now", {"format": "date-time"}),
    ("array", ["a"], {"items": Schema()}),
    ("integer", 20, {"maximum": 10}),
    ("integer", 20, {"minimum": 30}),
    ("string", "c", {"enum": ["a", "b"]}),
    ("string", "c", {"const": "a"}),
]


def defaulted(apis: ModuleType, kind: str, value: Any, parts: dict[str, Any]) -> dict[str, Any]:
    convert = {
        "format": lambda raw: apis.cite(Text(raw)),
        "enum": lambda raw: tuple(apis.cite(Json(each)) for each in raw),
    }
    for name in ("maximum", "minimum", "const"):
        convert[name] = lambda raw: apis.cite(Json(raw))
    built = {name: convert.get(name, lambda raw: raw)(raw) for name, raw in parts.items()}
    return dict(schema_object(apis.typed(kind, default=apis.cite(Json(value)), **built)))


@pytest.mark.parametrize(("kind", "value", "parts"), FITTING)
def test_a_default_that_fits(
    apis: ModuleType, kind: str, value: Any, parts: dict[str, Any]
) -> None:
    schema = defaulted(apis, kind, value, parts)
    assert schema["default"] == value
    assert Draft202012Validator(schema).is_valid(value)


@pytest.mark.parametrize(("kind", "value", "parts"), MISFITTING)
def test_a_default_that_may_not_fit_is_shown_beside_the_schema(
    apis: ModuleType, kind: str, value: Any, parts: dict[str, Any]
) -> None:
    schema = defaulted(apis, kind, value, parts)
    assert "default" not in schema
    assert schema["x-doc2sdk-default"] == value


def test_components_cite_their_source(apis: ModuleType) -> None:
    user = NamedSchema(
        name="User",
        schema=apis.typed("string"),
        source=apis.cite(Text("user"), "user", rule="named-by-resource"),
        description=apis.text("A user."),
    )
    assert components([user]) == {
        "User": {
            "description": "A user.",
            "type": "string",
            "x-doc2sdk-source": {
                "document": "reference.pdf",
                "page": 3,
                "text": "user",
                "certainty": "inferred",
                "rule": "named-by-resource",
            },
        }
    }
