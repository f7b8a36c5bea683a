"""Schemas from samples: every value of one thing unified into one schema.

All facts are INFERRED: a sample shows that a field can be so, never that it must.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import inferred, sample_fact
from doc2sdk.model import Json, JsonValue, Property, Sample, Schema, SchemaType, Text
from doc2sdk.model.conformance import type_of

S = SchemaType

FORMATS = (
    ("uuid", re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)),
    (
        "date-time",
        re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:?\d\d)"),
    ),
    ("date", re.compile(r"\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])")),
    ("uri", re.compile(r"(?:https?|wss?|ftp)://[^\s<>\"]+")),
)
"""JSON Schema formats a string shows by its looks (RFC 4122, RFC 3339, RFC 3986)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleValue:
    """A value and the sample that shows it."""

    value: JsonValue
    source: Fact


def sample_values(samples: Iterable[Sample]) -> list[SampleValue]:
    """Return the values of the samples that have one."""
    return [
        SampleValue(value=sample.value.raw, source=sample_fact(sample))
        for sample in samples
        if sample.value is not None
    ]


def schema_of(seen: Sequence[SampleValue]) -> Schema:
    """Return the schema that all of ``seen`` conform to. The schema of no values is that of any
    value.
    """
    present = [item for item in seen if item.value is not None]
    nullable = len(present) < len(seen)
    kinds = sorted({type_of(item.value) for item in present})
    if kinds == [S.INTEGER, S.NUMBER]:
        kinds = [S.NUMBER]
    if not kinds:
        return Schema(nullable=nullable and bool(seen))
    if len(kinds) > 1:
        branches = tuple(
            schema_of([i for i in present if type_of(i.value) is kind]) for kind in kinds
        )
        return Schema(one_of=branches, nullable=nullable)
    return _of_type(kinds[0], present, nullable)


def _of_type(kind: SchemaType, seen: list[SampleValue], nullable: bool) -> Schema:
    source = seen[0].source
    stated = inferred(source, kind, "sample-value")
    if kind is S.OBJECT:
        return Schema(type=stated, properties=_properties(seen), nullable=nullable)
    if kind is S.ARRAY:
        items = [
            SampleValue(value=value, source=item.source)
            for item in seen
            if isinstance(item.value, list)
            for value in item.value
        ]
        return Schema(type=stated, items=schema_of(items), nullable=nullable)
    examples = tuple(dict.fromkeys(Json(item.value) for item in seen))
    fmt = _format(seen) if kind is S.STRING else None
    shown = None if fmt is None else inferred(source, Text(fmt), "sample-value")
    return Schema(type=stated, format=shown, examples=examples, nullable=nullable)


def _properties(seen: list[SampleValue]) -> tuple[Property, ...]:
    """Return the members of all objects in order of first appearance; those that all have are
    required.
    """
    members: dict[str, list[SampleValue]] = {}
    for item in seen:
        if isinstance(item.value, dict):
            for name, value in item.value.items():
                source = _member(item.source, name)
                members.setdefault(name, []).append(SampleValue(value=value, source=source))
    return tuple(
        Property(
            name=Text(name),
            schema=schema_of(values),
            required=inferred(values[0].source, len(values) == len(seen), "in-every-sample"),
        )
        for name, values in members.items()
    )


def _member(source: Fact, name: str) -> Fact:
    """Return the line of the sample that shows a member, so that a fact cites no more than it needs."""
    lines = source.text.split("\n")
    quoted = (f'"{name}"', f"'{name}'", name)
    line = next((line for mark in quoted for line in lines if mark in line), name)
    return Fact(text=line.strip(), place=replace(source.place, joins=()))


def _format(seen: list[SampleValue]) -> str | None:
    """Return the format that every string has."""
    texts = [item.value for item in seen if isinstance(item.value, str)]
    for name, pattern in FORMATS:
        if texts and all(pattern.fullmatch(text) for text in texts):
            return name
    return None
