"""Calls as source text: in docstrings, README and tests."""

from __future__ import annotations

from doc2sdk.render.design.arguments import Arguments
from doc2sdk.render.design.examples import Example
from doc2sdk.render.python.literals import python_literal

_WIDTH = 80


def call_source(function: str, example: Example, arguments: Arguments, indent: int = 0) -> str:
    """Return ``function(name=value, ...)`` on one line, or with a line for each argument.

    ``indent`` is the column of the line that the call begins; further lines are indented by it.
    """
    parts = call_arguments(example, arguments, indent + 4)
    flat = f"{function}({', '.join(parts)})"
    if not parts or (len(flat) + indent <= _WIDTH and "\n" not in flat):
        return flat
    pad = " " * (indent + 4)
    return f"{function}(\n" + "".join(f"{pad}{part},\n" for part in parts) + " " * indent + ")"


def call_arguments(example: Example, arguments: Arguments, indent: int) -> list[str]:
    """Return the keyword arguments of a call that makes the example's request."""
    parts = [
        f"{argument.name}={python_literal(example.values[argument.name], indent)}"
        for argument in arguments.asked
        if argument.name in example.values
    ]
    extras = (("extra_query", example.extra_query), ("extra_body", example.extra_body))
    return [*parts, *(f"{n}={python_literal(extra, indent)}" for n, extra in extras if extra)]
