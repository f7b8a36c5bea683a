"""N: notifications."""

from __future__ import annotations

from doc2sdk.diagnostics.diagnostic import Severity
from doc2sdk.diagnostics.rules.rule import Rule

RULES = (
    Rule(
        id="N201",
        name="no-channel",
        severity=Severity.NOTE,
        summary="The reference names no channel for a notification.",
        explanation="The message is generated; which channel to subscribe to must be known from elsewhere.",
    ),
    Rule(
        id="N202",
        name="field-not-in-every-sample",
        severity=Severity.NOTE,
        summary="A field is in some samples of a message and not in others.",
        explanation="The field is taken as optional.",
    ),
    Rule(
        id="N203",
        name="correlation-inferred",
        severity=Severity.NOTE,
        summary="A field of the response comes back in the notification with the same value.",
        explanation="It is taken as what tells which request a notification answers.",
    ),
)
