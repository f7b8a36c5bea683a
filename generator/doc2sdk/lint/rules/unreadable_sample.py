"""S101: a sample that claims to be JSON and is not."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.samples import sample_subject, samples_of
from doc2sdk.model import Api, Sample

RULE = Rule(
    id="S101",
    name="unreadable-sample",
    severity=Severity.WARNING,
    summary="A sample is no JSON and no known repair makes it JSON.",
    explanation="The sample is kept as text. No schema is inferred from it, and no fixture gives its value.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S101 for each sample that claims to be JSON and has no value."""
    for operation, sample in samples_of(api):
        if sample.body is not None and sample.value is None and _claims_json(sample):
            yield Diagnostic(
                rule=RULE,
                headline="this sample is no JSON and could not be repaired",
                place=sample.printed.place,
                subject=sample_subject(operation, sample),
                excerpt=sample.body.raw.split("\n")[0],
                notes=("kept as text; no schema is inferred from it",),
            )


def _claims_json(sample: Sample) -> bool:
    body = sample.body.raw.lstrip() if sample.body else ""
    return sample.media_type.endswith("json") or body.startswith(("{", "["))
