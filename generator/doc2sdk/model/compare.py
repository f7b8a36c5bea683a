"""Two models compared fact by fact, the places they cite left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from doc2sdk.model.place import Place
from doc2sdk.model.text import Json, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One fact that differs: where in the model (dotted, with indices), and both values as text."""

    path: str
    left: str
    right: str


def differences(left: object, right: object, path: str = "") -> Iterator[Difference]:
    """Where two parts of a model differ. Equal but for their places gives nothing."""
    if isinstance(left, Place) and isinstance(right, Place):
        return
    if type(left) is not type(right):
        yield _difference(path, left, right)
    elif isinstance(left, tuple) and isinstance(right, tuple):
        if len(left) != len(right):
            yield _difference(path, left, right)
            return
        for index, (one, other) in enumerate(zip(left, right, strict=True)):
            yield from differences(one, other, f"{path}[{index}]")
    elif is_dataclass(left) and not isinstance(left, (Text, Json)):
        for field in fields(left):
            inner = f"{path}.{field.name}".lstrip(".")
            yield from differences(getattr(left, field.name), getattr(right, field.name), inner)
    elif left != right:
        yield _difference(path, left, right)


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
