"""S307: samples that differ from what the reference states of the same body."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.lint.samples import Owner, sample_subject, samples_of
from doc2sdk.model import Api, Message, Sample, SampleRole, Schema
from doc2sdk.model.conformance import Checks, Deviation, deviations, resolver

RULE = Rule(
    id="S307",
    name="sample-differs-from-schema",
    severity=Severity.WARNING,
    summary="A sample lacks a field that is stated as required, or shows one in another type.",
    explanation="What the tables state is kept, and the client decodes such a body all the same, unless it is strict. Check which of the two the service does.",
)


CHECKS = Checks()
"""Constants are left out, since S304 compares them, and formats, which a sample may abbreviate."""

MOST_NAMED = 6
"""Deviations of one sample that a diagnostic names; it counts the rest."""


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield S307 for each sample of a body that deviates from its schema."""
    resolve = resolver({schema.name: schema for schema in api.schemas})
    for owner, sample in samples_of(api):
        schema = _schema(owner, sample)
        if schema is None or sample.value is None:
            continue
        if found := list(deviations(sample.value.raw, schema, resolve, CHECKS)):
            yield _differs(owner, sample, found)


def _schema(owner: Owner, sample: Sample) -> Schema | None:
    if isinstance(owner, Message):
        return owner.schema
    if sample.role is SampleRole.REQUEST:
        return owner.body.schema if owner.body is not None else None
    if sample.role is not SampleRole.RESPONSE:
        return None
    for response in owner.responses:
        status = response.status.value if response.status is not None else None
        if status == sample.status:
            return response.schema
    return None


def _differs(owner: Owner, sample: Sample, found: list[Deviation]) -> Diagnostic:
    shown = [f"`{d.path or 'the body'}` {d.said}" for d in found[:MOST_NAMED]]
    more = len(found) - MOST_NAMED
    rest = (f"and {more} more",) if more > 0 else ()
    return Diagnostic(
        rule=RULE,
        headline="a sample differs from what the reference states",
        place=sample.printed.place,
        subject=sample_subject(owner, sample),
        excerpt=sample.printed.text.raw.split("\n")[0],
        notes=(*shown, *rest, "what is stated stands"),
    )
