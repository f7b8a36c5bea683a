"""The field by which a client tells one kind of notification from others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.model import JsonValue, Sample
from doc2sdk.printed.roles import Column

DISCRIMINATORS = (
    "messageType",
    "message_type",
    "notificationType",
    "notification_type",
    "eventType",
    "event_type",
    "messageName",
    "eventName",
    "event_name",
    "event",
    "type",
    "kind",
)
"""Names of such fields, best first."""

VAGUE = frozenset({"type", "kind"})
"""Those of them that may as well say of which kind the thing is that a message is about."""

_EVENT_VALUE = re.compile(r"[A-Za-z]\w*(?:[._:/-]\w+)+")
_QUOTED = re.compile(r"\s*[\"'`“]+([^\"'`“”\s]+)[\"'`”]+\s*")

_VALUE_COLUMNS = (Column.VALUE, Column.DESCRIPTION, Column.EXAMPLE, Column.ALLOWED, Column.DEFAULT)

ENVELOPES = ("data", "payload", "body")
"""Members that wrap the message itself: ``{"channel": "/v2/me", "data": {"eventType": "Ringing"}}``."""


def discriminator(sample: Sample) -> tuple[str, str] | None:
    """Return the path of the discriminating field (dots between members) and its value."""
    found = list(levels(json_object(sample) or {}))
    for name in DISCRIMINATORS:
        for prefix, level in found:
            value = level.get(name)
            if isinstance(value, str) and identifiers.words_of(value):
                return prefix + name, value
    return None


def is_telling(field: str, value: str, title: str) -> bool:
    """Return whether a field's value names the message: "type" may be that of a card that was charged.

    It does if it looks like the name of an event (``card.charged``) or shares a word with the title.
    """
    if field.rpartition(".")[2] not in VAGUE or _EVENT_VALUE.fullmatch(value):
        return True
    return not {*identifiers.words_of(title)}.isdisjoint(identifiers.words_of(value))


def listed_discriminator(rows: Sequence[RawParameter]) -> tuple[str, Fact, str] | None:
    """Return a field of which a row prints one value and nothing else: the field, the cell, the value.

    ``event | "order.paid"`` tells a message apart as a sample does.
    """
    by_name = {row.cells[Column.NAME].text.strip(" `*\"'"): row for row in rows}
    for name in DISCRIMINATORS:
        row = by_name.get(name)
        cells = (row.cells.get(column) for column in _VALUE_COLUMNS) if row is not None else ()
        for cell in cells:
            match = _QUOTED.fullmatch(cell.text) if cell is not None else None
            if cell is not None and match is not None and identifiers.words_of(match[1]):
                return name, cell, match[1]
    return None


def levels(body: dict[str, JsonValue]) -> Iterator[tuple[str, dict[str, JsonValue]]]:
    """Yield the wrapped messages of a body and then the body, each with the prefix of its paths."""
    for name in ENVELOPES:
        inner = body.get(name)
        if isinstance(inner, dict):
            yield f"{name}.", inner
    yield "", body
