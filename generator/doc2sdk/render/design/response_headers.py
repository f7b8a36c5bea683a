"""Documented headers of the responses that a method returns."""

from __future__ import annotations

from doc2sdk.model import Header, Operation
from doc2sdk.render.design.success import is_successful


def result_headers(operation: Operation) -> tuple[Header, ...]:
    """Return the headers of successful responses, each name once."""
    found: dict[str, Header] = {}
    for response in operation.responses:
        for header in response.headers if is_successful(response) else ():
            found.setdefault(header.name.value.raw.lower(), header)
    return tuple(found.values())
