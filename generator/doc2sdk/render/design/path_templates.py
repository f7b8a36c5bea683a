"""URL path templates: ``path = ("/" (literal | "{" name "}")*)+``."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

_PLACEHOLDER = re.compile(r"\{([^{}/]+)\}")
# Characters that a path may have unescaped (RFC 3986, section 3.3), and %, which begins the
# escapes that documents print.
_SAFE = "/:@!$&'()*+,;=~%"


def placeholders(path: str) -> list[str]:
    """Return the names in a path's braces, each once, in their order."""
    return list(dict.fromkeys(_PLACEHOLDER.findall(path)))


def placeholder_sequence(path: str) -> list[str]:
    """Return the names in a path's braces in their order, each as often as the path has it."""
    return _PLACEHOLDER.findall(path)


def renamed_template(path: str, names: dict[str, str]) -> str:
    """Return the path with its placeholders renamed and everything else percent-encoded.

    ``/a b/{userId}`` with the name ``user_id`` gives ``/a%20b/{user_id}``.
    """
    rest = path if path.startswith("/") else f"/{path}"
    parts = _PLACEHOLDER.split(rest)
    pairs = zip(parts[::2], [*parts[1::2], None], strict=True)
    return "".join(
        _encoded(text) + (f"{{{names[name]}}}" if name is not None else "") for text, name in pairs
    )


def filled_path(path: str, values: dict[str, str]) -> str:
    """Return the path with a value for each placeholder, all of it decoded."""
    rest = path if path.startswith("/") else f"/{path}"
    parts = _PLACEHOLDER.split(rest)
    return "".join(
        values.get(part, part) if index % 2 else unquote(_encoded(part))
        for index, part in enumerate(parts)
    )


def path_pattern(path: str) -> re.Pattern[str]:
    """Return a pattern for the end of a concrete path, with a group for each placeholder."""
    rest = path if path.startswith("/") else f"/{path}"
    parts = _PLACEHOLDER.split(rest)
    body = "".join(re.escape(part) if i % 2 == 0 else "([^/]+)" for i, part in enumerate(parts))
    return re.compile(f"{body}$")


def _encoded(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"), safe=_SAFE)
