"""Types in no language's words."""

from __future__ import annotations

import pytest
from support.kinds_api import stated
from support.model_apis import typed

from doc2sdk.model import Json, JsonValue, Schema
from doc2sdk.render.design.types import (
    ANY,
    LIST,
    NULL,
    Constant,
    Kind,
    Named,
    Type,
    constant_type,
    scalar_type,
    single,
    union,
)

USER = single(Named("User", "users"))


def test_unions_have_each_member_once_and_null_last() -> None:
    found = union(NULL, USER, single(Kind.TEXT), union(USER, NULL))
    assert found == Type((Named("User", "users"), Kind.TEXT, Kind.NULL))


def test_a_union_with_any_value_is_any_value() -> None:
    assert union(USER, ANY) == ANY
    assert union() == ANY


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", single(Constant(Json("a")))),
        (True, single(Constant(Json(True)))),
        (0.5, single(Kind.NUMBER)),
        ([1], LIST),
    ],
)
def test_constants(value: JsonValue, expected: Type) -> None:
    assert constant_type(Json(value)) == expected


@pytest.mark.parametrize(
    ("schema", "received", "sent"),
    [
        (Schema(), ANY, ANY),
        (
            typed("string", format=stated("date")),
            single(Kind.DATE),
            union(single(Kind.DATE), single(Kind.TEXT)),
        ),
        (
            typed("string", format=stated("binary")),
            single(Kind.TEXT),
            union(single(Kind.BYTES), single(Kind.TEXT)),
        ),
        (typed("integer", format=stated("int64")), single(Kind.INTEGER), single(Kind.INTEGER)),
    ],
)
def test_arguments_take_text_for_what_is_written_as_text(
    schema: Schema, received: Type, sent: Type
) -> None:
    assert scalar_type(schema, accepts=False) == received
    assert scalar_type(schema, accepts=True) == sent
