"""Targets compared: what is one request, what is a template and what an instance of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from doc2sdk.printed.url_template import PLACEHOLDER, plain_target, without_bare_host

_ORIGIN = re.compile(r"^[a-z]+\s?:\s?//[^/?#]*", re.IGNORECASE)
_BASE = re.compile(r"^(?:\{\{?[^{}]*\}\}?|<[^<>]*>|\$\{?\w+\}?|\[[^\[\]]*\])(?=/)")
_QUERY_HOLE = re.compile(r"\{[?&][^{}]*\}")
_ID = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|\d+[,.]\d+\S*", re.IGNORECASE)

_LONG_ID = re.compile(
    r"\d{5,}|[0-9a-f]{8}-[0-9a-f-]{27}|(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{12,}", re.IGNORECASE
)

_LITERAL = re.compile(r"[?&]([^=&]+)=([^&{}<>\[\]$]*)")


@lru_cache(maxsize=20000)
def path_template(target: str) -> str:
    """Return the path of a target with ``{}`` for each placeholder, origin and query left out.

    >>> path_template("http://<ip>/boats/<id>?x=1")
    '/boats/{}'
    """
    target = _QUERY_HOLE.sub("", plain_target(target))
    path = _ORIGIN.sub("", target, count=1)
    if path == target:
        path = without_bare_host(_BASE.sub("", path, count=1))
    path = re.split(r"[?#]", PLACEHOLDER.sub("{}", path), maxsplit=1)[0]
    return "/" + "/".join(part for part in path.split("/") if part)


def literal_query(target: str) -> tuple[tuple[str, str], ...]:
    """The names and literal values of a target's query: what may tell calls of one path apart."""
    return tuple((m[1], m[2]) for m in _LITERAL.finditer(target))


def origin(target: str) -> str:
    """Return the scheme and host of a target, "" where it has none."""
    match = _ORIGIN.match(target)
    return match.group().lower() if match is not None else ""


_BASE_NAME = re.compile(
    r"/(?:[\w-]*api[\w-]*|rest|v\d[\w.]*|services?|ws|cgi-bin|\{\})(?:/|$)", re.IGNORECASE
)

_SHARED = 0.5
"""Share of the known paths that begin with one segment for it to be a base."""

_CUT = 8
"""Characters of a path that a margin may have cut."""


def is_cut(path: str, whole: str) -> bool:
    """Whether a path ends within a segment of another one: a margin cut it."""
    return len(path) >= _CUT and whole.startswith(path) and whole[len(path) : len(path) + 1] != "/"


class PathIndex:
    """Path templates looked up by their parts, so that thousands are compared in linear time."""

    __slots__ = ("_all", "_masked", "_roots", "_sorted", "_suffixes")

    def __init__(self, paths: Iterable[str]) -> None:
        self._sorted = sorted(set(paths))
        self._all = frozenset(self._sorted)
        uses = Counter(_first(path) for path in self._sorted)
        self._suffixes = frozenset(
            end
            for path in self._sorted
            for end in _suffixes(path)
            if end == path
            or _is_base(path, end)
            or uses[_first(path)] >= _SHARED * len(self._sorted)
        )
        self._masked: dict[_Mask, dict[tuple[str, ...], list[str]]] = {}
        self._roots = frozenset(path.split("/")[1] for path in self._sorted)
        for path in self._sorted:
            if "{}" in path:
                parts = _segments(path)
                mask = tuple("{}" in part for part in parts)
                self._masked.setdefault(mask, {}).setdefault(_literal(parts, mask), []).append(path)

    def has(self, path: str) -> bool:
        """Whether a known path is the same: equal, below a base of one of them, or the template of it.

        A path that a margin cut is the same as the one that goes on behind it.
        """
        ends = (end for end in _suffixes(path) if end == path or self._may_lack(path, end))
        if path in self._suffixes or not self._all.isdisjoint(ends):
            return True
        if self.has_template(path):
            return True
        at = bisect_left(self._sorted, path)
        return at < len(self._sorted) and is_cut(path, self._sorted[at])

    def _may_lack(self, path: str, end: str) -> bool:
        """Whether the known paths may lack the base that ``path`` has before ``end``."""
        return _is_base(path, end) or _first(path) not in self._roots

    def has_template(self, path: str) -> bool:
        """Whether a known path is a template that ``path`` is an instance of."""
        parts = _segments(path)
        for mask, templates in self._masked.items():
            if len(mask) <= len(parts):
                own = _literal(parts[len(parts) - len(mask) :], mask)
                if any(is_instance(path, template) for template in templates.get(own, ())):
                    return True
        return False


def _first(path: str) -> str:
    return path.split("/")[1]


def _is_base(path: str, end: str) -> bool:
    """Whether what a path has before its end is called as bases are: ``/api/v2``."""
    return _BASE_NAME.match(path[: len(path) - len(end)]) is not None


_Mask = tuple[bool, ...]
"""Which segments of a template hold a placeholder."""


def _segments(path: str) -> tuple[str, ...]:
    return tuple(path.strip("/").split("/"))


def _literal(parts: tuple[str, ...], mask: _Mask) -> tuple[str, ...]:
    """The segments without placeholder, in lower case."""
    return tuple(part.lower() for part, hole in zip(parts, mask, strict=True) if not hole)


def _suffixes(path: str) -> Iterator[str]:
    """The path and what is left of it below each of its segments, a bare slash left out."""
    at = 0
    while 0 <= at < len(path) - 1:
        yield path[at:]
        at = path.find("/", at + 1)


def is_same(path: str, other: str) -> bool:
    """Whether two path templates are one, a base path of either set aside, or template and instance."""
    return path == other or path.endswith(other) or other.endswith(path) or is_instance(path, other)


def is_known(path: str, other: str) -> bool:
    """Whether a path is the same as another that is known, is its template, or was cut by a margin.

    What has a placeholder of its own is no example of a template.
    """
    if is_cut(path, other) or is_instance(other, path) or path == other:
        return True
    if is_instance(path, other):
        return "{}" not in path or looks_filled(path)
    return (len(other) > 1 and path.endswith(other)) or (len(path) > 1 and other.endswith(path))


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
    if len(own) > len(other) and not any("{}" not in part for part in other):
        return False  # "/{}" would be the template of every path.
    own = own[len(own) - len(other) :]
    return all(_fits(a, b) for a, b in zip(own, other, strict=True)) and own != other


def _fits(part: str, pattern: str) -> bool:
    if "{}" not in pattern:
        return part.lower() == pattern.lower()
    expression = "[^/]+".join(re.escape(piece) for piece in pattern.split("{}"))
    return re.fullmatch(expression, part) is not None


def is_plainly_filled(target: str) -> bool:
    """Whether a target without placeholders holds an id that can be nothing else: ``/boats/8120345``."""
    parts = path_template(target).split("/")
    return "{}" not in "".join(parts) and any(_LONG_ID.fullmatch(part) for part in parts)


def looks_filled(path: str) -> bool:
    """Whether a segment of a path is plainly somebody's id."""
    return any(_ID.fullmatch(part) for part in path.split("/"))
