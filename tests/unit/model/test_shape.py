"""Type hints and what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional, Union

import pytest

from doc2sdk.model import Cited, Json, Method, Place, Schema, Text
from doc2sdk.model.shape import (
    AnyJson,
    Choice,
    Many,
    Maybe,
    Record,
    Row,
    Scalar,
    TextString,
    members,
    shape_of,
)

HINTS = [
    (Text, TextString()),
    (Json, AnyJson()),
    (bool, Scalar(bool)),
    (Method, Choice(Method)),
    (int | None, Maybe(Scalar(int))),
    (Optional[int], Maybe(Scalar(int))),  # noqa: UP045
    (Union[None, Cited[Text]], Maybe(Record(Cited, (TextString(),)))),  # noqa: UP007
    (tuple[Text, ...], Many(TextString())),
    (tuple[tuple[Text, Text], ...], Many(Row((TextString(), TextString())))),
    (Place, Record(Place)),
]


@pytest.mark.parametrize(("hint", "shape"), HINTS)
def test_shape_of(hint: Any, shape: Any) -> None:
    assert shape_of(hint) == shape


@pytest.mark.parametrize("hint", [bytes, list[str], int | str, int | str | None, dict[str, int]])
def test_a_hint_without_a_json_form_is_refused(hint: Any) -> None:
    with pytest.raises(TypeError, match="JSON form"):
        shape_of(hint)


def test_members_bind_the_type_variable() -> None:
    [value] = [m for m in members(Record(Cited, (Scalar(bool),))) if m.name == "value"]
    assert value.shape == Scalar(bool)


def test_a_schema_holds_schemas() -> None:
    found = {member.name: member for member in members(Record(Schema))}
    assert found["items"].shape == Record(Schema)
    assert found["one_of"].shape == Many(Record(Schema))
    assert found["one_of"].default == ()


@dataclass(frozen=True, kw_only=True)
class Ambiguous:
    """Null could mean that there is no value, or that the value is null."""

    value: Json | None


def test_a_required_json_value_or_none_is_refused() -> None:
    with pytest.raises(TypeError, match="value: null would mean both"):
        members(Record(Ambiguous))
