"""The base of all models: lenient on input, exact on output, frozen.

Documentation is often wrong, so data that differs from it is kept instead of rejected: unknown
members stay, a value of another type stays as it came, a missing member reads as ``None``.
:meth:`Model.deviations` tells what differs; ``strict=True`` raises instead.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, cast, get_type_hints
from uuid import UUID

from ..errors import DeviationError
from .decode import Decoder, decoder_for, mark
from .deviation import Deviation
from .fields import Field, constant, declared, wire
from .not_given import NotGiven

if TYPE_CHECKING:
    from typing_extensions import Self, dataclass_transform
else:

    def dataclass_transform(**_: Any) -> Any:
        """Mark for type checkers; does nothing at run time."""
        return lambda cls: cls


@dataclass_transform(
    eq_default=False, kw_only_default=True, frozen_default=True, field_specifiers=(wire, constant)
)
class Model:
    """A JSON object of the API. Models of one class are equal when their JSON is."""

    _fields: ClassVar[Mapping[str, Field]] = {}
    _plan: ClassVar[tuple[tuple[str, Field, Decoder], ...]]
    _data: Mapping[str, Any]

    def __init_subclass__(cls) -> None:
        own = {name: declared(cls, name) for name in cls.__annotations__}
        cls._fields = {**cls._fields, **own}

    def __init__(self, **given: Any) -> None:
        fields = self._fields
        if unknown := given.keys() - fields.keys():
            raise TypeError(f"{type(self).__name__} has no field {min(unknown)!r}")
        if missing := [n for n, f in fields.items() if f.required and n not in given]:
            raise TypeError(f"{type(self).__name__} needs {', '.join(missing)}")
        values = {name: given.get(name, field.default) for name, field in fields.items()}
        sent = [name for name, field in fields.items() if field.constant or name in given]
        data = {fields[name].wire_name: values[name] for name in sent}
        self.__dict__.update(values, _data=data)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, strict: bool = False) -> Self:
        """Make a model of decoded JSON.

        Args:
            data: The object's members by wire name. Unknown ones are kept.
            strict: Raise if anything differs from the reference.

        Raises:
            DeviationError: If ``strict`` and the data differs from the reference.
        """
        deviations: list[Deviation] = []
        model = cls._decode(dict(data), deviations)
        if strict and deviations:
            raise DeviationError(cls.__name__, tuple(deviations))
        return model

    @classmethod
    def _decode(cls, data: dict[str, Any], deviations: list[Deviation]) -> Self:
        if "_plan" not in cls.__dict__:
            # At first use only: annotations may name models that stand further down.
            hints = get_type_hints(cls)
            cls._plan = tuple((n, field, decoder_for(hints[n])) for n, field in cls._fields.items())
        values: dict[str, Any] = {"_data": data}
        for name, field, decode in cls._plan:
            wire_name = field.wire_name
            if wire_name not in data:
                values[name] = _absent(field, deviations)
                continue
            known = len(deviations)
            values[name] = decode(data[wire_name], deviations)
            if len(deviations) > known:
                mark(wire_name, deviations, known)
        model = cls.__new__(cls)
        model.__dict__.update(values)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The JSON object: exactly what was received, or the fields that were given."""
        return cast("dict[str, Any]", to_json_value(self._data))

    def to_json(self, *, indent: int | None = None) -> str:
        """The JSON object as text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def deviations(self) -> tuple[Deviation, ...]:
        """What differs from the reference: missing members, other types, unknown values."""
        found: list[Deviation] = []
        self._decode(self.to_dict(), found)
        return tuple(found)

    def extra_fields(self) -> dict[str, Any]:
        """Members the reference does not name."""
        known = {field.wire_name for field in self._fields.values()}
        return {name: value for name, value in self.to_dict().items() if name not in known}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    def __hash__(self) -> int:
        return hash((type(self), _hashable(self.to_dict())))

    def __repr__(self) -> str:
        shown = {n: vars(self)[n] for n, f in self._fields.items() if f.wire_name in self._data}
        parts = [f"{name}={value!r}" for name, value in shown.items()]
        parts += [f"{name!r}: {value!r}" for name, value in self.extra_fields().items()]
        return f"{type(self).__name__}({', '.join(parts)})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen; make a new one")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen; make a new one")


def _absent(field: Field, deviations: list[Deviation]) -> Any:
    if not field.required and not field.constant:
        return field.default
    deviations.append(Deviation(field.wire_name, "a value", "nothing"))
    return None


def _hashable(value: Any) -> Any:
    """JSON as values that can be hashed; equal JSON gives equal ones."""
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value).items()
        return frozenset((name, _hashable(member)) for name, member in members)
    if isinstance(value, list):
        return tuple(_hashable(item) for item in cast("Sequence[Any]", value))
    return value


def to_json_value(value: Any) -> Any:
    """A copy of a value in JSON's own types. Members that are ``NOT_GIVEN`` are left out."""
    if isinstance(value, (str, int, float)) or value is None:
        return value
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, (list, tuple)):
        return [to_json_value(item) for item in cast("Sequence[Any]", value)]
    # ``dict`` by itself, since asking for any mapping takes much longer.
    if isinstance(value, (dict, Mapping)):
        members = cast("Mapping[str, Any]", value).items()
        return {name: to_json_value(v) for name, v in members if not isinstance(v, NotGiven)}
    raise TypeError(f"{type(value).__name__} has no JSON form")
