"""P203: a field of the body with one fixed value."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.diagnostics.wording import once, subject
from doc2sdk.model import Api, Cited, Json, Operation, Property

RULE = Rule(
    id="P203",
    name="constant-body-field",
    severity=Severity.NOTE,
    summary="A table gives a body field one fixed value.",
    explanation="A table with a value column and no type column states what to send, not what may be sent. A value of one token is taken as a constant: the client sends it and the caller is not asked. A request sample that shows another value is reported by S304.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield P203 once for each field of a body and its fixed value."""
    yield from once(
        ((item.name, const.value), _constant(operation, item, const))
        for operation in api.operations
        if operation.body is not None
        for item in operation.body.schema.properties
        if (const := item.schema.const) is not None
    )


def _constant(operation: Operation, item: Property, const: Cited[Json]) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        headline=f"body field `{item.name.raw}` is always {const.value.raw!r}",
        place=const.place,
        subject=subject(operation),
        excerpt=f"{item.name.raw} | {const.text.raw}",
        mark=const.text.raw,
        label="the value column holds one fixed value",
        notes=("the client sends it; the caller does not pass it",),
    )
