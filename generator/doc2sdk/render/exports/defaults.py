"""Whether a documented default satisfies the documented schema. Documents contradict themselves."""

from __future__ import annotations

from doc2sdk.model import Cited, Json, Schema, SchemaType
from doc2sdk.model.text import JsonValue

_PYTHON_TYPES: dict[SchemaType, tuple[type, ...]] = {
    SchemaType.STRING: (str,),
    SchemaType.INTEGER: (int,),
    SchemaType.NUMBER: (int, float),
    SchemaType.BOOLEAN: (bool,),
    SchemaType.ARRAY: (list,),
    SchemaType.OBJECT: (dict,),
    SchemaType.NULL: (type(None),),
}


def has_type(value: JsonValue, kind: SchemaType) -> bool:
    """Return whether a value is of a JSON Schema type."""
    # Not isinstance: to Python a bool is an int, to JSON Schema it is not.
    return type(value) in _PYTHON_TYPES[kind]


def fits(value: Json, schema: Schema) -> bool:
    """Return whether a default surely satisfies its schema.

    False also where only a validator could tell: such a default is shown beside the schema.
    """
    if value == Json(None) and schema.nullable:
        return True
    if schema.one_of or schema.properties:
        return False
    if schema.format is not None and isinstance(value.raw, str):
        return False
    if schema.items is not None and value != Json([]):
        return False
    const = schema.const is None or value == schema.const.value
    enum = not schema.enum or value in [cited.value for cited in schema.enum]
    of_type = schema.type is None or has_type(value.raw, schema.type.value)
    return const and enum and of_type and _in_bounds(value.raw, schema)


def _in_bounds(value: JsonValue, schema: Schema) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return True
    low, high = (_number(bound) for bound in (schema.minimum, schema.maximum))
    return (low is None or value >= low) and (high is None or value <= high)


def _number(cited: Cited[Json] | None) -> int | float | None:
    raw = None if cited is None else cited.value.raw
    return raw if isinstance(raw, (int, float)) and not isinstance(raw, bool) else None
