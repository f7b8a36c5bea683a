"""How a client knows which of its calls a notification answers."""

from __future__ import annotations

import re

from doc2sdk.lower.cite import inferred, sample_fact
from doc2sdk.lower.notifications.discriminators import levels
from doc2sdk.lower.samples.samples import json_object
from doc2sdk.model import Correlation, Json, JsonValue, Operation, SampleRole, Text

_IDENTIFIER = re.compile(
    r"(?:^|[a-z_])(?:id|ids|reference|correlation)$|Id$|Ids$|ID$", re.IGNORECASE
)


def correlation(operation: Operation) -> Correlation | None:
    """Return the field of the response whose value comes back in the notification.

    It is named like an identifier, both have it, and its values are equal in all samples:
    ``{"statusCode": 0, "referenceId": 80}`` and ``{"messageType": "Done", "referenceId": 80}``.
    """
    responses = [json_object(s) for s in operation.samples if s.role is SampleRole.RESPONSE]
    notifications = [s for s in operation.samples if s.role is SampleRole.NOTIFICATION]
    for name in (responses[0] or {}) if responses else ():
        if not _IDENTIFIER.search(name) or not notifications:
            continue
        found = [_field(json_object(sample) or {}, name) for sample in notifications]
        values = {Json((response or {}).get(name)) for response in responses}
        if all(path is not None for path, _ in found) and {Json(v) for _, v in found} <= values:
            fact = sample_fact(notifications[0])
            return Correlation(
                response_field=Text(name),
                message_field=Text(found[0][0] or name),
                source=inferred(fact, Text(name), "equal-in-samples"),
            )
    return None


def _field(body: dict[str, JsonValue], name: str) -> tuple[str | None, JsonValue]:
    """Return the path and the value of a field of a notification; (None, None) if it has none."""
    for prefix, level in levels(body):
        if name in level:
            return prefix + name, level[name]
    return None, None
