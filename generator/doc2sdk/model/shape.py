"""What a type hint of the model means for its JSON form.

A shape is a type hint with Python's notation taken away: forward references resolved, type variables
bound, both spellings of a union recognised. The codec and the JSON Schema both read shapes, so they
cannot disagree.
"""

from __future__ import annotations

import dataclasses
import types
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from doc2sdk.model.text import Json, Text

SCALARS = (str, bool, int, float)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A JSON string, boolean or number; ``cls`` is one of :data:`SCALARS`."""

    cls: type


@dataclass(frozen=True, slots=True)
class TextString:
    """A :class:`Text`, which is a JSON string."""


@dataclass(frozen=True, slots=True)
class AnyJson:
    """A :class:`Json`, which is itself."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An enumeration, which is the value of its member."""

    cls: type[Enum]


@dataclass(frozen=True, slots=True)
class Many:
    """``tuple[X, ...]``: an array of any length."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Row:
    """``tuple[X, Y]``: an array of fixed length."""

    items: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """``X | None``: null, or X."""

    inner: Shape


@dataclass(frozen=True, slots=True)
class Record:
    """A dataclass, which is an object. ``arguments`` bind its type variables: ``Cited[Text]``."""

    cls: type
    arguments: tuple[Shape, ...] = ()


Shape = Scalar | TextString | AnyJson | Choice | Many | Row | Maybe | Record


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a record. A member that equals its default is left out of the object."""

    name: str
    shape: Shape
    required: bool
    default: Any = None


def shape_of(hint: Any, bound: dict[Any, Shape] | None = None) -> Shape:
    """The shape of a resolved type hint; ``bound`` gives the shapes of type variables.

    Raises TypeError for a hint the JSON form has no place for.
    """
    bound = bound or {}
    if isinstance(hint, TypeVar):
        return bound[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _maybe(hint, bound)
    if origin is tuple:
        return _array(arguments, bound)
    if isinstance(origin, type) and dataclasses.is_dataclass(origin):
        return Record(origin, tuple(shape_of(argument, bound) for argument in arguments))
    return _plain(hint)


def _plain(hint: Any) -> Shape:
    if hint is Text:
        return TextString()
    if hint is Json:
        return AnyJson()
    if hint in SCALARS:
        return Scalar(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Choice(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return Record(hint)
    raise TypeError(f"the model's JSON form has no shape for {hint!r}")


def _maybe(hint: Any, bound: dict[Any, Shape]) -> Maybe:
    inner = [argument for argument in get_args(hint) if argument is not types.NoneType]
    if len(inner) != 1 or len(inner) == len(get_args(hint)):
        raise TypeError(f"the model's JSON form knows no union but `X | None`: {hint!r}")
    return Maybe(shape_of(inner[0], bound))


def _array(arguments: tuple[Any, ...], bound: dict[Any, Shape]) -> Shape:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return Many(shape_of(arguments[0], bound))
    return Row(tuple(shape_of(argument, bound) for argument in arguments))


@cache
def members(record: Record) -> tuple[Member, ...]:
    """The members of a record, in the order of its fields."""
    bound = dict(zip(getattr(record.cls, "__parameters__", ()), record.arguments, strict=True))
    hints = get_type_hints(record.cls)
    return tuple(
        _member(field, hints[field.name], bound) for field in dataclasses.fields(record.cls)
    )


def _member(field: dataclasses.Field[Any], hint: Any, bound: dict[Any, Shape]) -> Member:
    shape = shape_of(hint, bound)
    required = field.default is dataclasses.MISSING
    if required:
        if shape == Maybe(AnyJson()):
            raise TypeError(f"{field.name}: null would mean both no value and the value null")
        return Member(field.name, shape, required=True)
    if field.default is None and isinstance(shape, Maybe):
        # None is said by leaving the member out, so null stays free to be a Json value.
        shape = shape.inner
    return Member(field.name, shape, required=False, default=field.default)
