"""A204: codes that no field of an answer holds."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.codes import named_codes
from doc2sdk.model import Api

RULE = Rule(
    id="A204",
    name="codes-of-no-field",
    severity=Severity.NOTE,
    summary="The reference lists codes that answers hold, and no documented answer has a field for them.",
    explanation="The codes are kept in the model. The client cannot look for them, so they make no errors. A sample or a table of an answer that shows the field tells where they stand.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield A204 for each set of codes that no field holds."""
    for each in api.codes:
        if not each.field:
            yield Diagnostic(
                rule=RULE,
                headline=f"no documented answer has a field for these {len(each.codes)} codes",
                place=each.source.place,
                excerpt=each.source.text.raw.split("\n")[0],
                notes=(f"they are in the model and make no errors: {named_codes(each.codes)}",),
            )
