"""Request and response bodies: ``content`` by media type."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Operation, Sample, SampleRole, Schema
from doc2sdk.render.exports.citation import JsonObject
from doc2sdk.render.exports.examples import base_type, example_objects, has_usable_body
from doc2sdk.render.exports.paths import PathGroup
from doc2sdk.render.exports.schemas import schema_object
from doc2sdk.render.exports.unions import union

ANY_MEDIA_TYPE = "*/*"

Documented = tuple[Operation, Sample]


@dataclass(frozen=True, slots=True)
class Payload:
    """What one variant sends or answers; ``media_type`` None where the documents state none."""

    operation: Operation
    media_type: str | None
    schema: Schema | None


def samples_of(group: PathGroup, role: SampleRole) -> list[Documented]:
    """Return the samples of one role, with their operations."""
    return [(op, sample) for op in group.operations for sample in op.samples if sample.role is role]


def request_body(group: PathGroup) -> JsonObject | None:
    """Return the request body of a group; required only where every variant requires one."""
    bodies = [(op, op.body) for op in group.operations if op.body is not None]
    if not bodies:
        return None
    payloads = [Payload(op, body.media_type, body.schema) for op, body in bodies]
    everywhere = len(bodies) == len(group.operations)
    return {
        "required": everywhere and all(body.required.value for _, body in bodies),
        "content": content(payloads, samples_of(group, SampleRole.REQUEST)),
    }


def content(payloads: list[Payload], samples: list[Documented]) -> JsonObject:
    """Return media type objects: what is stated, and what the samples show beyond that."""
    printed: dict[str, str] = {}
    stated: dict[str, list[Payload]] = {}
    for payload in payloads:
        media_type = _media_type(payload, samples)
        base = base_type(media_type)
        printed.setdefault(base, media_type)
        stated.setdefault(base, []).append(payload)
    for _, sample in samples:
        if has_usable_body(sample):
            printed.setdefault(base_type(sample.media_type), sample.media_type)
    return {
        media_type: {**_schema(stated.get(base, [])), **_examples(base, samples)}
        for base, media_type in printed.items()
    }


def _media_type(payload: Payload, samples: list[Documented]) -> str:
    """Return the payload's media type, else that of its operation's samples, else any."""
    if payload.media_type is not None:
        return payload.media_type
    shown = (sample.media_type for operation, sample in samples if operation is payload.operation)
    return next(shown, ANY_MEDIA_TYPE)


def _schema(payloads: list[Payload]) -> JsonObject:
    titled = [
        (payload.operation.title.value.raw, schema_object(payload.schema))
        for payload in payloads
        if payload.schema is not None
    ]
    return {"schema": union(titled)} if titled else {}


def _examples(base: str, samples: list[Documented]) -> JsonObject:
    found = example_objects(pair for pair in samples if base_type(pair[1].media_type) == base)
    return {"examples": found} if found else {}
