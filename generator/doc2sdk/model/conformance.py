"""Whether a value conforms to a schema: the one check for samples, defaults and examples.

::

    schema {id: integer, state: string?}     value {"id": "7"}     `id` is text and stated as integer

Lint tells where samples contradict tables, the renderers ask before they expect or show a value. They
differ only in :class:`Checks`. Equality is JSON's (see :class:`doc2sdk.model.Json`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from doc2sdk.model.place import Certainty, Cited
from doc2sdk.model.schema import NamedSchema, Schema, SchemaType
from doc2sdk.model.text import Json, JsonValue

_TYPES: dict[SchemaType, tuple[type, ...]] = {
    SchemaType.STRING: (str,),
    SchemaType.INTEGER: (int,),
    SchemaType.NUMBER: (int, float),
    SchemaType.BOOLEAN: (bool,),
    SchemaType.ARRAY: (list,),
    SchemaType.OBJECT: (dict,),
    SchemaType.NULL: (type(None),),
}

Resolve = Callable[[Schema], Schema]
"""Gives the schema that a reference stands for, and any other schema as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """What is checked beside types.

    ``constants``: fixed values, also that they are there. ``formats``: the stated formats of strings, as
    far as they are known. ``bounds``: minimum and maximum. ``listed``: that a value is one of those listed, and not
    only of the type of one. ``members``: the members of objects, and that none that is required is missing.
    ``items``: those of arrays.
    """

    constants: bool = False
    formats: bool = False
    bounds: bool = False
    listed: bool = True
    members: bool = True
    items: bool = True


DECODING = Checks(constants=True, formats=True)
"""What a client checks that decodes a response strictly."""

LENIENT = Checks(constants=True, formats=True, members=False, items=False)
"""What a client checks that decodes leniently: an array is no object, what is inside may deviate."""

