"""Stage 6: equal shapes of responses become one named schema.

A response's shape is named after the operation that answers with it, or after the nearest heading
above all operations that do: the document's words, never a number alone.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.names.operations import title_text
from doc2sdk.lower.schemas.data_types import used_types
from doc2sdk.model import (
    Cited,
    NamedSchema,
    Operation,
    Response,
    Schema,
    SchemaType,
    Section,
    Text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    operation: Operation
    response: Response
    schema: Schema


def share_shapes(draft: Draft, _: Sink) -> Draft:
    """Name the shapes of responses and refer to them; keep the data types that something uses."""
    operations, shared = _share(draft.operations, draft.sections, draft.title, draft.types)
    schemas = (*shared, *used_types(operations, shared, draft.types))
    return replace(draft, operations=tuple(operations), schemas=schemas)


def _share(
    operations: Sequence[Operation],
    sections: Sequence[Section],
    api_title: Cited[Text],
    models: Collection[str],
) -> tuple[list[Operation], tuple[NamedSchema, ...]]:
    """The operations with references for their responses' shapes, and the shapes by name.

    ``models`` are names that are taken.
    """
    groups: dict[Hashable, list[_Use]] = {}
    for operation in operations:
        for response in operation.responses:
            if response.schema is not None and _is_object(response.schema):
                use = _Use(operation=operation, response=response, schema=response.schema)
                groups.setdefault(shape(response.schema), []).append(use)
    named: dict[Hashable, NamedSchema] = {}
    for key, uses in groups.items():
        source = _source(uses, sections, api_title)
        taken = {*models, *(schema.name for schema in named.values())}
        name = _name(source, uses, taken)
        united = uses[0].schema
        for use in uses[1:]:
            united = _unite(united, use.schema)
        named[key] = NamedSchema(name=name, schema=united, source=source)
    refs = {key: schema.name for key, schema in named.items()}
    return [_with_refs(operation, refs) for operation in operations], tuple(named.values())


def _is_object(schema: Schema) -> bool:
    return schema.type is not None and schema.type.value is SchemaType.OBJECT and schema.ref is None


def shape(schema: Schema) -> Hashable:
    """A key that two schemas share exactly if a client could use one type for both."""
    return (
        schema.ref,
        schema.type.value if schema.type else None,
        schema.nullable,
        schema.format.value if schema.format else None,
        tuple((p.name, p.required.value, shape(p.schema)) for p in schema.properties),
        shape(schema.items) if schema.items else None,
        tuple(item.value for item in schema.enum),
        schema.const.value if schema.const else None,
        tuple(shape(item) for item in schema.one_of),
    )


def _name(source: Cited[Text], uses: list[_Use], taken: set[str]) -> str:
    """The source's words and "Response"; a second shape of one operation adds its status."""
    other = ["other"] if uses[0].response.other else []
    wanted = identifiers.pascal([*_title_words(source, uses[0].operation), *other, "response"])
    status = uses[0].response.status
    if wanted in taken and status is not None:
        wanted = f"{wanted}{status.value}"
    return identifiers.unique(wanted, taken, separator="")


def _source(uses: list[_Use], sections: Sequence[Section], api_title: Cited[Text]) -> Cited[Text]:
    """What names the shape: the operation, or the nearest heading above all that share it."""
    operations = [use.operation for use in uses]
    first = operations[0]
    if len({operation.title.value for operation in operations}) == 1:
        return first.title
    trails = [operation.title.place.trail for operation in operations]
    common = [entry[0] for entry in zip(*trails) if len(set(entry)) == 1]  # noqa: B905
    if common:
        fact = Fact(text=common[-1].raw, place=first.title.place)
        return inferred(fact, common[-1], "common-heading")
    if len({operation.section for operation in operations}) == 1:
        return next(section.title for section in sections if section.id == first.section)
    return api_title


def _title_words(source: Cited[Text], operation: Operation) -> list[str]:
    title = title_text(operation) if source is operation.title else source.value.raw
    return [word for word in identifiers.words_of(title) if word not in identifiers.ARTICLES]


def _unite(one: Schema, other: Schema) -> Schema:
    """Two schemas of one shape as one that keeps both's examples."""
    properties = tuple(
        replace(p, schema=_unite(p.schema, q.schema))
        for p, q in zip(one.properties, other.properties, strict=True)
    )
    items = _unite(one.items, other.items) if one.items and other.items else one.items
    examples = tuple(dict.fromkeys((*one.examples, *other.examples)))
    return replace(one, properties=properties, items=items, examples=examples)


def _with_refs(operation: Operation, refs: dict[Hashable, str]) -> Operation:
    def referred(response: Response) -> Response:
        name = refs.get(shape(response.schema)) if response.schema is not None else None
        return replace(response, schema=Schema(ref=name)) if name is not None else response

    return replace(
        operation, responses=tuple(referred(response) for response in operation.responses)
    )
