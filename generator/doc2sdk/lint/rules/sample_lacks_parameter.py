"""S303: a request sample lacks a required query parameter."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.samples import contradiction, request_lines_of
from doc2sdk.model import Api, Location

RULE = Rule(
    id="S303",
    name="sample-lacks-parameter",
    severity=Severity.WARNING,
    summary="A request sample lacks a required query parameter.",
    explanation="Either the sample is incomplete or the parameter is optional.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S303 for each required query parameter that a request line lacks."""
    for operation, sample, line in request_lines_of(api):
        query = line.target.raw.partition("?")[2]
        sent = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
        for parameter in operation.parameters:
            name = parameter.name.value.raw
            is_needed = parameter.location is Location.QUERY and parameter.required.value
            if is_needed and name not in sent:
                said = f"the sample lacks the required query parameter `{name}`"
                yield contradiction(RULE, said, operation, sample, mark=query)