TYPES = Checks(listed=False, members=False)
"""What a type checker sees of a value that is given as an argument."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """Where a value differs from a schema, and how.

    ``path`` is the wire names joined by dots, empty for the value itself: ``owner.tags[]``.
    """

    path: str
    said: str


def resolver(named: Mapping[str, NamedSchema]) -> Resolve:
    """Return what resolves references to these schemas.

    A reference that leads nowhere, or in a circle, stands for any value.
    """

    def resolve(schema: Schema) -> Schema:
        seen: set[str] = set()
        while schema.ref is not None:
            if schema.ref in seen or schema.ref not in named:
                return Schema()
            seen.add(schema.ref)
            schema = named[schema.ref].schema
        return schema

    return resolve


def conforms(value: JsonValue, schema: Schema, resolve: Resolve, checks: Checks = DECODING) -> bool:
    """Return whether nothing in the value differs from the schema."""
    return next(deviations(value, schema, resolve, checks), None) is None


def deviations(
    value: JsonValue, schema: Schema, resolve: Resolve, checks: Checks, path: str = ""
) -> Iterator[Deviation]:
    """Yield where the value differs from the schema, outermost first."""
    if value is None and schema.nullable:
        return
    schema = resolve(schema)
    if value is None and schema.nullable:
        return
    if checks.constants and schema.const is not None:
        if Json(value) != schema.const.value:
            yield Deviation(path=path, said="is not the value that is fixed for it")
    elif schema.one_of:
        options = [list(deviations(value, s, resolve, checks, path)) for s in schema.one_of]
        yield from min(options, key=len)
    elif schema.enum and not _is_listed(value, schema, checks):
        yield Deviation(path=path, said="is none of the values that are listed for it")
    elif (kind := _kind_of(schema)) is not None and not has_type(value, kind):
        yield Deviation(path=path, said=f"is {_name_of(value)} and stated as {kind.value}")
    elif isinstance(value, dict):
        if checks.members:
            yield from _member_deviations(value, schema, resolve, checks, path)
    elif isinstance(value, list) and schema.items is not None and checks.items:
        items = schema.items
        found = (d for item in value for d in deviations(item, items, resolve, checks, f"{path}[]"))
        yield from dict.fromkeys(found)
    else:
        yield from _scalar_deviations(value, schema, checks, path)


def _is_listed(value: JsonValue, schema: Schema, checks: Checks) -> bool:
    if checks.listed:
        return any(Json(value) == cited.value for cited in schema.enum)
    return type_of(value) in {type_of(cited.value.raw) for cited in schema.enum}


def has_type(value: JsonValue, kind: SchemaType) -> bool:
    """Return whether a value is of a JSON Schema type. An integer is a number, too."""
    # To Python a bool is an int, to JSON Schema it is not.
    if isinstance(value, bool):
        return kind is SchemaType.BOOLEAN
    return isinstance(value, _TYPES[kind])


def type_of(value: JsonValue) -> SchemaType:
    """Return the narrowest JSON Schema type of a value."""
    order = (SchemaType.BOOLEAN, SchemaType.INTEGER, *_TYPES)
    return next(kind for kind in order if has_type(value, kind))


def _kind_of(schema: Schema) -> SchemaType | None:
    """Return the type that the schema states, or that its members or items imply."""
    if schema.type is not None:
        return schema.type.value
    if schema.properties:
        return SchemaType.OBJECT
    return SchemaType.ARRAY if schema.items is not None else None


def _member_deviations(
    value: dict[str, JsonValue], schema: Schema, resolve: Resolve, checks: Checks, path: str
) -> Iterator[Deviation]:
    for item in schema.properties:
        name, is_required = item.name.raw, item.required.value
        inner = f"{path}.{name}".lstrip(".")
        if name in value:
            if value[name] is not None or is_required:
                yield from deviations(value[name], item.schema, resolve, checks, inner)
        elif is_required and (checks.constants or item.schema.const is None):
            yield Deviation(path=inner, said="is missing and stated as required")


def _scalar_deviations(
    value: JsonValue, schema: Schema, checks: Checks, path: str
) -> Iterator[Deviation]:
    if checks.formats and isinstance(value, str) and not _has_format(value, schema):
        yield Deviation(path=path, said="is not of the stated format")
    if checks.bounds and not _is_in_bounds(value, schema):
        yield Deviation(path=path, said="is outside of the stated range")


def _date_time(text: str) -> object:
    """Read a date and time as an SDK does, on every version of Python."""
    text = re.sub(r"\.([0-9]+)", lambda match: f".{match[1]:0<6.6}", text)
    return dt.datetime.fromisoformat(re.sub("[zZ]$", "+00:00", text))


_FORMATS: dict[str, Callable[[str], object]] = {
    "uuid": UUID,
    "date": dt.date.fromisoformat,
    "date-time": _date_time,
}
"""What reads a string of each format that is checked; it raises ValueError for others."""


def _has_format(value: str, schema: Schema) -> bool:
    """Return whether a string has the stated format. What only samples show is not checked."""
    stated = schema.format
    if stated is None or stated.certainty is not Certainty.STATED:
        return True
    try:
        _FORMATS.get(stated.value.raw, str)(value)
    except ValueError:
        return False
    return True


def _is_in_bounds(value: JsonValue, schema: Schema) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return True
    low, high = _number(schema.minimum), _number(schema.maximum)
    return (low is None or value >= low) and (high is None or value <= high)


def _number(cited: Cited[Json] | None) -> int | float | None:
    raw = None if cited is None else cited.value.raw
    return raw if isinstance(raw, (int, float)) and not isinstance(raw, bool) else None


_NAMES = {
    SchemaType.NULL: "null",
    SchemaType.BOOLEAN: "a boolean",
    SchemaType.STRING: "text",
    SchemaType.INTEGER: "a number",
    SchemaType.NUMBER: "a number",
    SchemaType.ARRAY: "an array",
    SchemaType.OBJECT: "an object",
}


def _name_of(value: JsonValue) -> str:
    return _NAMES[type_of(value)]
