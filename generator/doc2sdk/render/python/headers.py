"""Documented headers of responses, as docstrings and the API page tell of them."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Header, Operation
from doc2sdk.render.python import prose
from doc2sdk.render.python.modules import succeeds

TITLE = "Response headers, by ``with_raw_response``"


def result_headers(operation: Operation) -> tuple[Header, ...]:
    """The headers of the answers that a method returns, each name once."""
    found: dict[str, Header] = {}
    for response in operation.responses:
        for header in response.headers if succeeds(response) else ():
            found.setdefault(header.name.value.raw.lower(), header)
    return tuple(found.values())


def header_lines(operation: Operation, width: int) -> Iterator[str]:
    """A line for each header that the reference says something of; the others by their names."""
    bare: list[str] = []
    for header in result_headers(operation):
        name = prose.one_line(header.name.value)
        if header.description is None:
            bare.append(prose.code(name))
        else:
            yield prose.entry(name, prose.sentence(header.description.value), width)
    if bare:
        yield prose.wrap(", ".join(bare) + ".", width, first="    ", rest="    ")
