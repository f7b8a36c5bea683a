"""The JSON Schema (2020-12) of the model's JSON form, made from the model's own classes."""

from __future__ import annotations

import inspect
import re
from typing import Any

from doc2sdk.model.codec import API, encode, json_text
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
from doc2sdk.model.text import JsonValue

JsonObject = dict[str, JsonValue]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TYPES: dict[Any, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
_ROLE = re.compile(r":[a-z]+:`([^`]+)`")


def api_schema() -> JsonObject:
    """The schema that every output of :func:`doc2sdk.model.codec.to_json` satisfies."""
    definitions: JsonObject = {}
    _define(API, definitions)
    return {
        "$schema": DIALECT,
        "title": "doc2sdk API model",
        "$ref": f"#/$defs/{_name(API)}",
        "$defs": {name: definitions[name] for name in sorted(definitions)},
    }


def api_schema_text() -> str:
    """:func:`api_schema` as it is committed."""
    return json_text(api_schema())


def _define(shape: Shape, definitions: JsonObject) -> None:
    """Add the definitions a shape refers to, directly or not."""
    match shape:
        case Record() if _name(shape) not in definitions:
            definitions[_name(shape)] = _object(shape)
            for member in members(shape):
                _define(member.shape, definitions)
        case Choice():
            definitions[_name(shape)] = _choice(shape)
        case Many(inner) | Maybe(inner):
            _define(inner, definitions)
        case Row(items):
            for item in items:
                _define(item, definitions)


def _object(record: Record) -> JsonObject:
    found = members(record)
    return {
        "description": _description(record.cls),
        "type": "object",
        "properties": {member.name: _member(member) for member in found},
        "required": [member.name for member in found if member.required],
        "additionalProperties": False,
    }


def _member(member: Member) -> JsonObject:
    schema = _schema(member.shape)
    if member.required or member.default is None:
        return schema
    return {**schema, "default": encode(member.shape, member.default)}


def _choice(choice: Choice) -> JsonObject:
    values: list[JsonValue] = [member.value for member in choice.cls]
    return {"description": _description(choice.cls), "type": "string", "enum": values}


def _schema(shape: Shape) -> JsonObject:
    match shape:
        case Record() | Choice():
            return {"$ref": f"#/$defs/{_name(shape)}"}
        case Scalar(cls):
            return {"type": _TYPES[cls]}
        case TextString():
            return {"type": "string"}
        case AnyJson():
            return {}
        case Many(item):
            return {"type": "array", "items": _schema(item)}
        case Row(items):
            prefix: list[JsonValue] = [_schema(item) for item in items]
            size = len(items)
            return {"type": "array", "prefixItems": prefix, "items": False, "minItems": size}
        case Maybe(inner):
            return {"anyOf": [_schema(inner), {"type": "null"}]}


def _name(shape: Shape) -> str:
    """The name of a definition: ``Cited[Text]`` is ``CitedText``."""
    match shape:
        case Record(cls, arguments):
            return cls.__name__ + "".join(_name(argument) for argument in arguments)
        case Choice(cls):
            return cls.__name__
        case Scalar(cls):
            return str(cls.__name__).capitalize()
        case TextString():
            return "Text"
        case AnyJson():
            return "Json"
        case Maybe(inner):
            return f"Maybe{_name(inner)}"
        case Many(item):
            return f"Many{_name(item)}"
        case Row(items):
            return "Row" + "".join(_name(item) for item in items)


def _description(cls: type) -> str:
    """The class docstring, without the markup that means something to Sphinx only."""
    lines = _ROLE.sub(r"`\1`", inspect.cleandoc(cls.__doc__ or "")).replace("``", "`")
    return "\n\n".join(" ".join(part.split()) for part in lines.split("\n\n"))
