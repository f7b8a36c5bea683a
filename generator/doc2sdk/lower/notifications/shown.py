"""Notifications as documents show them: samples of an operation, or a section of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawMessage, RawReference
from doc2sdk.lower.cite import inferred, sample_fact, stated, stated_text
from doc2sdk.lower.notifications.discriminators import (
    discriminator,
    is_telling,
    listed_discriminator,
)
from doc2sdk.lower.rows.listed_fields import listed_properties
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.lower.samples.samples import json_object, lower_samples
from doc2sdk.model import Cited, Json, Operation, Property, Sample, SampleRole, Text
from doc2sdk.printed.headings import classify_heading

Discriminator = tuple[str, Cited[Json]]
"""The path of the field that tells a message from others (dots lead inwards), and its value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One notification as one place shows it.

    ``operation`` is the one that it answers, ``raw`` the section about it; one of the two is set.
    ``fields`` are those that a table lists.
    """

    section: str
    title: Cited[Text]
    samples: tuple[Sample, ...]
    discriminator: Discriminator | None
    operation: Operation | None = None
    raw: RawMessage | None = None
    fields: tuple[Property, ...] = ()

    @property
    def description(self) -> Cited[Text] | None:
        told = self.raw.description if self.raw is not None else None
        return stated_text(told) if told is not None else None

    @property
    def protocol(self) -> Cited[Text] | None:
        """The push protocol that a section names, or the sample's heading: "CometD notification"."""
        if self.raw is not None:
            named = self.raw.protocol
            return inferred(self.raw.said, Text(named), "push-words") if named else None
        heading = self.samples[0].title
        meaning = classify_heading(heading.text.raw) if heading is not None else None
        if meaning is None or not meaning.protocol or heading is None:
            return None
        return replace(heading, value=Text(meaning.protocol))


def shown_by_operations(operations: Sequence[Operation]) -> Iterator[Shown]:
    """Yield the notifications that are samples of operations."""
    for operation in operations:
        for sample in operation.samples:
            if sample.role is SampleRole.NOTIFICATION and json_object(sample) is not None:
                yield Shown(
                    section=operation.section,
                    title=operation.title,
                    samples=(sample,),
                    discriminator=_of_sample(sample),
                    operation=operation,
                )


def shown_by_sections(
    references: Sequence[RawReference],
    section_id: Callable[[RawMessage], str],
    find: FindType,
    sink: Sink,
) -> Iterator[Shown]:
    """Yield the notifications of sections of their own: one for each event that their samples show."""
    for reference in references:
        for raw in reference.messages:
            yield from _of_section(raw, section_id(raw), find, sink)


def _of_section(raw: RawMessage, section: str, find: FindType, sink: Sink) -> Iterator[Shown]:
    fields = listed_properties(raw.fields, raw.title.text, find, sink)
    shown = Shown(
        section=section,
        title=stated_text(raw.title),
        samples=(),
        discriminator=_of_fields(raw),
        raw=raw,
        fields=fields,
    )
    groups: dict[str, list[tuple[Sample, Discriminator | None]]] = {}
    for sample in (s for each in raw.samples for s in lower_samples(each, "POST", is_inbound=True)):
        if json_object(sample) is None:
            continue
        found = _of_sample(sample)
        if found is not None and not is_telling(found[0], _value(found), raw.title.text):
            found = None
        groups.setdefault(_value(found) if found else "", []).append((sample, found))
    if not groups and fields:
        yield shown
    for pairs in groups.values():
        samples = tuple(sample for sample, _ in pairs)
        own = fields if len(groups) == 1 else _in_samples(fields, samples)
        told = pairs[0][1] or (shown.discriminator if len(groups) == 1 else None)
        yield replace(shown, samples=samples, discriminator=told, fields=own)


def _in_samples(fields: Sequence[Property], samples: Sequence[Sample]) -> tuple[Property, ...]:
    """Return the fields that the samples of one event have, where a table lists those of several."""
    names = {name for sample in samples for name in json_object(sample) or {}}
    return tuple(item for item in fields if item.name.raw in names)


def _of_sample(sample: Sample) -> Discriminator | None:
    found = discriminator(sample)
    if found is None:
        return None
    return found[0], inferred(sample_fact(sample), Json(found[1]), "discriminator")


def _of_fields(raw: RawMessage) -> Discriminator | None:
    found = listed_discriminator(raw.fields)
    if found is None or not is_telling(found[0], found[2], raw.title.text):
        return None
    return found[0], stated(found[1], Json(found[2]))


def _value(found: Discriminator) -> str:
    return str(found[1].value.raw)
