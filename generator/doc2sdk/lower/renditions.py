"""Several documents as one reference.

The same operation in two documents (a PDF and an HTML form of one page) is one operation: the first
document's facts stand, the second fills what the first leaves out, and where they disagree a
diagnostic says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.model import Operation, Parameter
from doc2sdk.model.compare import Difference, differences

_SHOWN = 3
"""Differences named in one diagnostic; the rest is counted."""


def merge(documents: Sequence[Sequence[Operation]], sink: Sink) -> list[Operation]:
    """All operations once, in the order the first document that has them prints them."""
    merged: dict[tuple[str, ...], Operation] = {}
    for operations in documents:
        known = dict(merged)
        shared = any(operation.identity in known for operation in operations)
        for operation in operations:
            key = operation.identity
            if key not in merged:
                merged[key] = operation
                if shared:
                    sink.add(_only_in(operation))
            elif key in known:
                merged[key] = _fill(merged[key], operation, sink)
            else:
                sink.add(_repeated(merged[key], operation))
        if shared:
            seen = {operation.identity for operation in operations}
            for key, operation in known.items():
                if key not in seen:
                    sink.add(_only_in(operation))
    return list(merged.values())


def _fill(first: Operation, second: Operation, sink: Sink) -> Operation:
    """The first rendition's operation, with what only the second says."""
    found = list(differences(replace(first, also=()), replace(second, also=())))
    if found:
        sink.add(_disagree(first, second, found))
    missing = {
        field.name: getattr(second, field.name)
        for field in fields(first)
        if not getattr(first, field.name) and getattr(second, field.name)
    }
    known = {_key(parameter) for parameter in first.parameters}
    more = tuple(p for p in second.parameters if _key(p) not in known)
    missing["parameters"] = (*first.parameters, *more)
    return replace(first, **missing, also=(*first.also, second.found_by.place))


def _key(parameter: Parameter) -> tuple[str, str]:
    return parameter.location.value, parameter.name.value.raw


def _subject(operation: Operation) -> str:
    return f"{operation.method.value.value} {operation.path.value.raw}"


def _only_in(operation: Operation) -> Diagnostic:
    return Diagnostic(
        rule="A302",
        headline="only this document has the operation; its other renditions lack it",
        place=operation.found_by.place,
        subject=_subject(operation),
        excerpt=operation.title.value.raw,
    )


def _repeated(first: Operation, second: Operation) -> Diagnostic:
    place = first.found_by.place
    where = f"page {place.page}" if place.page else f"line {place.line}"
    return Diagnostic(
        rule="A303",
        headline="the same operation is documented a second time",
        place=second.found_by.place,
        subject=_subject(second),
        excerpt=second.title.value.raw,
        notes=(f"the first is in {place.document}, {where}; it stands",),
    )


def _disagree(first: Operation, second: Operation, found: list[Difference]) -> Diagnostic:
    notes = [f"{d.path}: {d.left} here, {d.right} there" for d in found[:_SHOWN]]
    if len(found) > _SHOWN:
        notes.append(f"and {len(found) - _SHOWN} more")
    return Diagnostic(
        rule="A301",
        headline=f"this operation differs in {second.found_by.place.document}",
        place=first.found_by.place,
        subject=_subject(first),
        excerpt=first.title.value.raw,
        notes=(*notes, f"the facts of {first.found_by.place.document} stand"),
    )
