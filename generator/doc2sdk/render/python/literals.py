"""JSON values as Python expressions, laid out as black does."""

from __future__ import annotations

import math
from collections.abc import Sequence

from doc2sdk.model import JsonValue

_WIDTH = 100


def python_literal(value: JsonValue, indent: int = 0, room: int = _WIDTH) -> str:
    """Return a Python expression for a JSON value.

    ``indent`` is the indentation of the line it starts on. An object or array stays on one line
    where it fits in ``room`` columns; otherwise each member has its own line and a trailing comma.
    """
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, dict):
        members = [f"{quoted(k)}: {python_literal(v, indent + 4, room)}" for k, v in value.items()]
        return _bracketed("{", members, "}", indent, room)
    if isinstance(value, list):
        items = [python_literal(item, indent + 4, room) for item in value]
        return _bracketed("[", items, "]", indent, room)
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    return repr(value)


def quoted(text: str) -> str:
    """Return a string literal of printable characters, in double quotes unless that needs escapes."""
    plain = repr(text)
    return f'"{plain[1:-1]}"' if plain.startswith("'") and '"' not in plain else plain


def tuple_literal(parts: Sequence[str]) -> str:
    """Return a tuple of expressions on one line."""
    return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"


def one_argument(before: str, function: str, argument: str, indent: int) -> str:
    """Return ``before`` and ``function(argument)``, the argument on its own line if it does not fit."""
    flat = f"{before}{function}({argument})"
    if len(flat) + indent <= _WIDTH:
        return flat
    pad = " " * indent
    return f"{before}{function}(\n{pad}    {argument}\n{pad})"


def _bracketed(start: str, parts: list[str], end: str, indent: int, room: int) -> str:
    flat = f"{start}{', '.join(parts)}{end}"
    if not parts or ("\n" not in flat and len(flat) + indent <= room - 8):
        return flat
    pad = " " * (indent + 4)
    lines = "".join(f"{pad}{part},\n" for part in parts)
    return f"{start}\n{lines}{' ' * indent}{end}"
