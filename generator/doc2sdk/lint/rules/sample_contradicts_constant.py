"""S304: a request sample contradicts a constant."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.samples import contradiction, requests_of
from doc2sdk.model import Api, Json

RULE = Rule(
    id="S304",
    name="sample-contradicts-constant",
    severity=Severity.WARNING,
    summary="A request sample's field differs from the constant a table gives it.",
    explanation="The table's value stands. It may be an example and no constant.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S304 for each field of a sample that differs from its constant."""
    for operation, sample in requests_of(api):
        body = sample.value.raw if sample.value is not None else None
        if operation.body is None or not isinstance(body, dict):
            continue
        for item in operation.body.schema.properties:
            const, name = item.schema.const, item.name.raw
            if const is None or name not in body or Json(body[name]) == const.value:
                continue
            said = f"the sample's `{name}` is {body[name]!r}, the table's {const.value.raw!r}"
            yield contradiction(RULE, said, operation, sample, mark=str(body[name]))
