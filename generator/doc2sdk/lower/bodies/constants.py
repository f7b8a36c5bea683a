"""Members of a body that the client sends with one value: what tells calls of one URL apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract.raw import Labelled
from doc2sdk.lower.cite import inferred
from doc2sdk.model import Json, Property, RequestBody, Schema, SchemaType

RULE = "tells-calls-apart"


def with_constants(body: RequestBody | None, constants: Sequence[Labelled]) -> RequestBody | None:
    """Return the body with each of ``constants`` fixed to its value, ``"cmd": "Move"``.

    A body that is a list of such objects keeps its items: each has the member.
    """
    if body is None or not constants:
        return body
    values = {row.label.text: row for row in constants}
    schema = body.schema
    if schema.items is not None and schema.items.properties:
        schema = replace(schema, items=_fixed(schema.items, values))
    return replace(body, schema=_fixed(schema, values))


def _fixed(schema: Schema, values: dict[str, Labelled]) -> Schema:
    return replace(schema, properties=tuple(_property(p, values) for p in schema.properties))


def _property(item: Property, values: dict[str, Labelled]) -> Property:
    row = values.get(item.name.raw)
    if row is None:
        return item
    kind = item.schema.type or inferred(row.value, SchemaType.STRING, RULE)
    const = inferred(row.value, Json(row.value.text), RULE)
    schema = replace(item.schema, type=kind, const=const, examples=())
    return replace(item, schema=schema, required=inferred(row.value, True, RULE))
