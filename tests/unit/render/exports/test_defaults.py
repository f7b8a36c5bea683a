"""Defaults that their own schema refuses."""

from __future__ import annotations

from types import ModuleType

from doc2sdk.model import Json, Schema, SchemaType
from doc2sdk.render.exports.defaults import satisfies


def test_a_constant_of_another_type_than_the_stated_one_makes_no_default_valid(
    apis: ModuleType,
) -> None:
    text = Schema(type=apis.cite(SchemaType.STRING))
    odd = Schema(type=apis.cite(SchemaType.STRING), const=apis.cite(Json({})))
    assert satisfies(Json("a"), text)
    assert not satisfies(Json({}), text)
    assert not satisfies(Json({}), odd)
