"""Annotations of values that are no objects: by type, by format, by a constant."""

from __future__ import annotations

from doc2sdk.model import Certainty, Json, Schema, SchemaType
from doc2sdk.render.literals import python_literal
from doc2sdk.render.python.types import ANY, DATETIME, MAPPING, NONE, TypeView, plain, union

_SCALARS = {
    SchemaType.STRING: plain("str"),
    SchemaType.INTEGER: plain("int"),
    SchemaType.NUMBER: plain("float"),
    SchemaType.BOOLEAN: plain("bool"),
    SchemaType.NULL: NONE,
}
# Formats of JSON Schema 2020-12 (validation, section 7.3) that have a Python type.
_FORMATS = {
    "uuid": plain("UUID", ("uuid", "UUID")),
    "date-time": plain("dt.datetime", DATETIME),
    "date": plain("dt.date", DATETIME),
}
# OpenAPI 3.0's format of a file in a request.
_BYTES = plain("bytes")
LITERAL = ("typing", "Literal")


def plain_type(schema: Schema, *, accepts: bool) -> TypeView:
    """The type of a schema that names one, or any; formats count only where the document states them.

    ``accepts`` is set for arguments, which take text for a date as well.
    """
    if schema.type is None:
        return ANY
    kind = schema.type.value
    if kind is SchemaType.ARRAY:
        return ANY.inside("list[", "]")
    if kind is SchemaType.OBJECT:
        return MAPPING
    stated = schema.format is not None and schema.format.certainty is Certainty.STATED
    if kind is SchemaType.STRING and stated and schema.format is not None:
        name = schema.format.value.raw
        found = _BYTES if accepts and name == "binary" else _FORMATS.get(name)
        if found is not None:
            return union(found, _SCALARS[kind]) if accepts else found
    return _SCALARS[kind]


def is_binary(schema: Schema) -> bool:
    """Whether the document says that the value is a file's content."""
    shape = schema.format
    stated = shape is not None and shape.certainty is Certainty.STATED
    return stated and shape is not None and shape.value.raw == "binary"


def constant_type(constant: Json) -> TypeView:
    """``Literal[...]``, or the constant's kind where Python has no literal type for it."""
    raw = constant.raw
    if not isinstance(raw, (str, bool, int)) or (isinstance(raw, str) and not _encodable(raw)):
        return kind_of(constant)
    return plain(f"Literal[{python_literal(raw)}]", LITERAL)


def _encodable(text: str) -> bool:
    """Whether Python can keep an annotation with the text: it stores annotations as UTF-8."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def kind_of(value: Json) -> TypeView:
    """The type of a value whose kind is all that an annotation can say."""
    kinds = {str: plain("str"), bool: plain("bool"), int: plain("int"), float: plain("float")}
    kinds |= {list: ANY.inside("list[", "]"), dict: MAPPING, type(None): NONE}
    return kinds[type(value.raw)]
