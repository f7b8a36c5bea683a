"""Stage 4: the notifications of operations and of sections about events become messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.lower.cite import inferred, sample_fact, source_fact, stated, stated_text
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names.messages import (
    message_names,
    message_sample_names,
    names_a_message,
)
from doc2sdk.lower.notifications.correlation import correlation
from doc2sdk.lower.notifications.shown import Shown, shown_by_operations, shown_by_sections
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.lower.schemas.schema_of_samples import SampleValue, schema_of
from doc2sdk.lower.schemas.table_and_sample import merge_properties, relax_required
from doc2sdk.lower.stages.operations import section_id
from doc2sdk.model import (
    Cited,
    Json,
    Message,
    Operation,
    Property,
    Sample,
    Schema,
    SchemaType,
    Section,
    Text,
)

CHANNELS = ("channel", "topic")
"""Members that name the channel a message came on."""


def group_messages(draft: Draft, sink: Sink) -> Draft:
    """Make messages of what is shown of them, and name the messages in the operations they answer.

    Samples with one discriminator value are one message; those without a discriminator are the
    operation's own message, or that of their section.
    """
    sections = shown_by_sections(
        draft.references, lambda raw: section_id(raw.group), draft.find, sink
    )
    found = [*shown_by_operations(draft.operations), *sections]
    groups: dict[str, list[Shown]] = {}
    for item, name in zip(found, message_names(found), strict=True):
        groups.setdefault(name, []).append(item)
    names = {
        sample.id: name
        for name, items in groups.items()
        for item in items
        if item.operation is not None
        for sample in item.samples
    }
    taken = {sample.id for operation in draft.operations for sample in operation.samples}
    return replace(
        draft,
        messages=tuple(_message(name, items, taken) for name, items in groups.items()),
        operations=tuple(_with_messages(operation, names) for operation in draft.operations),
        sections=_with_sections(draft, found),
    )


def _with_sections(draft: Draft, found: Sequence[Shown]) -> tuple[Section, ...]:
    """Return the sections with those that hold messages alone."""
    known = {section.id: section for section in draft.sections}
    for item in found:
        if item.raw is not None:
            group = item.raw.group
            title = stated_text(group) if group is not None else draft.title
            known.setdefault(item.section, Section(id=item.section, title=title))
    return tuple(known.values())


def _with_messages(operation: Operation, names: dict[str, str]) -> Operation:
    """Return the operation with its messages; ``names`` holds their names by sample id."""
    found = (names.get(sample.id) for sample in operation.samples)
    own = tuple(dict.fromkeys(name for name in found if name is not None))
    matched = correlation(operation) if own else None
    return replace(operation, messages=own, correlation=matched)


def _message(name: str, items: Sequence[Shown], taken: set[str]) -> Message:
    first = items[0]
    schema = _schema(items)
    found = first.discriminator
    title, rule = first.title.value.raw, "operation-title"
    fact = source_fact(first.title) if first.raw is not None else sample_fact(first.samples[0])
    names_one = first.raw is not None and names_a_message(first.raw)
    if found is not None:
        schema = _with_const(schema, found[0].split("."), found[1])
        title, rule = str(found[1].value.raw), "discriminator"
    own = _own_samples(items)
    ids = message_sample_names(name, own, taken)
    return Message(
        name=name,
        section=first.section,
        title=(
            first.title
            if names_one or (not found and first.raw)
            else inferred(fact, Text(title), rule)
        ),
        schema=schema,
        description=next((i.description for i in items if i.description is not None), None),
        discriminator=(Text(found[0]), found[1]) if found is not None else None,
        channel=_channel([sample for item in items for sample in item.samples]),
        protocol=next((i.protocol for i in items if i.protocol is not None), None),
        samples=tuple(replace(s, id=id_) for s, id_ in zip(own, ids, strict=True)),
    )


def _own_samples(items: Sequence[Shown]) -> list[Sample]:
    """Return the samples that no operation has; what two renditions both print counts once."""
    own = [sample for item in items if item.raw is not None for sample in item.samples]
    return list({(sample.value, sample.body): sample for sample in reversed(own)}.values())[::-1]


def _schema(items: Sequence[Shown]) -> Schema:
    """Return the schema of the listed fields and of what samples show."""
    values = [
        SampleValue(value=json_object(sample), source=sample_fact(sample))
        for item in items
        for sample in item.samples
    ]
    shown = schema_of(values) if values else Schema()
    listed = next((item.fields for item in items if item.fields), ())
    if not listed:
        return shown
    kind = inferred(source_fact(listed[0].required), SchemaType.OBJECT, "has-members")
    schema = Schema(type=kind, properties=merge_properties(listed, shown.properties))
    return relax_required(schema, shown) if values else schema


def _with_const(schema: Schema, path: list[str], value: Cited[Json]) -> Schema:
    """Return the schema with the discriminating field fixed to its value."""

    def fixed(item: Property) -> Property:
        if item.name.raw != path[0]:
            return item
        if len(path) == 1:
            kind = item.schema.type or inferred(
                source_fact(value), SchemaType.STRING, "discriminator"
            )
            return replace(item, schema=replace(item.schema, type=kind, const=value, examples=()))
        return replace(item, schema=_with_const(item.schema, path[1:], value))

    return replace(schema, properties=tuple(fixed(item) for item in schema.properties))


def _channel(samples: Sequence[Sample]) -> Cited[Text] | None:
    """Return the channel in a sample's envelope. Only an absolute name is one: "/v2/me/calls"."""
    for sample in samples:
        body = json_object(sample) or {}
        for name in CHANNELS:
            value = body.get(name)
            if isinstance(value, str) and value.startswith("/"):
                return stated(sample_fact(sample), Text(value))
    return None
