"""Whether a documented default satisfies the documented schema. Documents contradict themselves."""

from __future__ import annotations

from doc2sdk.model import Json, Schema
from doc2sdk.model.conformance import Checks, conforms, has_type

_CHECKS = Checks(constants=True, bounds=True)


def satisfies(value: Json, schema: Schema) -> bool:
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
    if schema.type is not None and not has_type(value.raw, schema.type.value):
        return False  # A constant of another type than the stated one is no help.
    return conforms(value.raw, schema, _as_it_is, _CHECKS)


def _as_it_is(schema: Schema) -> Schema:
    """Follow no reference: a default beside one is not checked."""
    return schema
