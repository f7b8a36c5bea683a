"""Whether a value conforms to its schema: as type checkers see it, and as strict decoding does."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from uuid import UUID

from doc2sdk.model import Certainty, Json, JsonValue, Schema, SchemaType
from doc2sdk.render.design.schema_walk import SchemaIndex

_TYPES: dict[SchemaType, tuple[type, ...]] = {
    SchemaType.STRING: (str,),
    SchemaType.INTEGER: (int,),
    SchemaType.NUMBER: (int, float),
    SchemaType.BOOLEAN: (bool,),
    SchemaType.ARRAY: (list,),
    SchemaType.OBJECT: (dict,),
    SchemaType.NULL: (type(None),),
}


def _date_time(text: str) -> object:
    """Read a timestamp as the SDK does, on every version of Python."""
    text = re.sub(r"\.([0-9]+)", lambda match: f".{match[1]:0<6.6}", text)
    return dt.datetime.fromisoformat(re.sub("[zZ]$", "+00:00", text))


_FORMATS: dict[str, Callable[[str], object]] = {
    "uuid": UUID,
    "date": dt.date.fromisoformat,
    "date-time": _date_time,
}


def conforms(value: JsonValue, schema: Schema, schemas: SchemaIndex) -> bool:
    """Return whether strict decoding of the value finds no deviation."""
    if value is None and schema.nullable:
        return True
    schema = schemas.resolve(schema)
    if value is None and schema.nullable:
        return True
    if schema.const is not None:
        return Json(value) == schema.const.value
    if schema.enum:
        return any(Json(value) == cited.value for cited in schema.enum)
    if schema.one_of:
        return any(conforms(value, member, schemas) for member in schema.one_of)
    if schema.properties:
        return isinstance(value, dict) and _object_conforms(value, schema, schemas)
    if schema.items is not None:
        items = schema.items
        return isinstance(value, list) and all(conforms(v, items, schemas) for v in value)
    return schema.type is None or _scalar_conforms(value, schema, schema.type.value)


def is_decodable(value: JsonValue, schema: Schema, schemas: SchemaIndex) -> bool:
    """Return whether lenient decoding takes the value for one of the schema's.

    Members and items may deviate, the value itself may not: an array is never decoded as an object, and
    a text alone must conform to its format and to its documented values.
    """
    if value is None and schema.nullable:
        return True
    schema = schemas.resolve(schema)
    if value is None and schema.nullable:
        return True
    if schema.const is None and schema.one_of:
        return any(is_decodable(value, member, schemas) for member in schema.one_of)
    if schema.const is None and not schema.enum:
        if schema.properties:
            return isinstance(value, dict)
        if schema.items is not None:
            return isinstance(value, list)
    return conforms(value, schema, schemas)


def fits(value: JsonValue, schema: Schema, schemas: SchemaIndex) -> bool:
    """Return whether a value has the type of an argument with this schema."""
    if value is None and schema.nullable:
        return True
    schema = schemas.resolve(schema)
    if value is None and schema.nullable:
        return True
    if schema.one_of:
        return any(fits(value, member, schemas) for member in schema.one_of)
    if schema.enum:
        return type(value) in {type(cited.value.raw) for cited in schema.enum}
    if schema.items is not None:
        items = schema.items
        return isinstance(value, list) and all(fits(v, items, schemas) for v in value)
    if schema.properties:
        return isinstance(value, dict)
    if schema.type is None:
        return True
    kind = schema.type.value
    accepted = isinstance(value, _TYPES[kind])
    return accepted and (kind is SchemaType.BOOLEAN or not isinstance(value, bool))


def _object_conforms(value: dict[str, JsonValue], schema: Schema, schemas: SchemaIndex) -> bool:
    for prop in schema.properties:
        name = prop.name.raw
        if name not in value:
            if prop.required.value:
                return False
        elif value[name] is None and not prop.required.value:
            continue
        elif not conforms(value[name], prop.schema, schemas):
            return False
    return True


def _scalar_conforms(value: JsonValue, schema: Schema, kind: SchemaType) -> bool:
    if isinstance(value, bool) and kind is not SchemaType.BOOLEAN:
        return False
    if not isinstance(value, _TYPES[kind]):
        return False
    stated = schema.format is not None and schema.format.certainty is Certainty.STATED
    if not stated or schema.format is None or not isinstance(value, str):
        return True
    try:
        _FORMATS.get(schema.format.value.raw, str)(value)
    except ValueError:
        return False
    return True
