"""The doors that document text takes into Python files."""

from __future__ import annotations

import re
from collections.abc import Callable

from doc2sdk.model import Json, Text
from doc2sdk.render.errors import RenderError
from doc2sdk.render.escapes import visible
from doc2sdk.render.filters import FILTERS
from doc2sdk.render.python.literals import python_literal

_WIDTH = 100
# Every quote that could, with those behind it, end a docstring.
_CLOSING_QUOTE = re.compile(r'"(?="|\Z)')


def literal(value: Text | Json, indent: int = 0) -> str:
    """Return a Python expression for the value; ``indent`` is the column of its line."""
    return python_literal(value.raw, indent)


def docstring(value: Text | str, indent: int) -> str:
    """Return a docstring with its quotes; ``indent`` is its column.

    Lines stay as they are (:mod:`doc2sdk.render.python.prose` wraps them).
    """
    raw = value.raw if isinstance(value, Text) else value
    safe = visible(raw.strip().replace("\\", "\\\\"), keep="\n")
    safe = _CLOSING_QUOTE.sub('\\\\"', safe)
    several = "\n" in safe or len(safe) + indent + 6 > _WIDTH
    pad = "\n" + " " * indent
    lines = (line.rstrip(" ") for line in safe.split("\n"))
    body = "\n".join(f"{' ' * indent}{line}" if line else "" for line in lines).lstrip(" ")
    return f'"""{body}{pad if several else ""}"""'


def identifier(value: str) -> str:
    """Return a name that :mod:`doc2sdk.render.python.names` made.

    Raises:
        RenderError: If it is no identifier.
    """
    if not value.isidentifier():
        raise RenderError(f"{value!r} is not an identifier")
    return value


PYTHON_FILTERS: dict[str, Callable[..., str]] = {
    **FILTERS,
    "literal": literal,
    "docstring": docstring,
    "identifier": identifier,
}
