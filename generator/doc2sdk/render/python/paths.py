"""URL path templates: ``path = ("/" (literal | "{" name "}")*)+``."""

from __future__ import annotations

import re
from urllib.parse import quote

_PLACEHOLDER = re.compile(r"\{([^{}/]+)\}")
# What a path may hold unescaped (RFC 3986, section 3.3), and % because escapes are printed as such.
_SAFE = "/:@!$&'()*+,;=~%"


def placeholders(path: str) -> list[str]:
    """The names in a path's braces, each once, in their order."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(path)))


def in_order(path: str) -> list[str]:
    """The names in a path's braces as often and in the order they stand."""
    return _PLACEHOLDER.findall(path)


def template(path: str, python_names: dict[str, str]) -> str:
    """The path with its placeholders renamed and everything else percent-encoded."""
    rest = path if path.startswith("/") else f"/{path}"
    parts = _PLACEHOLDER.split(rest)
    pairs = zip(parts[::2], [*parts[1::2], None], strict=True)
    return "".join(
        _encoded(text) + (f"{{{python_names[name]}}}" if name is not None else "")
        for text, name in pairs
    )


def pattern(path: str) -> re.Pattern[str]:
    """Matches the end of a concrete path; groups are the placeholders, in the order they stand."""
    rest = path if path.startswith("/") else f"/{path}"
    parts = _PLACEHOLDER.split(rest)
    body = "".join(re.escape(part) if i % 2 == 0 else "([^/]+)" for i, part in enumerate(parts))
    return re.compile(f"{body}$")


def _encoded(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"), safe=_SAFE)
