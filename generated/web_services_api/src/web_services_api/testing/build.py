"""Models for tests, made from the samples of the reference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar, cast

from .._core.fields import Field
from .._core.model import Model, to_json_value
from .._core.not_given import NotGiven
from ..errors import DeviationError
from ..fixtures import load
from .samples import SHOWN

M = TypeVar("M", bound=Model)


def build(model: type[M], /, **changes: Any) -> M:
    """A model as the reference shows it, with other values in some of its fields.

    Args:
        model: The class; a sample must show one, at its top or inside.
        changes: Fields by their Python names. ``NOT_GIVEN`` leaves a field out.

    Raises:
        LookupError: If no sample shows one.
        TypeError: If the model has no such field.
        DeviationError: If a changed value is not what the reference says.
    """
    shown = _shown(model)
    fields: Mapping[str, Field] = vars(model)["_fields"]
    data = shown.to_dict()
    for name, value in changes.items():
        if name not in fields:
            raise TypeError(f"{model.__name__} has no field {name!r}")
        data.pop(fields[name].wire_name, None)
        if not isinstance(value, NotGiven):
            data[fields[name].wire_name] = to_json_value(value)
    built = model.from_dict(data)
    known = shown.deviations()
    if new := tuple(found for found in built.deviations() if found not in known):
        raise DeviationError(model.__name__, new)
    return built


def _shown(model: type[M]) -> M:
    """The first model of the class that a sample shows."""
    for name, kind in SHOWN:
        for data in _objects(load(name)):
            found = [model.from_dict(data)] if issubclass(model, kind) else []
            found += _inside(kind.from_dict(data), model)
            if found:
                return found[0]
    raise LookupError(f"no sample of the reference shows a {model.__name__}")


def _objects(body: Any) -> list[dict[str, Any]]:
    """The object of a sample, or the objects of its array."""
    return cast("list[dict[str, Any]]", body) if isinstance(body, list) else [body]


def _inside(value: object, model: type[M]) -> Iterator[M]:
    if isinstance(value, model):
        yield value
    elif isinstance(value, Model):
        for member in vars(value).values():
            yield from _inside(member, model)
    elif isinstance(value, (list, tuple)):
        for item in cast("Sequence[object]", value):
            yield from _inside(item, model)
