"""Stage 4: the notifications that operations show become messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Sink
from doc2sdk.lower.cite import inferred, sample_fact, stated
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.notifications.correlation import correlation
from doc2sdk.lower.notifications.discriminators import discriminator
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.lower.schemas.schema_of_samples import SampleValue, schema_of
from doc2sdk.model import (
    Cited,
    Json,
    Message,
    Operation,
    Property,
    Sample,
    SampleRole,
    Schema,
    Text,
)
from doc2sdk.printed.headings import classify_heading

CHANNELS = ("channel", "topic")
"""Members that name the channel a message came on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notification:
    """A notification sample with a JSON object in it, and the operation that shows it."""

    operation: Operation
    sample: Sample


def group_messages(draft: Draft, _: Sink) -> Draft:
    """Make messages of the notification samples, and name the messages in their operations.

    Samples with one discriminator value are one message; those without a discriminator are the
    operation's own message.
    """
    groups: dict[str, list[_Notification]] = {}
    for item in _notifications(draft.operations):
        groups.setdefault(_name(item), []).append(item)
    names = {item.sample.id: name for name, items in groups.items() for item in items}
    return replace(
        draft,
        messages=tuple(_message(name, items) for name, items in groups.items()),
        operations=tuple(_with_messages(operation, names) for operation in draft.operations),
    )


def _notifications(operations: Sequence[Operation]) -> Iterator[_Notification]:
    for operation in operations:
        for sample in operation.samples:
            if sample.role is SampleRole.NOTIFICATION and json_object(sample) is not None:
                yield _Notification(operation=operation, sample=sample)


def _with_messages(operation: Operation, names: dict[str, str]) -> Operation:
    """Return the operation with its messages; ``names`` holds their names by sample id."""
    found = (names.get(sample.id) for sample in operation.samples)
    own = tuple(dict.fromkeys(name for name in found if name is not None))
    matched = correlation(operation) if own else None
    return replace(operation, messages=own, correlation=matched)


def _name(item: _Notification) -> str:
    found = discriminator(item.sample)
    if found is not None:
        return identifiers.pascal(identifiers.words_of(found[1]))
    title = identifiers.words_of(item.operation.title.value.raw)
    return identifiers.pascal([*title, "notification"])


def _message(name: str, items: list[_Notification]) -> Message:
    first = items[0]
    fact = sample_fact(first.sample)
    schema = schema_of(
        [SampleValue(value=json_object(i.sample), source=sample_fact(i.sample)) for i in items]
    )
    found = discriminator(first.sample)
    field: tuple[Text, Cited[Json]] | None = None
    if found is not None:
        value = inferred(fact, Json(found[1]), "discriminator")
        field = (Text(found[0]), value)
        schema = _with_const(schema, found[0].split("."), value)
    title = found[1] if found is not None else first.operation.title.value.raw
    return Message(
        name=name,
        section=first.operation.section,
        title=inferred(fact, Text(title), "discriminator" if found else "operation-title"),
        schema=schema,
        discriminator=field,
        channel=_channel(items),
        protocol=_protocol(first.sample),
    )


def _protocol(sample: Sample) -> Cited[Text] | None:
    """Return the push protocol in the sample's heading: "CometD notification" names CometD."""
    meaning = classify_heading(sample.title.text.raw) if sample.title is not None else None
    if meaning is None or not meaning.protocol or sample.title is None:
        return None
    return replace(sample.title, value=Text(meaning.protocol))


def _with_const(schema: Schema, path: list[str], value: Cited[Json]) -> Schema:
    """Return the schema with the discriminating field fixed to its value."""

    def fixed(item: Property) -> Property:
        if item.name.raw != path[0]:
            return item
        if len(path) == 1:
            return replace(item, schema=replace(item.schema, const=value, examples=()))
        return replace(item, schema=_with_const(item.schema, path[1:], value))

    return replace(schema, properties=tuple(fixed(item) for item in schema.properties))


def _channel(items: list[_Notification]) -> Cited[Text] | None:
    """Return the channel in a sample's envelope. Only an absolute name is one: "/v2/me/calls"."""
    for item in items:
        body = json_object(item.sample) or {}
        for name in CHANNELS:
            value = body.get(name)
            if isinstance(value, str) and value.startswith("/"):
                return stated(sample_fact(item.sample), Text(value))
    return None
