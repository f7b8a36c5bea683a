"""O201: several operations have one method and path."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics import Diagnostic, Rule, Severity
from doc2sdk.model import Api, Operation

RULE = Rule(
    id="O201",
    name="operations-share-method-and-path",
    severity=Severity.NOTE,
    summary="Several operations have one method and path.",
    explanation="They are told apart by required query parameters or by constants of query and body, and stay separate methods of the client. Formats that allow one operation for a method and path, like OpenAPI, show them as named variants of one.",
)


def check(api: Api) -> Iterator[Diagnostic]:
    """Yield O201 for each method and path that several operations have."""
    groups: dict[tuple[str, str], list[Operation]] = {}
    for operation in api.operations:
        key = (operation.method.value.value, operation.path.value.raw)
        groups.setdefault(key, []).append(operation)
    for (method, path), operations in groups.items():
        if len(operations) > 1:
            yield _shared(f"{method} {path}", operations)


def _shared(name: str, operations: list[Operation]) -> Diagnostic:
    told = (f"{' and '.join(o.identity[2:]) or 'nothing'}: {o.title.value.raw}" for o in operations)
    return Diagnostic(
        rule=RULE,
        headline=f"{len(operations)} operations share {name}",
        place=operations[0].found_by.place,
        subject=name,
        excerpt=operations[0].found_by.text.raw,
        notes=(
            *(f"known by {line}" for line in told),
            "each is a method of its own; exports that allow one only show them as variants",
        ),
    )
