"""The model as JSON: ``api.json``.

Grammar, by type::

    Text            a string
    Json            the value itself
    Enum            its value
    tuple           an array
    X | None        X or null
    dataclass       an object, members in field order, those equal to their default left out

``null`` in a member whose default is None is not that default, which is said by leaving the member
out; it is an error, or the value ``Json(None)`` where the member holds JSON.
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from doc2sdk.model.api import Api
from doc2sdk.model.shape import (
    AnyJson,
    Choice,
    Many,
    Maybe,
    Member,
    Record,
    Row,
    Scalar,
    Shape,
    TextString,
    members,
)
from doc2sdk.model.text import Json, JsonValue, Text

API = Record(Api)

_SURROGATE = re.compile("[\ud800-\udfff]")


class ModelError(Exception):
    """A model that has no JSON form, or JSON that is not a model.

    ``pointer`` (RFC 6901) says where; it is empty for the whole document.
    """

    def __init__(self, message: str, pointer: str = "") -> None:
        super().__init__(f"{pointer}: {message}" if pointer else message)
        self.message = message
        self.pointer = pointer


def to_json(api: Api) -> str:
    """The JSON form of a model, which ends with a newline; raises ModelError for NaN and infinity."""
    return json_text(encode(API, api))


def from_json(text: str) -> Api:
    """The model whose JSON form this is; raises ModelError where it does not fit."""
    api: Api = decode(API, _parse(text))
    return api


def json_text(value: JsonValue) -> str:
    """A JSON document with an indent of two, non-ASCII as it is, ending with a newline."""
    try:
        text = json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False)
    except (ValueError, RecursionError) as error:
        raise ModelError(f"this value cannot be written as JSON: {error}") from error
    # A lone surrogate cannot be encoded in UTF-8, but JSON can escape it.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _parse(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(
            text, parse_constant=_no_constant, object_pairs_hook=_no_duplicates
        )
    except RecursionError as error:
        raise ModelError("the values are nested too deeply") from error
    except ValueError as error:
        raise ModelError(f"this is not JSON: {error}") from error
    return value


def _no_constant(name: str) -> NoReturn:
    raise ModelError(f"{name} is not a JSON value")


def _no_duplicates(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ModelError(f"an object has two members named {json.dumps(twice)}")
    return found


def encode(shape: Shape, value: Any) -> JsonValue:
    """The JSON form of a value of this shape."""
    match shape:
        case Record():
            return {
                member.name: encode(member.shape, found)
                for member in members(shape)
                if (found := getattr(value, member.name)) != member.default or member.required
            }
        case TextString() | AnyJson():
            raw: JsonValue = value.raw
            return raw
        case Many(item):
            return [encode(item, each) for each in value]
        case Row(items):
            return [encode(item, each) for item, each in zip(items, value, strict=True)]
        case Maybe(inner):
            return None if value is None else encode(inner, value)
        case Choice():
            text: str = value.value
            return text
        case Scalar(cls):
            scalar: JsonValue = cls(value)
            return scalar


def decode(shape: Shape, value: JsonValue, pointer: str = "") -> Any:
    """The value of this shape whose JSON form is given; raises ModelError where it does not fit."""
    match shape:
        case Record():
            return _record(shape, value, pointer)
        case TextString():
            return Text(_scalar(str, value, pointer))
        case AnyJson():
            return Json(value)
        case Many(item):
            array = _array(value, pointer)
            return tuple(decode(item, each, f"{pointer}/{n}") for n, each in enumerate(array))
        case Row(items):
            return _row(items, _array(value, pointer), pointer)
        case Maybe(inner):
            return None if value is None else decode(inner, value, pointer)
        case Choice():
            return _choice(shape, value, pointer)
        case Scalar(cls):
            return _scalar(cls, value, pointer)


def _record(record: Record, value: JsonValue, pointer: str) -> Any:
    if not isinstance(value, dict):
        raise _misfit("an object", value, pointer)
    known = {member.name: member for member in members(record)}
    for name in value:
        if name not in known:
            message = f"{record.cls.__name__} has no member named {json.dumps(name)}"
            raise ModelError(message, pointer + _token(name))
    return record.cls(**{name: _member(known[name], value, pointer) for name in known})


def _member(member: Member, found: dict[str, JsonValue], pointer: str) -> Any:
    if member.name in found:
        return decode(member.shape, found[member.name], pointer + _token(member.name))
    if member.required:
        raise ModelError(f"the member {json.dumps(member.name)} is missing", pointer)
    return member.default


def _array(value: JsonValue, pointer: str) -> list[JsonValue]:
    if not isinstance(value, list):
        raise _misfit("an array", value, pointer)
    return value


def _row(items: tuple[Shape, ...], values: list[JsonValue], pointer: str) -> tuple[Any, ...]:
    if len(values) != len(items):
        raise ModelError(f"expected {len(items)} items, found {len(values)}", pointer)
    pairs = enumerate(zip(items, values, strict=True))
    return tuple(decode(item, each, f"{pointer}/{n}") for n, (item, each) in pairs)


def _choice(choice: Choice, value: JsonValue, pointer: str) -> Any:
    known = {member.value: member for member in choice.cls}
    if not isinstance(value, str) or value not in known:
        raise _misfit("one of " + ", ".join(json.dumps(name) for name in known), value, pointer)
    return known[value]


_EXPECTED: dict[type, tuple[str, tuple[type, ...]]] = {
    str: ("a string", (str,)),
    bool: ("true or false", (bool,)),
    int: ("an integer", (int,)),
    float: ("a number", (int, float)),
}
_FOUND: dict[Any, str] = {dict: "an object", list: "an array"}


def _scalar(cls: type, value: JsonValue, pointer: str) -> Any:
    expected, accepted = _EXPECTED[cls]
    # Not isinstance: to Python a bool is an int, to JSON it is not.
    if type(value) not in accepted:
        raise _misfit(expected, value, pointer)
    return cls(value)


def _misfit(expected: str, value: JsonValue, pointer: str) -> ModelError:
    found = _FOUND.get(type(value)) or json.dumps(value, ensure_ascii=False)
    return ModelError(f"expected {expected}, found {found}", pointer)


def _token(name: str) -> str:
    """One reference token of a JSON Pointer (RFC 6901, section 3)."""
    return "/" + name.replace("~", "~0").replace("/", "~1")
