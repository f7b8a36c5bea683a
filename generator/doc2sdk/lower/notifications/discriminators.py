"""The field by which a client tells one kind of notification from others."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.lower.names import identifiers
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.model import JsonValue, Sample

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
"""Names of such fields, best first."""

ENVELOPES = ("data", "payload", "body")
"""Members that wrap the message itself: ``{"channel": "/v2/me", "data": {"eventType": "Ringing"}}``."""


def discriminator(sample: Sample) -> tuple[str, str] | None:
    """Return the path of the discriminating field (dots between members) and its value."""
    for prefix, level in levels(json_object(sample) or {}):
        for name in DISCRIMINATORS:
            value = level.get(name)
            if isinstance(value, str) and identifiers.words_of(value):
                return prefix + name, value
    return None


def levels(body: dict[str, JsonValue]) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    """Yield the wrapped messages of a body and then the body, each with the prefix of its paths."""
    for name in ENVELOPES:
        inner = body.get(name)
        if isinstance(inner, dict):
            yield f"{name}.", inner
    yield "", body
