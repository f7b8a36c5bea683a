"""Stage 2: several documents become one reference.

The same operation in two documents (a PDF and an HTML form of one page) is one operation: the first
document's facts stand, the second fills what the first leaves out, and where they disagree a
diagnostic says so. The same operation twice in one document (a quick reference and its details) is
one too, unless the two differ in title and in what they send.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.diagnostics.wording import where
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.rules import ONLY_IN_ONE_RENDITION, OPERATION_REPEATED, RENDITIONS_DISAGREE
from doc2sdk.model import Operation, Parameter
from doc2sdk.model.compare import Difference, differences

_SHOWN = 3
"""Differences named in one diagnostic; the rest is counted."""

Key = tuple[str, ...]
"""An operation's identity, with its title's words where the identity alone is not unique."""


def merge_documents(draft: Draft, sink: Sink) -> Draft:
    """Keep every operation once, in the order of the first document that has it."""
    return replace(draft, operations=_merge(draft.documents, sink))


def _merge(documents: Sequence[Sequence[Operation]], sink: Sink) -> tuple[Operation, ...]:
    merged: dict[Key, Operation] = {}
    for operations in documents:
        own = _distinct(operations, sink)
        shared = own.keys() & merged.keys()
        if shared:
            for key, operation in {**merged, **own}.items():
                if key not in shared:
                    sink.add(_only_in(operation))
        for key, operation in own.items():
            merged[key] = _fill(merged[key], operation, sink) if key in shared else operation
    return tuple(merged.values())


def _distinct(operations: Sequence[Operation], sink: Sink) -> dict[Key, Operation]:
    """Return one document's operations by key. Of a repeated one the fuller description stays."""
    found: dict[Key, Operation] = {}
    for operation in operations:
        key: Key = operation.identity
        if key in found and _is_another(found[key], operation):
            key = (*key, identifiers.kebab(identifiers.words_of(operation.title.value.raw)))
        if key not in found:
            found[key] = operation
            continue
        first = found[key]
        kept, left = (
            (operation, first) if _weight(operation) > _weight(first) else (first, operation)
        )
        found[key] = kept
        sink.add(_repeated(kept, left))
    return found


def _is_another(first: Operation, second: Operation) -> bool:
    """Return whether two operations of one identity differ in title and in what they send."""
    if identifiers.words_of(first.title.value.raw) == identifiers.words_of(second.title.value.raw):
        return False
    return bool(_sent(first)) and bool(_sent(second)) and _sent(first) != _sent(second)


def _sent(operation: Operation) -> tuple[object, ...]:
    """Return what a request of the operation may contain: names, and samples."""
    names = tuple(_key(parameter) for parameter in operation.parameters)
    body = operation.body.schema.properties if operation.body else ()
    samples = tuple(
        s.value for s in operation.samples if s.request_line or s.role.value == "request"
    )
    return (*names, *(item.name for item in body), *samples)


def _weight(operation: Operation) -> int:
    """Return how much a description contains."""
    body = operation.body.schema.properties if operation.body else ()
    told = operation.description is not None
    return len(operation.parameters) + len(body) + len(operation.samples) + told


def _fill(first: Operation, second: Operation, sink: Sink) -> Operation:
    """Return the first rendition's operation, with what only the second contains."""
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
        rule=ONLY_IN_ONE_RENDITION,
        headline="only this document has the operation; its other renditions lack it",
        place=operation.found_by.place,
        subject=_subject(operation),
        excerpt=operation.title.value.raw,
    )


def _repeated(kept: Operation, left: Operation) -> Diagnostic:
    place = kept.found_by.place
    return Diagnostic(
        rule=OPERATION_REPEATED,
        headline="the same operation is documented a second time",
        place=left.found_by.place,
        subject=_subject(left),
        excerpt=left.title.value.raw,
        notes=(f"the one in {place.document}, {where(place)}, says more and stands",),
    )


def _disagree(first: Operation, second: Operation, found: list[Difference]) -> Diagnostic:
    notes = [f"{d.path}: {d.left} here, {d.right} there" for d in found[:_SHOWN]]
    if len(found) > _SHOWN:
        notes.append(f"and {len(found) - _SHOWN} more")
    return Diagnostic(
        rule=RENDITIONS_DISAGREE,
        headline=f"this operation differs in {second.found_by.place.document}",
        place=first.found_by.place,
        subject=_subject(first),
        excerpt=first.title.value.raw,
        notes=(*notes, f"the facts of {first.found_by.place.document} stand"),
    )
