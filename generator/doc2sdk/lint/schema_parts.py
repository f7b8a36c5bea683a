"""The schemas of an API with all their parts, each with the names that lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics.wording import subject
from doc2sdk.model import Api, Schema

Part = tuple[str, Schema]
"""The wire names that lead to a schema, joined by dots (``owner.name``), and the schema."""


def schema_parts(api: Api) -> Iterator[tuple[str, list[Part]]]:
    """Yield what each operation or shared schema is called, with the parts of its schemas."""
    for operation in api.operations:
        tops = [operation.body.schema] if operation.body is not None else []
        tops += [r.schema for r in operation.responses if r.schema is not None]
        yield subject(operation), [part for top in tops for part in _parts(top, "")]
    for named in api.schemas:
        yield named.name, list(_parts(named.schema, ""))


def _parts(schema: Schema, path: str) -> Iterator[Part]:
    """Yield the schema and all within it; references are not followed."""
    yield path, schema
    for item in schema.properties:
        yield from _parts(item.schema, f"{path}.{item.name.raw}".lstrip("."))
    if schema.items is not None:
        yield from _parts(schema.items, f"{path}[]")
    for branch in schema.one_of:
        yield from _parts(branch, path)
