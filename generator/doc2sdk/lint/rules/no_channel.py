"""N201: no channel is named for a notification."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.model import Api

RULE = Rule(
    id="N201",
    name="no-channel",
    severity=Severity.NOTE,
    summary="The reference names no channel for a notification.",
    explanation="The message is generated; which channel to subscribe to must be known from elsewhere.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield N201 for each message without a channel. A webhook comes to an address of the client's."""
    for message in api.messages:
        is_webhook = message.protocol is not None and message.protocol.value.raw == "webhook"
        if message.channel is None and not is_webhook:
            yield Diagnostic(
                rule=RULE,
                headline=f"no channel is named for the notification {message.name}",
                place=message.title.place,
                subject=message.title.value.raw,
                notes=("subscribe to the channel your service documents elsewhere",),
            )
