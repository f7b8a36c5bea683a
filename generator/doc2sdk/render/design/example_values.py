"""Example values for calls that no sample shows."""

from __future__ import annotations

import re

from doc2sdk.model import JsonValue, Schema, SchemaType
from doc2sdk.model.conformance import TYPES, conforms
from doc2sdk.render.design.arguments import Argument
from doc2sdk.render.design.schema_walk import SchemaIndex

_MEDIA_TYPES = frozenset({"accept", "content-type"})
"""Headers whose value is a media type (RFC 9110, sections 8.3 and 12.5.1)."""
_PLACEHOLDER = re.compile(r"\$?\{[^{}]*\}|\{\{[^{}]*\}\}|<[^<>]*>|\[[\w -]*\]|:[a-zA-Z_]\w*")
_DEEPEST = 5
"""How deep example objects go: a schema may contain itself."""
_TEXTS = {
    "uuid": "00000000-0000-0000-0000-000000000000",
    "date": "2000-01-31",
    "date-time": "2000-01-31T12:00:00Z",
}
_VALUES: dict[SchemaType, JsonValue] = {
    SchemaType.INTEGER: 1,
    SchemaType.NUMBER: 1.5,
    SchemaType.BOOLEAN: True,
    SchemaType.ARRAY: [],
    SchemaType.OBJECT: {},
    SchemaType.NULL: None,
}


def example_value(argument: Argument, schemas: SchemaIndex) -> JsonValue:
    """Return a value of the right type: one the document gives, else one that shows the type.

    Text that shows nothing but its type is the argument's name: ``get(user_id="user_id")``.
    """
    slot = argument.slot
    is_media_type = slot.location == "header" and slot.wire_name.raw.lower() in _MEDIA_TYPES
    text = "application/json" if is_media_type else argument.name
    documented = [example.raw for example in slot.examples]
    return _documented_or_typed(documented, slot.schema, text, schemas, _DEEPEST)


def is_placeholder(value: JsonValue) -> bool:
    """Return whether a text names a value and is none: ``{customer}``, ``<user id>``, ``:id``."""
    return isinstance(value, str) and bool(_PLACEHOLDER.fullmatch(value))


def _documented_or_typed(
    known: list[JsonValue], schema: Schema, text: str, schemas: SchemaIndex, depth: int
) -> JsonValue:
    schema = schemas.resolve(schema)
    known = known + [example.raw for example in schema.examples]
    known += [schema.default.value.raw] if schema.default else []
    known = [value for value in known if not is_placeholder(value)]
    known += [cited.value.raw for cited in schema.enum]
    for value in known:
        if value not in (None, "") and conforms(value, schema, schemas.resolve, TYPES):
            return value
    return _value(schema, text, schemas, depth)


def _value(schema: Schema, text: str, schemas: SchemaIndex, depth: int) -> JsonValue:
    if schema.const is not None:
        return schema.const.value.raw
    if schema.one_of:
        return _documented_or_typed([], schema.one_of[0], text, schemas, depth)
    if schema.items is not None:
        return []
    if schema.properties:
        return _object(schema, schemas, depth - 1) if depth else {}
    kind = schema.type.value if schema.type is not None else SchemaType.STRING
    if kind is SchemaType.STRING:
        return _TEXTS.get(schema.format.value.raw, text) if schema.format else text
    return _VALUES[kind]


def _object(schema: Schema, schemas: SchemaIndex, depth: int) -> JsonValue:
    """Return an object with its required members."""
    return {
        prop.name.raw: _documented_or_typed([], prop.schema, prop.name.raw, schemas, depth)
        for prop in schema.properties
        if prop.required.value
    }
