"""Compares a documented value with the schema that the same reference states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doc2sdk.model import Json, JsonValue, Schema, SchemaType

_TYPES: dict[SchemaType, tuple[type, ...]] = {
    SchemaType.STRING: (str,),
    SchemaType.INTEGER: (int,),
    SchemaType.NUMBER: (int, float),
    SchemaType.BOOLEAN: (bool,),
    SchemaType.ARRAY: (list,),
    SchemaType.OBJECT: (dict,),
    SchemaType.NULL: (type(None),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """``path`` is the wire names joined by dots, empty for the value itself."""

    path: str
    said: str


def deviations(
    value: JsonValue, schema: Schema, named: Mapping[str, Schema], path: str = ""
) -> Iterator[Deviation]:
    """Yield what differs, outermost first. ``named`` gives the schemas that references name.

    Constants are left out: another rule compares them.
    """
    if value is None and schema.nullable:
        return
    if schema.ref is not None:
        schema = named[schema.ref]
    if value is None and schema.nullable:
        return
    if schema.one_of:
        options = [list(deviations(value, part, named, path)) for part in schema.one_of]
        yield from min(options, key=len)
    elif schema.enum and all(Json(value) != cited.value for cited in schema.enum):
        yield Deviation(path=path, said="is none of the values that are listed for it")
    elif schema.type is not None and not _is_a(value, schema.type.value):
        stated = schema.type.value.value
        yield Deviation(path=path, said=f"is {_kind(value)} and stated as {stated}")
    elif isinstance(value, dict):
        yield from _members(value, schema, named, path)
    elif isinstance(value, list) and schema.items is not None:
        found = (d for item in value for d in deviations(item, schema.items, named, f"{path}[]"))
        yield from dict.fromkeys(found)


def _members(
    value: dict[str, JsonValue], schema: Schema, named: Mapping[str, Schema], path: str
) -> Iterator[Deviation]:
    for item in schema.properties:
        name = item.name.raw
        inner = f"{path}.{name}".lstrip(".")
        if name in value:
            if value[name] is not None or item.required.value:
                yield from deviations(value[name], item.schema, named, inner)
        elif item.required.value and item.schema.const is None:
            yield Deviation(path=inner, said="is missing and stated as required")


def _is_a(value: JsonValue, kind: SchemaType) -> bool:
    if isinstance(value, bool):
        return kind is SchemaType.BOOLEAN
    return isinstance(value, _TYPES[kind])


def _kind(value: JsonValue) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "a boolean"
    kinds = {str: "text", int: "a number", float: "a number", list: "an array", dict: "an object"}
    return kinds[type(value)]
