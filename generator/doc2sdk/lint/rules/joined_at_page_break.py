"""S203: a sample that goes on after a page break."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.joins import joined, joins_of
from doc2sdk.model import Api, JoinKind

RULE = Rule(
    id="S203",
    name="joined-at-page-break",
    severity=Severity.NOTE,
    summary="A sample goes on after a page break.",
    explanation="The pieces, with footer and header between them, are read as one block.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S203 for each page break inside a sample."""
    for operation, sample, join in joins_of(api, JoinKind.PAGE_BREAK):
        where = f"page {join.page}" if join.page is not None else "the next part"
        note = f"it goes on at the top of {where}; read as one"
        yield joined(RULE, "a sample is cut by a page break", note, operation, sample)
