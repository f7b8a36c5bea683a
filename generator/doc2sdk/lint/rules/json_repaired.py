"""S201: the JSON of a sample was repaired."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.repairs import MESSAGE_REPAIRS, repaired
from doc2sdk.lint.samples import samples_of
from doc2sdk.model import Api

RULE = Rule(
    id="S201",
    name="json-repaired",
    severity=Severity.NOTE,
    summary="A sample was no valid JSON and was repaired.",
    explanation="Printed samples have trailing commas, single quotes, missing colons, Python literals, elisions, comments or unbalanced brackets. Each repair has a name; the sample keeps its printed text beside the repaired value.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S201 for each sample whose JSON was repaired, with all repairs."""
    for operation, sample in samples_of(api):
        found = [repair for repair in sample.repairs if repair.rule not in MESSAGE_REPAIRS]
        if found:
            yield repaired(RULE, "the sample is not valid JSON", found, operation, sample)
