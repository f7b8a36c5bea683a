"""Documented headers of responses, in docstrings."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.model import Operation
from doc2sdk.render.design.response_headers import result_headers
from doc2sdk.render.python import prose

TITLE = "Response headers, by ``with_raw_response``"


def header_lines(operation: Operation, width: int) -> Iterator[str]:
    """Yield a line for each header that the reference describes, then one with the others' names."""
    bare: list[str] = []
    for header in result_headers(operation):
        name = prose.one_line(header.name.value)
        about = prose.sentence(header.description.value) if header.description else ""
        if about:
            yield prose.entry(name, about, width)
        else:
            bare.append(prose.code(name))
    if bare:
        yield prose.wrap(", ".join(bare) + ".", width, first="    ", rest="    ")
