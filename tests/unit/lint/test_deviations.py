"""Where a value differs from a schema."""

from __future__ import annotations

import pytest
from support.model_apis import member, shape, typed

from doc2sdk.lint.deviations import deviations
from doc2sdk.model import JsonValue, Schema

SCHEMA = shape(
    member("id", typed("integer")),
    member("size", typed("number"), required=False),
    member("on", typed("boolean"), required=False),
    member("tags", Schema(items=typed("string")), required=False),
    member("owner", Schema(ref="Person"), required=False),
    member("either", Schema(one_of=(typed("string"), typed("integer"))), required=False),
)
PERSON = shape(member("name", typed("string")))


def found(value: JsonValue) -> list[str]:
    return [f"{d.path} {d.said}" for d in deviations(value, SCHEMA, {"Person": PERSON})]


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
