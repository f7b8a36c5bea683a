"""Objects of names alone, and objects that cannot be made JSON."""

from __future__ import annotations

import pytest

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.samples.broken_objects import schema_of_broken
from doc2sdk.lower.samples.member_names import schema_of_names
from doc2sdk.model import Place, Schema


def names(schema: Schema | None) -> object:
    if schema is None:
        return None
    members = schema.items.properties if schema.items is not None else schema.properties
    return {item.name.raw: names(item.schema) for item in members} or None


def fact(text: str) -> Fact:
    return Fact(text=text, place=Place(document="d.md"))


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("{ nickname, password }", {"nickname": None, "password": None}),
        ("{email,\n password,}", {"email": None, "password": None}),
        ('{"a", "b"}', {"a": None, "b": None}),
        ("{name, age?, home: {city, zip}}", {"name": None, "age": None, "home": {"city": None, "zip": None}}),
        ("{id}", {"id": None}),
        ("{User}", None),
        ("{}", None),
        ("{name: string}", None),
        ("{name age}", None),
        ("{name, {id}}", None),
        ("{the name, of it}", None),
        ("name, age", None),
        ("{a, b} and more", None),
    ],
)  # fmt: skip
def test_names_alone(text: str, members: object) -> None:
    assert names(schema_of_names(fact(text))) == members


def test_a_question_mark_makes_a_member_optional() -> None:
    schema = schema_of_names(fact("{name, age?}"))
    assert schema is not None
    assert [item.required.certainty.value for item in schema.properties] == ["inferred", "stated"]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ('{"code": 1|0 // "done": 1\n"name": ""}', {"code": None, "name": None}),
        ('{"data":"{\n"name":""\n},\n"roads":[{\n"road":""\n}]""\n}', {"data": {"name": None}, "roads": {"road": None}}),
        ("{ id: one of 1, 2\n kind: a or b }", {"id": None, "kind": None}),
        ('{"at": "10:30: now" "b"', {"at": None}),
        ("{ nothing here }", None),
        ('{"allOf": [{"$ref": "#/a"} or {"$ref": "#/b"}]}', None),
        ("[1|2]", None),
        ('"name": 1|2', None),
    ],
)  # fmt: skip
def test_broken_objects(text: str, members: object) -> None:
    assert names(schema_of_broken(fact(text))) == members
