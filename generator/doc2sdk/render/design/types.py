"""Types of values, in no language's words: a union of members."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from doc2sdk.model import Certainty, Json, Schema, SchemaType


class Kind(str, Enum):
    """Kinds of values that every language has a type for."""

    ANY = "any"
    NULL = "null"
    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    BYTES = "bytes"
    UUID = "uuid"
    DATE = "date"
    DATE_TIME = "date-time"
    FILE = "file"
    """A file to send as a part of a form."""
    CONTENT = "content"
    """What can be sent as a whole body: bytes, text, a file, pieces."""


@dataclass(frozen=True, slots=True)
class Constant:
    """The type of one text, whole number or truth value."""

    value: Json


@dataclass(frozen=True, slots=True)
class Named:
    """A model or a list of documented values, defined in its home."""

    name: str
    home: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items have one type."""

    item: Type


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object whose members have any names and one type."""

    value: Type


Member = Kind | Constant | Named | ListOf | MapOf


@dataclass(frozen=True, slots=True)
class Type:
    """A value is of the type if it is of one of the members."""

    members: tuple[Member, ...]


def single(member: Member) -> Type:
    """Return the type with one member."""
    return Type((member,))


ANY = single(Kind.ANY)
NULL = single(Kind.NULL)
LIST = single(ListOf(ANY))
MAP = single(MapOf(ANY))


def union(*types: Type) -> Type:
    """Return the union: each member once and ``null`` last; with any value in it, any value."""
    members = dict.fromkeys(member for each in types for member in each.members)
    if Kind.ANY in members or not members:
        return ANY
    return Type(tuple(sorted(members, key=lambda member: member is Kind.NULL)))


_SCALARS = {
    SchemaType.STRING: single(Kind.TEXT),
    SchemaType.INTEGER: single(Kind.INTEGER),
    SchemaType.NUMBER: single(Kind.NUMBER),
    SchemaType.BOOLEAN: single(Kind.BOOLEAN),
    SchemaType.NULL: NULL,
    SchemaType.ARRAY: LIST,
    SchemaType.OBJECT: MAP,
}
# JSON Schema 2020-12, validation, section 7.3.
_FORMATS = {
    "uuid": single(Kind.UUID),
    "date-time": single(Kind.DATE_TIME),
    "date": single(Kind.DATE),
}


def scalar_type(schema: Schema, *, accepts: bool) -> Type:
    """Return the type of a schema that names one, or any.

    A format counts only where the document states it. ``accepts`` is set for arguments, which take
    text for a date as well.
    """
    if schema.type is None:
        return ANY
    kind = schema.type.value
    if kind is SchemaType.STRING and (name := stated_format(schema)) is not None:
        found = single(Kind.BYTES) if accepts and name == "binary" else _FORMATS.get(name)
        if found is not None:
            return union(found, _SCALARS[kind]) if accepts else found
    return _SCALARS[kind]


def stated_format(schema: Schema) -> str | None:
    """Return the format that the document states; one that samples show does not count."""
    if schema.format is None or schema.format.certainty is not Certainty.STATED:
        return None
    return schema.format.value.raw


def is_binary(schema: Schema) -> bool:
    """Return whether the document says that the value is a file's content (OpenAPI 3.0)."""
    return stated_format(schema) == "binary"


def constant_type(constant: Json) -> Type:
    """Return the type of one value, or its kind if that is no text, whole number or truth value."""
    if isinstance(constant.raw, (str, bool, int)):
        return single(Constant(constant))
    return kind_of(constant)


def kind_of(value: Json) -> Type:
    """Return the type of all values of the same kind."""
    kinds: dict[type, Type] = {
        str: single(Kind.TEXT),
        bool: single(Kind.BOOLEAN),
        int: single(Kind.INTEGER),
        float: single(Kind.NUMBER),
        list: LIST,
        dict: MAP,
        type(None): NULL,
    }
    return kinds[type(value.raw)]
