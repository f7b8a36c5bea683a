"""A205: codes that may be failures or not."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.codes import named_codes
from doc2sdk.model import Api, Code, CodeSet

RULE = Rule(
    id="A205",
    name="codes-not-called-failures",
    severity=Severity.NOTE,
    summary="The reference lists codes of answers and does not clearly say which of them are failures.",
    explanation="Only an answer whose code is clearly a failure raises an error where HTTP says success: the table is called one of errors, or the code's own words say so. The others are results, with their code.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield A205 for each set with codes that may be failures or not."""
    for each in api.codes:
        unsure = [code for code in each.codes if code.failure is None]
        if each.field and unsure:
            yield _unsure(each, unsure)


def _unsure(each: CodeSet, unsure: list[Code]) -> Diagnostic:
    return Diagnostic(
        rule=RULE,
        headline="the reference does not say clearly which codes are failures",
        place=unsure[0].value.place,
        subject=".".join(name.raw for name in each.field),
        excerpt=(unsure[0].description or unsure[0].value).text.raw.split("\n")[0],
        notes=(f"answers with these codes are results, not errors: {named_codes(unsure)}",),
    )
