"""One schema for several: plain, an enumeration, ``oneOf`` or ``anyOf``."""

from __future__ import annotations

from typing import Any

import pytest

from doc2sdk.render.exports.unions import are_disjoint, union

STRING: dict[str, Any] = {"type": "string"}


def tagged(value: Any, **more: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"op": {"const": value}}, "required": ["op"], **more}


def test_equal_schemas_are_one() -> None:
    assert union([("A", STRING), ("B", dict(STRING))]) == STRING


def test_titles_of_equal_alternatives_are_joined() -> None:
    found = union([("A", STRING), ("B", {"type": "integer"}), ("C", STRING)])
    assert found == {
        "oneOf": [{"title": "A / C", "type": "string"}, {"title": "B", "type": "integer"}]
    }


def test_true_and_one_are_different_constants() -> None:
    found = union([("A", {"const": True}), ("B", {"const": 1})])
    assert repr(found) == "{'enum': [True, 1]}"


def test_constants_of_different_types_are_no_enumeration() -> None:
    found = union([("A", {"type": "string", "const": "a"}), ("B", {"type": "integer", "const": 1})])
    assert list(found) == ["oneOf"]


PAIRS: list[tuple[dict[str, Any], dict[str, Any], bool]] = [
    (STRING, {"type": "integer"}, True),
    ({"type": "number"}, {"type": "integer"}, False),
    ({"type": ["string", "null"]}, {"type": ["integer", "null"]}, False),
    (STRING, {}, False),
    ({"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}, False),
    (tagged("a"), tagged("b"), True),
    (tagged("a"), tagged("a"), False),
    (tagged(1), tagged(True), True),
    (tagged("a"), tagged("b", required=[]), False),
    (tagged("a"), tagged("b", type=["object", "null"]), False),
]


@pytest.mark.parametrize(("a", "b", "apart"), PAIRS)
def test_told_apart(a: dict[str, Any], b: dict[str, Any], apart: bool) -> None:
    assert are_disjoint(a, b) is apart
    assert are_disjoint(b, a) is apart
