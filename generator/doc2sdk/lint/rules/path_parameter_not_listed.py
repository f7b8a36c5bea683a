"""P201: a path parameter that only the URL names."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.diagnostics.wording import once, subject
from doc2sdk.model import Api, Location, Operation, Parameter

RULE = Rule(
    id="P201",
    name="path-parameter-not-listed",
    severity=Severity.NOTE,
    summary="A path parameter is in the URL and in no parameter table.",
    explanation="It is taken as a required string without a description, which is all a URL template says.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield P201 once for each name of a path parameter that no table lists."""
    yield from once(
        (parameter.name.value, _unlisted(operation, parameter))
        for operation in api.operations
        for parameter in operation.parameters
        if parameter.location is Location.PATH and parameter.name.rule == "in-request-url"
    )


def _unlisted(operation: Operation, parameter: Parameter) -> Diagnostic:
    name = parameter.name.value.raw
    return Diagnostic(
        rule=RULE,
        headline=f"path parameter `{name}` is in the URL but in no parameter table",
        place=parameter.name.place,
        subject=subject(operation),
        excerpt=parameter.name.text.raw,
        mark="{" + name + "}",
        label="named here only",
        notes=("taken as a required string without a description",),
    )
