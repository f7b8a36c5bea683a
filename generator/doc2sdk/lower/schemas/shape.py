"""When two schemas have one shape."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from doc2sdk.model import Schema


def shape_of(schema: Schema) -> Hashable:
    """Return a key that two schemas share exactly if a client could use one type for both."""
    return (
        schema.ref,
        schema.type.value if schema.type else None,
        schema.nullable,
        schema.format.value if schema.format else None,
        tuple((p.name, p.required.value, shape_of(p.schema)) for p in schema.properties),
        shape_of(schema.items) if schema.items else None,
        tuple(item.value for item in schema.enum),
        schema.const.value if schema.const else None,
        tuple(shape_of(item) for item in schema.one_of),
    )


def unite(one: Schema, other: Schema) -> Schema:
    """Return one schema for two of one shape, with the examples of both."""
    properties = tuple(
        replace(p, schema=unite(p.schema, q.schema))
        for p, q in zip(one.properties, other.properties, strict=True)
    )
    items = unite(one.items, other.items) if one.items and other.items else one.items
    examples = tuple(dict.fromkeys((*one.examples, *other.examples)))
    return replace(one, properties=properties, items=items, examples=examples)
