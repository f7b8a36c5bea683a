"""S204: a line of a sample that goes on in the next."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.joins import joined, joins_of
from doc2sdk.model import Api, JoinKind

RULE = Rule(
    id="S204",
    name="joined-at-soft-wrap",
    severity=Severity.NOTE,
    summary="A line of a sample was too long for the page and goes on in the next.",
    explanation="The pieces are joined where the page shows that the line had no room, and only there.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S204 for each line of a sample that was wrapped."""
    headline = "a line of a sample is wrapped where it does not end"
    for operation, sample, _ in joins_of(api, JoinKind.SOFT_WRAP):
        yield joined(RULE, headline, "read as one line", operation, sample)
