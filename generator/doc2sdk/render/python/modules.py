"""Which module of the SDK holds what: resources by section, models by who uses them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doc2sdk.model import Api, NamedSchema, Operation, Response, Sample, Schema, Text
from doc2sdk.render.python import names

NOTIFICATIONS = "notifications"
SHARED = "shared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A section of the reference: a module of resources and one of models, both called ``module``."""

    module: str
    title: Text
    description: Text | None
    operations: tuple[Operation, ...]


def groups(api: Api) -> tuple[Group, ...]:
    """The sections that have operations, in the order of the reference.

    Operations of a section the reference does not list get a group named after the section's id;
    a reference without sections gives the one group ``operations``.
    """
    by_section: dict[str, list[Operation]] = {section.id: [] for section in api.sections}
    for operation in api.operations:
        by_section.setdefault(operation.section, []).append(operation)
    filled = {section: found for section, found in by_section.items() if found}
    reserved = names.MODULE_NAMES | names.CLIENT_ATTRIBUTES
    modules = names.snake_names([s or "operations" for s in filled], "section", reserved)
    known = {section.id: section for section in api.sections}
    return tuple(
        Group(
            module=module,
            title=known[s].title.value if s in known else Text(_words(s)),
            description=_description(api, s),
            operations=tuple(filled[s]),
        )
        for s, module in zip(filled, modules, strict=True)
    )


def _words(section_id: str) -> str:
    return (section_id or "operations").replace("-", " ").capitalize()


def _description(api: Api, section_id: str) -> Text | None:
    found = (s.description for s in api.sections if s.id == section_id and s.description)
    return next((description.value for description in found), None)


def homes(api: Api, sections: tuple[Group, ...]) -> dict[str, str]:
    """For each named schema that is used, the module of models it belongs to.

    A schema one section uses stands beside its operations; one that several use, or that a shared
    schema uses, is shared. So modules of models never import each other in a circle.
    """
    schemas = {named.name: named for named in api.schemas}
    users: dict[str, set[str]] = {}
    for group in sections:
        for operation in group.operations:
            for schema in operation_schemas(operation):
                _mark(schema, group.module, schemas, users)
    for message in api.messages:
        _mark(message.schema, NOTIFICATIONS, schemas, users)
    shared = [name for name, modules in users.items() if len(modules) > 1]
    for name in shared:
        _mark(schemas[name].schema, SHARED, schemas, users)
    return {
        name: SHARED if len(modules) > 1 else next(iter(modules)) for name, modules in users.items()
    }


def operation_schemas(operation: Operation) -> Iterator[Schema]:
    """The schemas an operation's method shows: parameters, body, successful responses."""
    yield from (parameter.schema for parameter in operation.parameters)
    if operation.body is not None:
        yield operation.body.schema
    for response in operation.responses:
        if response.schema is not None and succeeds(response):
            yield response.schema


def is_success(status: int) -> bool:
    """RFC 9110, section 15.3."""
    return 200 <= status < 300


def succeeds(response: Response) -> bool:
    """Whether a method returns such a response; one without a stated status counts, unless it is
    another one than the documented success.
    """
    return not response.other if response.status is None else is_success(response.status.value)


def shows_success(operation: Operation, sample: Sample) -> bool:
    """Whether a response sample shows what the method returns."""
    if sample.status is not None:
        return is_success(sample.status)
    return not any(response.other for response in operation.responses)


def _mark(
    schema: Schema, module: str, schemas: dict[str, NamedSchema], users: dict[str, set[str]]
) -> None:
    pending = [schema]
    while pending:
        current = pending.pop()
        pending += children(current)
        if current.ref is None or current.ref not in schemas:
            continue
        known = users.setdefault(current.ref, set())
        if module not in known:
            known.add(module)
            pending.append(schemas[current.ref].schema)


def children(schema: Schema) -> Iterator[Schema]:
    """The schemas directly inside a schema."""
    yield from (prop.schema for prop in schema.properties)
    yield from schema.one_of
    if schema.items is not None:
        yield schema.items
