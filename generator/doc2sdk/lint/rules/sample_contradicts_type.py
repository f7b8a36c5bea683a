"""S305: a sample shows an array where an object is stated, or the reverse."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.schema_parts import schema_parts
from doc2sdk.model import Api, Cited, SchemaType
from doc2sdk.model.schema import CONTRADICTED

RULE = Rule(
    id="S305",
    name="sample-contradicts-type",
    severity=Severity.WARNING,
    summary="A sample shows an array where the reference states an object, or the reverse.",
    explanation="The sample is followed, since what the client reads and sends must fit it. Check which of the two the service means.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S305 for each schema whose type was taken from a sample against what is stated."""
    for where, parts in schema_parts(api):
        for path, schema in parts:
            if schema.type is not None and schema.type.rule == CONTRADICTED:
                yield _contradiction(where, path, schema.type)


def _contradiction(where: str, path: str, shown: Cited[SchemaType]) -> Diagnostic:
    name = f"`{path}`" if path else "the body"
    kind = shown.value.value
    article = "an" if kind[0] in "aeiou" else "a"
    return Diagnostic(
        rule=RULE,
        headline=f"a sample shows {name} as {article} {kind}, the reference states another type",
        place=shown.place,
        subject=where,
        excerpt=shown.text.raw.split("\n")[0],
        notes=("the sample is followed: what is read and sent must fit it",),
    )
