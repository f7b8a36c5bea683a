"""JSON values as Python expressions, laid out the way black leaves them."""

from __future__ import annotations

import math

from doc2sdk.model import JsonValue

_WIDTH = 100


def python_literal(value: JsonValue, indent: int = 0, room: int = _WIDTH) -> str:
    """A Python expression for a JSON value.

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
    """A string literal, in double quotes unless that needs more escapes; printable characters only."""
    plain = repr(text)
    return f'"{plain[1:-1]}"' if plain.startswith("'") and '"' not in plain else plain


def visible(text: str, keep: str = "") -> str:
    """The text with everything a reader cannot see as it is written out as an escape.

    Control characters, lone surrogates and marks that change the direction of text; not the
    character ``keep``.
    """
    if text.isprintable() or (keep and text.replace(keep, "").isprintable()):
        return text
    return "".join(c if c.isprintable() or c in keep else _escape(c) for c in text)


def one_argument(before: str, function: str, argument: str, indent: int) -> str:
    """``before = function(argument)``, its argument on a line of its own where that is needed."""
    flat = f"{before}{function}({argument})"
    if len(flat) + indent <= _WIDTH:
        return flat
    pad = " " * indent
    return f"{before}{function}(\n{pad}    {argument}\n{pad})"


def _escape(character: str) -> str:
    return repr(character)[1:-1]


def _bracketed(start: str, parts: list[str], end: str, indent: int, room: int) -> str:
    flat = f"{start}{', '.join(parts)}{end}"
    if not parts or ("\n" not in flat and len(flat) + indent <= room - 8):
        return flat
    pad = " " * (indent + 4)
    lines = "".join(f"{pad}{part},\n" for part in parts)
    return f"{start}\n{lines}{' ' * indent}{end}"
