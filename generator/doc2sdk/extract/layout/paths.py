"""Targets compared: what is one request, what is a template and what an instance of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
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


_CUT = 8
"""Characters of a path that a margin may have cut."""


class PathIndex:
    """Path templates looked up by their ends, so that thousands are compared in linear time."""

    __slots__ = ("_by_last", "_sorted")

    def __init__(self, paths: Iterable[str]) -> None:
        self._sorted = sorted(set(paths))
        self._by_last: dict[str, list[str]] = {}
        for path in self._sorted:
            self._by_last.setdefault(_last(path), []).append(path)

    def has(self, path: str) -> bool:
        """Whether a known path is the same: equal, below a base of one of them, or the template of it.

        A path that a margin cut is the same as the one that goes on behind it.
        """
        if any(is_same(path, other) for other in self._ending(path)):
            return True
        at = bisect_left(self._sorted, path)
        is_long = len(path) >= _CUT and at < len(self._sorted)
        return is_long and self._sorted[at].startswith(path)

    def has_template(self, path: str) -> bool:
        """Whether a known path is a template that ``path`` is an instance of."""
        return any(is_instance(path, other) for other in self._ending(path))

    def _ending(self, path: str) -> Iterator[str]:
        last = _last(path)
        yield from self._by_last.get(last, ())
        if last != _HOLES:
            yield from self._by_last.get(_HOLES, ())


_HOLES = "{}"


def _last(path: str) -> str:
    last = path.rsplit("/", 1)[-1].lower()
    return _HOLES if _HOLES in last else last


def is_same(path: str, other: str) -> bool:
    """Whether two path templates are one, a base path of either set aside, or template and instance."""
    return path == other or path.endswith(other) or other.endswith(path) or is_instance(path, other)


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
