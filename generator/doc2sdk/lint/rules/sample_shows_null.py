"""S306: a sample shows null where the stated type does not allow it."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.schema_parts import schema_parts
from doc2sdk.model import Api, Certainty, Cited, SchemaType

RULE = Rule(
    id="S306",
    name="sample-shows-null",
    severity=Severity.NOTE,
    summary="A sample shows null for a field whose stated type does not say that it may be.",
    explanation="The stated type is kept, and null is allowed beside it.",
)


MOST_NAMED = 8
"""Fields that one diagnostic names; it counts the rest."""


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S306 for each operation or shared schema with fields that a sample shows as null."""
    for where, parts in schema_parts(api):
        nulls = [
            (path, schema.type)
            for path, schema in parts
            if schema.nullable
            and schema.type is not None
            and schema.type.certainty is Certainty.STATED
        ]
        if nulls:
            yield _null(where, [path for path, _ in nulls], nulls[0][1])


def _null(where: str, paths: list[str], stated: Cited[SchemaType]) -> Diagnostic:
    named = ", ".join(f"`{path}`" if path else "the body" for path in paths[:MOST_NAMED])
    more = len(paths) - MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return Diagnostic(
        rule=RULE,
        headline=f"a sample shows null for {named}{rest}",
        place=stated.place,
        subject=where,
        excerpt=stated.text.raw.split("\n")[0],
        notes=("the stated type is kept and null is allowed",),
    )
