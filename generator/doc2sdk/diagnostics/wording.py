"""How rules name what they are about, and report one thing once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Operation, Place

_NAMED = 3
"""Further places one diagnostic names; the rest is counted."""


def subject(operation: Operation, *parts: str) -> str:
    """Return the operation and a part of it: ``POST /users/{id} > Create a user > Sample``."""
    head = f"{operation.method.value.value} {operation.path.value.raw}"
    return " > ".join((head, operation.title.value.raw, *parts))


def where(place: Place) -> str:
    """Return a place in a few words: ``page 3``, ``line 12``, else the document."""
    if place.page is not None:
        return f"page {place.page}"
    return f"line {place.line}" if place.line is not None else place.document


def once(found: Iterable[tuple[Hashable, Diagnostic]]) -> Iterator[Diagnostic]:
    """Yield one diagnostic for each key: the first, with the places of the others in a note."""
    groups: dict[Hashable, list[Diagnostic]] = {}
    for key, diagnostic in found:
        groups.setdefault(key, []).append(diagnostic)
    for first, *others in groups.values():
        yield replace(first, notes=(*first.notes, _also(others))) if others else first


def _also(others: list[Diagnostic]) -> str:
    named = [f"{where(other.place)} ({other.subject})" for other in others[:_NAMED] if other.place]
    rest = len(others) - len(named)
    return "also on " + ", ".join(named) + (f" and in {rest} more places" if rest else "")
