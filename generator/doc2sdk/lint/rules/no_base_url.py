"""A201: the reference states no base URL."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.model import Api

RULE = Rule(
    id="A201",
    name="no-base-url",
    severity=Severity.NOTE,
    summary="The reference states no base URL.",
    explanation="The client takes it as an argument or from the environment.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield A201 for an API with operations and without a server."""
    if api.operations and not api.servers:
        yield Diagnostic(
            rule=RULE,
            headline="the reference states no base URL",
            place=api.title.place,
            subject=api.title.value.raw,
            notes=("the client takes it as an argument",),
        )
