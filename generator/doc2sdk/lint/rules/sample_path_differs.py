"""S302: a request sample's path does not fit the operation's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.samples import contradiction, request_lines_of
from doc2sdk.model import Api

RULE = Rule(
    id="S302",
    name="sample-path-differs",
    severity=Severity.WARNING,
    summary="A request sample's path does not fit the operation's path.",
    explanation="The operation's path stands. The sample may show another operation, or a path parameter's value may hold a slash.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S302 for each request line whose path does not fit the template."""
    for operation, sample, line in request_lines_of(api):
        path = line.target.raw.partition("?")[0]
        template = operation.path.value.raw
        if not _fits(template, path):
            yield contradiction(
                RULE,
                "the sample's path does not fit the operation's",
                operation,
                sample,
                mark=path,
                note=f"the operation's is {template}",
            )


def _fits(template: str, path: str) -> bool:
    """Return whether a concrete path ends like the template: samples may add what a base URL holds.

    ``/api/v2/users/7`` fits ``/users/{id}``.
    """
    parts = re.split(r"\{[^{}]+\}", template)
    pattern = r"[^/?#]+".join(re.escape(part) for part in parts)
    concrete = re.sub(r"^[a-z]+://[^/]*", "", path)
    return re.fullmatch(rf"(?:/[^?#]*)?{pattern}/?", concrete) is not None
