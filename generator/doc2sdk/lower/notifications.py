"""Notifications: what the server sends later, and how a client knows what it answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower import words
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.lower.infer import Seen, infer
from doc2sdk.lower.samples import json_object
from doc2sdk.model import (
    Cited,
    Correlation,
    Json,
    JsonValue,
    Message,
    Operation,
    Property,
    Sample,
    SampleRole,
    Schema,
    Text,
)
from doc2sdk.printed.headings import classify_heading

DISCRIMINATORS = (
    "messageType",
    "notificationType",
    "eventType",
    "event_type",
    "messageName",
    "event",
    "type",
    "kind",
)
"""Fields that tell one message from another, best first."""

ENVELOPES = ("data", "payload", "body")
"""Members that wrap the message itself."""

CHANNELS = ("channel", "topic")
"""Members that name the channel a message came on."""

_IDENTIFIER = re.compile(
    r"(?:^|[a-z_])(?:id|ids|reference|correlation)$|Id$|Ids$|ID$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A notification sample with a JSON object in it, and the operation that shows it."""

    operation: Operation
    sample: Sample


def shown_notifications(operations: Sequence[Operation]) -> list[Shown]:
    """The notification samples of all operations, in their order."""
    return [
        Shown(operation=operation, sample=sample)
        for operation in operations
        for sample in operation.samples
        if sample.role is SampleRole.NOTIFICATION and json_object(sample) is not None
    ]


def messages(shown: list[Shown]) -> tuple[tuple[Message, ...], dict[str, str]]:
    """The messages, and each notification sample's message by sample id.

    Samples with one discriminator value are one message; those without any are the operation's own.
    """
    groups: dict[str, list[Shown]] = {}
    for item in shown:
        groups.setdefault(_name(item), []).append(item)
    found = tuple(_message(name, items) for name, items in groups.items())
    names = {item.sample.id: name for name, items in groups.items() for item in items}
    return found, names


def _name(item: Shown) -> str:
    found = discriminator(item.sample)
    if found is not None:
        return words.pascal(words.words(found[1]))
    return words.pascal([*words.words(item.operation.title.value.raw), "notification"])


def discriminator(sample: Sample) -> tuple[str, str] | None:
    """The path of the discriminating field (dots between members) and its value."""
    body = json_object(sample) or {}
    for prefix, level in _levels(body):
        for name in DISCRIMINATORS:
            value = level.get(name)
            if isinstance(value, str) and words.words(value):
                return prefix + name, value
    return None


def _levels(body: dict[str, JsonValue]) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    for name in ENVELOPES:
        inner = body.get(name)
        if isinstance(inner, dict):
            yield f"{name}.", inner
    yield "", body


def _message(name: str, items: list[Shown]) -> Message:
    first = items[0]
    fact = _fact(first.sample)
    schema = infer([Seen(value=json_object(i.sample), source=_fact(i.sample)) for i in items])
    found = discriminator(first.sample)
    told: tuple[Text, Cited[Json]] | None = None
    if found is not None:
        value = inferred(fact, Json(found[1]), "discriminator")
        told = (Text(found[0]), value)
        schema = _with_const(schema, found[0].split("."), value)
    title = found[1] if found is not None else first.operation.title.value.raw
    return Message(
        name=name,
        section=first.operation.section,
        title=inferred(fact, Text(title), "discriminator" if found else "operation-title"),
        schema=schema,
        discriminator=told,
        channel=_channel(items),
        protocol=_protocol(first.sample),
    )


def _protocol(sample: Sample) -> Cited[Text] | None:
    """The push protocol the sample's heading names."""
    said = classify_heading(sample.title.text.raw) if sample.title is not None else None
    if said is None or not said.protocol or sample.title is None:
        return None
    return replace(sample.title, value=Text(said.protocol))


def _with_const(schema: Schema, path: list[str], value: Cited[Json]) -> Schema:
    """The schema with the discriminating field fixed to its value."""

    def fixed(item: Property) -> Property:
        if item.name.raw != path[0]:
            return item
        if len(path) == 1:
            return replace(item, schema=replace(item.schema, const=value, examples=()))
        return replace(item, schema=_with_const(item.schema, path[1:], value))

    return replace(schema, properties=tuple(fixed(item) for item in schema.properties))


def _channel(items: list[Shown]) -> Cited[Text] | None:
    """The channel a sample's envelope names; only an absolute name is one."""
    for item in items:
        body = json_object(item.sample) or {}
        for name in CHANNELS:
            value = body.get(name)
            if isinstance(value, str) and value.startswith("/"):
                return stated(_fact(item.sample), Text(value))
    return None


def correlation(operation: Operation) -> Correlation | None:
    """The field of the response whose value comes back in the notification.

    A field named like an identifier that both have, equal in every pair of samples.
    """
    answers = [json_object(s) for s in operation.samples if s.role is SampleRole.RESPONSE]
    told = [s for s in operation.samples if s.role is SampleRole.NOTIFICATION]
    for name in (answers[0] or {}) if answers else ():
        if not _IDENTIFIER.search(name) or not told:
            continue
        found = [_find(json_object(sample) or {}, name) for sample in told]
        values = [(answer or {}).get(name) for answer in answers]
        if all(path is not None for path, _ in found) and {Json(v) for _, v in found} <= {
            Json(v) for v in values
        }:
            source = inferred(_fact(told[0]), Text(name), "equal-in-samples")
            path = found[0][0] or name
            return Correlation(response_field=Text(name), message_field=Text(path), source=source)
    return None


def _find(body: dict[str, JsonValue], name: str) -> tuple[str | None, JsonValue]:
    for prefix, level in _levels(body):
        if name in level:
            return prefix + name, level[name]
    return None, None


def _fact(sample: Sample) -> Fact:
    return Fact(text=sample.printed.text.raw, place=sample.printed.place)
