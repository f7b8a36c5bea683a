"""Walks over schemas: the parts of one, the schemas of an operation, and what a reference names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doc2sdk.model import NamedSchema, Operation, Schema
from doc2sdk.model.conformance import resolver
from doc2sdk.render.design.success import is_successful


def subschemas(schema: Schema) -> Iterator[Schema]:
    """Yield the schemas directly inside a schema."""
    yield from (prop.schema for prop in schema.properties)
    yield from schema.one_of
    if schema.items is not None:
        yield schema.items


def operation_schemas(operation: Operation) -> Iterator[Schema]:
    """Yield the schemas an operation's method shows: parameters, body, successful responses."""
    yield from (parameter.schema for parameter in operation.parameters)
    if operation.body is not None:
        yield operation.body.schema
    for response in operation.responses:
        if response.schema is not None and is_successful(response):
            yield response.schema


class SchemaIndex:
    """The named schemas of an API, by their names. ``resolve`` gives what a reference stands for."""

    def __init__(self, schemas: Iterable[NamedSchema]) -> None:
        self.named = {named.name: named for named in schemas}
        self.resolve = resolver(self.named)
