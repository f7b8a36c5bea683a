"""S307: samples that differ from what the reference states of the same body."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.check.deviations import Deviation, deviations
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.wording import subject
from doc2sdk.model import Api, Operation, Sample, SampleRole, Schema

MOST_NAMED = 6
"""Deviations of one sample a diagnostic names; the rest is counted."""


def check(api: Api) -> Iterator[Diagnostic]:
    named = {schema.name: schema.schema for schema in api.schemas}
    for operation in api.operations:
        for sample in operation.samples:
            schema = _schema(operation, sample)
            if schema is None or sample.value is None:
                continue
            if found := list(deviations(sample.value.raw, schema, named)):
                yield _differs(operation, sample, found)


def _schema(operation: Operation, sample: Sample) -> Schema | None:
    if sample.role is SampleRole.REQUEST:
        return operation.body.schema if operation.body is not None else None
    if sample.role is not SampleRole.RESPONSE:
        return None
    for response in operation.responses:
        status = response.status.value if response.status is not None else None
        if status == sample.status:
            return response.schema
    return None


def _differs(operation: Operation, sample: Sample, found: list[Deviation]) -> Diagnostic:
    shown = [f"`{d.path or 'the body'}` {d.said}" for d in found[:MOST_NAMED]]
    more = len(found) - MOST_NAMED
    rest = (f"and {more} more",) if more > 0 else ()
    title = sample.title.value.raw if sample.title is not None else sample.role.value
    return Diagnostic(
        rule="S307",
        headline="a sample differs from what the reference states",
        place=sample.printed.place,
        subject=subject(operation, title),
        excerpt=sample.printed.text.raw.split("\n")[0],
        notes=(*shown, *rest, "what is stated stands"),
    )
