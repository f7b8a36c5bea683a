"""Targets compared: what is one request, what is a template and what an instance of it."""

from __future__ import annotations

import re
from functools import lru_cache

_ORIGIN = re.compile(r"^[a-z]+\s?:\s?//[^/?#]*", re.IGNORECASE)
_BASE = re.compile(r"^(?:\{\{?[^{}]*\}\}?|<[^<>]*>|\$\{?\w+\}?|\[[^\[\]]*\])(?=/)")
_HOLE = re.compile(
    r"\{\{?[^{}]*\}\}?|<[^<>]*>|\[[^\[\]]*\]|【[^【】]*】|\$\{\w+\}|\$\w+|(?<=/):[A-Za-z_]\w*|(?<=/)\([^()]*\)"
)
_HOST = re.compile(
    r"^(?:[\w-]+\.)+[A-Za-z]{2,}(?::\d+)?(?=/)|^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?=/)"
)
_QUERY_HOLE = re.compile(r"\{[?&][^{}]*\}")
_ID = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|\d+[,.]\d+\S*", re.IGNORECASE)

_LITERAL = re.compile(r"[?&]([^=&]+)=([^&{}<>\[\]$]*)")


@lru_cache(maxsize=20000)
def path_template(target: str) -> str:
    """Return the path of a target with ``{}`` for each placeholder, origin and query left out.

    >>> path_template("http://<ip>/boats/<id>?x=1")
    '/boats/{}'
    """
    target = _QUERY_HOLE.sub("", target)
    path = _ORIGIN.sub("", target, count=1)
    if path == target:
        path = _HOST.sub("", _BASE.sub("", path, count=1), count=1)
    path = re.split(r"[?#]", _HOLE.sub("{}", path), maxsplit=1)[0]
    return "/" + "/".join(part for part in path.split("/") if part)


def literal_query(target: str) -> tuple[tuple[str, str], ...]:
    """The names and literal values of a target's query: what may tell calls of one path apart."""
    return tuple((m[1], m[2]) for m in _LITERAL.finditer(target))


def origin(target: str) -> str:
    """Return the scheme and host of a target, "" where it has none."""
    match = _ORIGIN.match(target)
    return match.group().lower() if match is not None else ""


def has_hole(target: str) -> bool:
    return "{}" in path_template(target)


def is_instance(path: str, template: str) -> bool:
    """Whether ``path`` is ``template`` with values filled in; not the template itself.

    Both are path templates. A base path may stand before either.
    """
    if path == template or "{}" not in template:
        return False
    own, other = path.strip("/").split("/"), template.strip("/").split("/")
    if len(own) < len(other):
        return False
    own = own[len(own) - len(other) :]
    return all(_fits(a, b) for a, b in zip(own, other, strict=True)) and own != other


def _fits(part: str, pattern: str) -> bool:
    if "{}" not in pattern:
        return part.lower() == pattern.lower()
    expression = "[^/]+".join(re.escape(piece) for piece in pattern.split("{}"))
    return re.fullmatch(expression, part) is not None


def looks_filled(path: str) -> bool:
    """Whether a segment of a path is plainly somebody's id."""
    return any(_ID.fullmatch(part) for part in path.split("/"))
