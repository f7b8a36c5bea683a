"""Two models compared fact by fact, the places they cite left out.

Parts are aligned by what they are, not by their position: operations by identity, parameters by place and
name, fields by name, samples by content. So a parameter that moved is no difference, and one that was
added in front of others is one difference::

    operations[GET /users].parameters[query page]: nothing, Parameter
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from doc2sdk.model.api import (
    Header,
    Message,
    Operation,
    Parameter,
    Requirement,
    Response,
    Section,
    SecurityScheme,
)
from doc2sdk.model.codes import Code, CodeSet
from doc2sdk.model.place import Cited, Place
from doc2sdk.model.sample import Sample
from doc2sdk.model.schema import NamedSchema, Property
from doc2sdk.model.text import Json, Text

IDENTITIES: dict[type, Callable[[Any], str]] = {
    Operation: lambda operation: " ".join(operation.identity),
    Parameter: lambda parameter: f"{parameter.location.value} {parameter.name.value.raw}",
    Property: lambda item: item.name.raw,
    Header: lambda header: header.name.value.raw.lower(),
    Response: lambda response: str(response.status.value) if response.status else "no status",
    Requirement: lambda requirement: requirement.label.value.raw,
    Message: lambda message: message.name,
    NamedSchema: lambda named: named.name,
    Section: lambda section: section.id,
    SecurityScheme: lambda scheme: scheme.id,
    CodeSet: lambda codes: ".".join(name.raw for name in codes.field) or codes.name,
    Code: lambda code: repr(code.value.value.raw),
    Cited: lambda cited: _show(cited.value),
    Sample: lambda sample: f"{sample.role.value} {sample.status or ''}".strip(),
}
"""What tells parts of one kind apart. Parts of other kinds are compared by position."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One fact that differs: where in the model (dotted, with identities), and both values as text."""

    path: str
    left: str
    right: str


def differences(left: object, right: object, path: str = "") -> Iterator[Difference]:
    """Yield where two parts of a model differ. Parts that are equal but for their places yield
    nothing.
    """
    if isinstance(left, Place) and isinstance(right, Place):
        return
    if type(left) is not type(right):
        yield _difference(path, left, right)
    elif isinstance(left, tuple) and isinstance(right, tuple):
        yield from _items(left, right, path)
    elif is_dataclass(left) and not isinstance(left, (Text, Json)):
        for field in fields(left):
            inner = f"{path}.{field.name}".lstrip(".")
            yield from differences(getattr(left, field.name), getattr(right, field.name), inner)
    elif left != right:
        yield _difference(path, left, right)


def _items(left: tuple[object, ...], right: tuple[object, ...], path: str) -> Iterator[Difference]:
    """Yield the differences of two tuples, aligned by identity where their items have one."""
    if all(type(item) in IDENTITIES for item in (*left, *right)):
        for identity, one, other in _aligned(left, right):
            yield from differences(one, other, f"{path}[{identity}]")
    elif len(left) != len(right):
        yield _difference(path, left, right)
    else:
        for index, (one, other) in enumerate(zip(left, right, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")


def _aligned(
    left: tuple[object, ...], right: tuple[object, ...]
) -> Iterator[tuple[str, object, object]]:
    """Yield each identity with its item on both sides, None where a side lacks it.

    Items of one identity are paired by equal content, then in their order.
    """
    ours, theirs = _by_identity(left), _by_identity(right)
    for identity in {**ours, **theirs}:
        one, other = _without_equal(ours.get(identity, []), theirs.get(identity, []))
        for index in range(max(len(one), len(other))):
            yield (
                identity,
                one[index] if index < len(one) else None,
                other[index] if index < len(other) else None,
            )


def _by_identity(items: tuple[object, ...]) -> dict[str, list[object]]:
    groups: dict[str, list[object]] = {}
    for item in items:
        groups.setdefault(IDENTITIES[type(item)](item), []).append(item)
    return groups


def _without_equal(left: list[object], right: list[object]) -> tuple[list[object], list[object]]:
    """Return what is left of items of one identity when each is paired with one of equal content."""
    if len(left) < 2 and len(right) < 2:
        return left, right
    rest: dict[Hashable, list[int]] = {}
    for position, item in enumerate(right):
        rest.setdefault(_content(item), []).append(position)
    unpaired = []
    for item in left:
        same = rest.get(_content(item))
        if same:
            same.pop(0)
        else:
            unpaired.append(item)
    open_ = sorted(position for positions in rest.values() for position in positions)
    return unpaired, [right[position] for position in open_]


def _content(item: object) -> Hashable:
    """Return a key that two items share if they are equal but for their places."""
    if isinstance(item, Place):
        return None
    if isinstance(item, tuple):
        return tuple(_content(part) for part in item)
    if is_dataclass(item) and not isinstance(item, (Text, Json)):
        return (type(item), *(_content(getattr(item, field.name)) for field in fields(item)))
    return item


def _difference(path: str, left: object, right: object) -> Difference:
    return Difference(path=path, left=_show(left), right=_show(right))


def _show(value: object) -> str:
    if isinstance(value, (Text, Json)):
        return repr(value.raw)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return f"{len(value)} entries"
    if is_dataclass(value):
        return type(value).__name__
    return "nothing" if value is None else repr(value)
