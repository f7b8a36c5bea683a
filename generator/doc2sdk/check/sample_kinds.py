"""S305 and S306: samples that show a value in a kind, or a null, that the tables do not state."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import subject
from doc2sdk.model import Api, Certainty, Cited, Schema, SchemaType
from doc2sdk.model.schema import CONTRADICTED

Found = tuple[str, Schema]
"""The wire names that lead to a schema, joined by dots, and the schema."""

MOST_NAMED = 8
"""Fields that one diagnostic names; it counts the rest."""


def check(api: Api) -> Iterator[Diagnostic]:
    for operation in api.operations:
        tops = [operation.body.schema] if operation.body is not None else []
        tops += [r.schema for r in operation.responses if r.schema is not None]
        yield from _in(subject(operation), [part for top in tops for part in _parts(top, "")])
    for named in api.schemas:
        yield from _in(named.name, list(_parts(named.schema, "")))


def _parts(schema: Schema, path: str) -> Iterator[Found]:
    """The schema and all within it; references are not followed."""
    yield path, schema
    for item in schema.properties:
        yield from _parts(item.schema, f"{path}.{item.name.raw}".lstrip("."))
    if schema.items is not None:
        yield from _parts(schema.items, f"{path}[]")
    for branch in schema.one_of:
        yield from _parts(branch, path)


def _in(where: str, parts: list[Found]) -> Iterator[Diagnostic]:
    for path, schema in parts:
        if schema.type is not None and schema.type.rule == CONTRADICTED:
            yield _contradiction(where, path, schema.type)
    nulls = [
        (path, schema.type) for path, schema in parts if schema.nullable and _is_stated(schema)
    ]
    if nulls:
        yield _null(where, [path for path, _ in nulls], nulls[0][1])


def _is_stated(schema: Schema) -> bool:
    return schema.type is not None and schema.type.certainty is Certainty.STATED


def _contradiction(where: str, path: str, shown: Cited[SchemaType]) -> Diagnostic:
    name = f"`{path}`" if path else "the body"
    return Diagnostic(
        rule="S305",
        headline=f"a sample shows {name} as {_article(shown.value.value)}, the reference states another type",
        place=shown.place,
        subject=where,
        excerpt=shown.text.raw.split("\n")[0],
        notes=("the sample is followed: what is read and sent must fit it",),
    )


def _article(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _null(where: str, paths: list[str], stated: Cited[SchemaType] | None) -> Diagnostic:
    named = ", ".join(f"`{path}`" if path else "the body" for path in paths[:MOST_NAMED])
    more = len(paths) - MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return Diagnostic(
        rule="S306",
        headline=f"a sample shows null for {named}{rest}",
        place=stated.place if stated is not None else None,
        subject=where,
        excerpt=stated.text.raw.split("\n")[0] if stated is not None else "",
        notes=("the stated type is kept and null is allowed",),
    )
