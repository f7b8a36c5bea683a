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


def match_path(path: str, target: str) -> tuple[str, list[str]] | None:
    """Match the end of a concrete path; return what is in front of it, and a text per placeholder.

    ``/users/{id}`` matches ``/api/users/7``: the rest is ``/api``, the text ``7``. Placeholders hold no slash,
    so that segments are compared from the last one on.
    """
    wanted = path.removeprefix("/").split("/")
    given = target.split("/")
    start = len(given) - len(wanted)
    if start < 1:
        return None
    found: list[str] = []
    for template, text in zip(wanted, given[start:], strict=True):
        texts = _match_segment(template, text)
        if texts is None:
            return None
        found += texts
    return "/".join(given[:start]), found


def _match_segment(template: str, text: str) -> list[str] | None:
    parts = _PLACEHOLDER.split(template)
    if len(parts) == 1:
        return [] if template == text else None
    if parts[0] == parts[-1] == "" and len(parts) == 3:
        return [text] if text else None
    pattern = "(.+)".join(re.escape(part) for part in parts[::2])
    match = re.fullmatch(pattern, text, re.DOTALL)
    return list(match.groups()) if match is not None else None


def _encoded(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"), safe=_SAFE)
