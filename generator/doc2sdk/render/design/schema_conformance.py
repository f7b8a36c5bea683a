"""Whether a value has the type of a schema: as type checkers see it, and as lenient decoding does.

Strict decoding asks :func:`doc2sdk.model.conformance.conforms`.
"""

from __future__ import annotations

from doc2sdk.model import JsonValue, Schema
from doc2sdk.model.conformance import conforms, has_type
from doc2sdk.render.design.schema_walk import SchemaIndex


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
    return conforms(value, schema, schemas.resolve)


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
    return has_type(value, schema.type.value)
