"""Document text, which is not code.

Whatever a document prints can hold quotes, newlines, braces or a docstring's end. Text that
reached generated code by way of an f-string or a template's ``{{ }}`` would be an injection, so
the type refuses every implicit conversion. Only the render layer's filters unwrap it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn, Union

JsonValue = Union[None, bool, int, float, str, "list[JsonValue]", "dict[str, JsonValue]"]
"""A JSON value as Python's ``json`` module gives it."""


class _Opaque:
    """Refuses to become a string by accident."""

    __slots__ = ()

    def _refuse(self) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} is document text, not code: pass it through a render filter, "
            "or take .raw where the target escapes by itself"
        )

    def __str__(self) -> str:
        self._refuse()

    def __format__(self, spec: str, /) -> str:
        self._refuse()

    def __html__(self) -> str:
        self._refuse()


@dataclass(frozen=True, slots=True, order=True, repr=False)
class Text(_Opaque):
    """A string as a document prints it, white space normalised by its reader."""

    raw: str

    def __repr__(self) -> str:
        return f"Text({self.raw!r})"

    def __bool__(self) -> bool:
        return bool(self.raw)


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Json(_Opaque):
    """A JSON value from a document: a constant, a default, a sample's body.

    Equality follows JSON, not Python: ``1`` and ``true`` differ, and so do ``1`` and ``"1"``.
    """

    raw: JsonValue

    def __repr__(self) -> str:
        return f"Json({self.raw!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Json) and _key(self.raw) == _key(other.raw)

    def __hash__(self) -> int:
        return hash(_key(self.raw))


def _key(value: JsonValue) -> object:
    """A hashable key under which two JSON values are equal exactly when JSON says so."""
    if isinstance(value, dict):
        return ("object", frozenset((name, _key(item)) for name, item in value.items()))
    if isinstance(value, list):
        return ("array", tuple(_key(item) for item in value))
    if isinstance(value, bool) or value is None:
        return ("literal", value)
    if isinstance(value, str):
        return ("string", value)
    return ("number", value)
