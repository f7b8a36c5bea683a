"""Path templates: the keys of OpenAPI's ``paths``.

OpenAPI 3.1.0 (Paths Object) takes two templates that differ only in the names in braces for the same
path, which must not be there twice. The first one printed gives the key, and the names in the
others follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from doc2sdk.model import Method, Operation

_EXPRESSION = re.compile(r"\{([^{}/]+)\}")
_TAIL = re.compile(r"[?#](?![^{}]*\})")
"""The start of query or fragment; not the mark in ``{id?}``."""
_OPERATOR = re.compile(r"[:!?*]")
_STRAY = {"{": "%7B", "}": "%7D"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PathGroup:
    """The operations of one method and path; several where other things tell them apart."""

    path: str
    method: Method
    operations: tuple[Operation, ...]


def path_groups(operations: Iterable[Operation]) -> list[PathGroup]:
    """Return operations by method and path, in the order the documents print them."""
    keys: dict[str, str] = {}
    groups: dict[tuple[str, Method], list[Operation]] = {}
    for operation in operations:
        printed = path_key(operation.path.value.raw)
        key = keys.setdefault(_EXPRESSION.sub("{}", printed), printed)
        groups.setdefault((key, operation.method.value), []).append(operation)
    return [
        PathGroup(path=path, method=method, operations=tuple(found))
        for (path, method), found in groups.items()
    ]


def path_key(printed: str) -> str:
    """Return a printed path as a key: without query and fragment, braces only in pairs."""
    path = _TAIL.split(printed, maxsplit=1)[0]
    parts = _EXPRESSION.split(path)
    for n, part in enumerate(parts):
        parts[n] = f"{{{_name(part)}}}" if n % 2 else _without_braces(part)
    return "/" + "".join(parts).removeprefix("/")


def _without_braces(text: str) -> str:
    return "".join(_STRAY.get(letter, letter) for letter in text)


def _name(expression: str) -> str:
    """``id`` of ``id:int`` or ``id?``: frameworks print converters and marks; OpenAPI has none."""
    return _OPERATOR.split(expression, maxsplit=1)[0].strip() or _OPERATOR.sub("", expression)


def template_names(path: str) -> list[str]:
    """Return the names in braces, in their order."""
    return _EXPRESSION.findall(path)


def template_name(group: PathGroup, operation: Operation, name: str) -> str | None:
    """Return the group's name of a name in braces of this operation's path; None if it has none."""
    printed = template_names(path_key(operation.path.value.raw))
    wanted = _name(name)
    return template_names(group.path)[printed.index(wanted)] if wanted in printed else None
