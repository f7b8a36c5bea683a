"""How a model declares its fields."""

from __future__ import annotations

from typing import Any, Final

_REQUIRED: Final[Any] = object()


class Field:
    """A field's wire name and default.

    A field without default is required. ``constant`` marks a default that is part of every model.
    """

    __slots__ = ("constant", "default", "wire_name")

    def __init__(self, wire_name: str, default: Any = _REQUIRED, *, constant: bool = False) -> None:
        self.wire_name = wire_name
        self.default = default
        self.constant = constant

    @property
    def required(self) -> bool:
        return self.default is _REQUIRED


def wire(name: str, *, default: Any = _REQUIRED) -> Any:
    """Declare a field whose name on the wire is not its Python name."""
    return Field(name, default)


def constant(name: str, *, default: Any) -> Any:
    """Declare a field whose value the reference fixes; new models have it by themselves."""
    return Field(name, default, constant=True)


def declared(cls: type, name: str) -> Field:
    """The field an annotation in a class body declares; its class attribute is taken away."""
    if name not in vars(cls):
        return Field(name)
    value = vars(cls)[name]
    delattr(cls, name)
    return value if isinstance(value, Field) else Field(name, value)
