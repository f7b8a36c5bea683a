"""Values that a table of its own lists for parameters and body fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract.raw import Labelled
from doc2sdk.lower.cite import stated
from doc2sdk.lower.rows.name_cells import parse_name
from doc2sdk.model import Cited, Json, Parameter, Property, Schema, SchemaType

Values = dict[str, tuple[Cited[Json], ...]]
"""Enumerated values by the name of the parameter or field, as their tables print them."""


def values_by_name(rows: Sequence[Labelled]) -> Values:
    """Return the values by name in the order of their tables, each once."""
    found: dict[str, dict[Json, Cited[Json]]] = {}
    for row in rows:
        name = parse_name(row.label.text).name
        value = Json(row.value.text.strip().strip("\"'`"))
        found.setdefault(name, {}).setdefault(value, stated(row.value, value))
    return {name: tuple(values.values()) for name, values in found.items()}


def with_values(parameters: tuple[Parameter, ...], values: Values) -> tuple[Parameter, ...]:
    return tuple(
        replace(item, schema=_enumerated(item.schema, values.get(item.name.value.raw, ())))
        for item in parameters
    )


def properties_with_values(
    properties: tuple[Property, ...], values: Values
) -> tuple[Property, ...]:
    """Return the properties with the values listed for them, at any depth."""
    out = []
    for item in properties:
        schema = item.schema
        if schema.properties:
            inner = properties_with_values(schema.properties, values)
            schema = replace(schema, properties=inner)
        out.append(replace(item, schema=_enumerated(schema, values.get(item.name.raw, ()))))
    return tuple(out)


def _enumerated(schema: Schema, values: tuple[Cited[Json], ...]) -> Schema:
    """Return a string's schema with its values. Tables of other types print what is no value of
    theirs.
    """
    is_string = schema.type is None or schema.type.value is SchemaType.STRING
    return replace(schema, enum=values) if values and is_string and not schema.enum else schema
