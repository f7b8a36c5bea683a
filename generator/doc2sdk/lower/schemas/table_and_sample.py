"""A table's schema and a sample's as one.

The table describes and the sample shows. Where they give one field two kinds (the table an object, the
sample an array of objects), the sample is followed, since what a client reads or sends must conform to it.
The type then cites the sample by :data:`CONTRADICTED`, which lint reports.
"""

from __future__ import annotations

import re
from dataclasses import replace

from doc2sdk.lower.cite import inferred, source_fact
from doc2sdk.lower.rows.required_marks import NOT_OPTIONAL
from doc2sdk.lower.schemas.nest_by_samples import nest
from doc2sdk.model import Cited, Property, Schema, SchemaType
from doc2sdk.model.schema import CONTRADICTED

_OPEN_MAP = re.compile(
    r"\b(?:key|name)s?(?:[-/ :]|\s+and\s+)values?\b|\barbitrary\b|\bfree[- ]form\b"
    r"|\buser[- ]defined\b|\benvironment variables?\b",
    re.IGNORECASE,
)
"""Words for an object whose members are the caller's: those of a sample are examples, no fields."""

_CONTAINERS = (SchemaType.OBJECT, SchemaType.ARRAY)


def merge_properties(
    listed: tuple[Property, ...], shown: tuple[Property, ...]
) -> tuple[Property, ...]:
    """Return the listed fields in their order, nested and typed as samples show them where the
    table does not
    say so; then the fields that only samples show, which nothing says are required.
    """
    return _merged(nest(listed, shown), shown)


def _merged(listed: tuple[Property, ...], shown: tuple[Property, ...]) -> tuple[Property, ...]:
    by_name = {item.name: item for item in shown}
    known = {item.name for item in listed}
    out = [_seen(item, by_name.get(item.name)) for item in listed]
    for item in shown:
        if item.name not in known:
            fact = source_fact(item.required)
            out.append(replace(item, required=inferred(fact, False, "sample-only")))
    return tuple(out)


def _seen(listed: Property, shown: Property | None) -> Property:
    """Return a listed field with what samples add to it."""
    if shown is None:
        return listed
    told = listed.description.value.raw if listed.description is not None else ""
    if kind(shown.schema) is SchemaType.OBJECT and _OPEN_MAP.search(told):
        shown = replace(shown, schema=replace(shown.schema, properties=()))
    return replace(listed, schema=merge_schemas(listed.schema, shown.schema))


def merge_schemas(listed: Schema, shown: Schema) -> Schema:
    """Return the table's schema with what samples add: a type where none is stated, members, items,
    null.
    """
    if listed.const is not None:
        return listed
    schema = _of_kind(listed, shown)
    return replace(schema, nullable=schema.nullable or shown.nullable)


def relax_required(schema: Schema, shown: Schema) -> Schema:
    """Return the schema of a response without "required" on unmarked fields that a sample lacks.

    A field that the document calls required stays so, and lint reports the sample.
    """
    by_name = {item.name: item for item in shown.properties}
    if not by_name:
        if schema.items is None or shown.items is None:
            return schema
        return replace(schema, items=relax_required(schema.items, shown.items))
    return replace(
        schema,
        properties=tuple(_if_absent(item, by_name.get(item.name)) for item in schema.properties),
    )


def _if_absent(item: Property, shown: Property | None) -> Property:
    if shown is not None:
        item = replace(item, schema=relax_required(item.schema, shown.schema))
    is_everywhere = shown is not None and shown.required.value
    if item.required.rule != NOT_OPTIONAL or is_everywhere:
        return item
    fact = source_fact(item.required)
    return replace(item, required=inferred(fact, False, "sample-lacks"))


def _of_kind(listed: Schema, shown: Schema) -> Schema:
    table, sample = kind(listed), kind(shown)
    if table is None:
        return replace(shown, enum=listed.enum)
    if shown.one_of and table in _CONTAINERS:
        return replace(shown, one_of=_alternatives(listed, shown.one_of))
    if table is sample:
        return _same_kind(listed, shown)
    if table not in _CONTAINERS or sample not in _CONTAINERS or shown.type is None:
        return listed
    if sample is SchemaType.ARRAY and table is SchemaType.OBJECT:
        items = listed if listed.ref is not None else replace(listed, nullable=False)
        inner = merge_schemas(items, shown.items) if shown.items is not None else items
        return replace(shown, type=_contradicted(shown.type), items=inner)
    return replace(shown, type=_contradicted(shown.type))


def _alternatives(listed: Schema, shown: tuple[Schema, ...]) -> tuple[Schema, ...]:
    """Return the kinds that samples show where the table states one of them."""
    return tuple(
        (
            _of_kind(listed, part)
            if part.type is None or part.type.value in _CONTAINERS
            else replace(part, type=_contradicted(part.type))
        )
        for part in shown
    )


def _same_kind(listed: Schema, shown: Schema) -> Schema:
    if listed.properties:
        return replace(listed, properties=_merged(listed.properties, shown.properties))
    if listed.items is not None and shown.items is not None:
        return replace(listed, items=merge_schemas(listed.items, shown.items))
    is_open = listed.ref is None and kind(listed) in _CONTAINERS
    return replace(shown, type=listed.type) if is_open else listed


def kind(schema: Schema) -> SchemaType | None:
    """Return the type that a schema states or implies. References are objects, as all data types
    are.
    """
    if schema.type is not None:
        return schema.type.value
    if schema.ref is not None or schema.properties:
        return SchemaType.OBJECT
    return SchemaType.ARRAY if schema.items is not None else None


def _contradicted(shown: Cited[SchemaType]) -> Cited[SchemaType]:
    return replace(shown, rule=CONTRADICTED)
