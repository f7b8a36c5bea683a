"""N203: a response and a notification share a value."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.diagnostics.wording import once, subject
from doc2sdk.model import Api, Correlation, Operation

RULE = Rule(
    id="N203",
    name="correlation-inferred",
    severity=Severity.NOTE,
    summary="A field of the response comes back in the notification with the same value.",
    explanation="It is taken as what tells which request a notification answers.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield N203 once for each pair of fields that connects a response with a message."""
    yield from once(
        ((shared.response_field, shared.message_field), _correlated(operation, shared))
        for operation in api.operations
        if (shared := operation.correlation) is not None
    )


def _correlated(operation: Operation, shared: Correlation) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        headline=f"response and notification share `{shared.response_field.raw}`",
        place=shared.source.place,
        subject=subject(operation),
        notes=("taken as what tells which request a notification answers",),
    )
