"""S301: a request sample's method is not the operation's."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.samples import contradiction, request_lines_of
from doc2sdk.model import Api

RULE = Rule(
    id="S301",
    name="sample-method-differs",
    severity=Severity.WARNING,
    summary="A request sample's method is not the operation's.",
    explanation="The operation's method stands. Check which of the two the service expects.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S301 for each request line with another method."""
    for operation, sample, line in request_lines_of(api):
        stated = operation.method.value.value
        if line.method != stated:
            said = f"the sample's method is {line.method}, the operation's {stated}"
            yield contradiction(RULE, said, operation, sample, mark=line.method)
