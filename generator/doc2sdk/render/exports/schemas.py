"""Schemas as JSON Schema objects, for OpenAPI 3.1 (2020-12) and AsyncAPI 3.0 (draft 07 superset)."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.model import Cited, Json, NamedSchema, Property, Schema, SchemaType
from doc2sdk.model.conformance import has_type
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source
from doc2sdk.render.exports.defaults import satisfies

REFERENCE = "#/components/schemas/"


def components(schemas: Iterable[NamedSchema], *, ref_siblings: bool = True) -> JsonObject:
    """``components.schemas``, each with its description and source."""
    return {named.name: _component(named, ref_siblings) for named in schemas}


def _component(named: NamedSchema, ref_siblings: bool) -> JsonObject:
    about = {} if named.description is None else {"description": named.description.value.raw}
    described = _beside(about, schema_object(named.schema, ref_siblings=ref_siblings), ref_siblings)
    return {**described, SOURCE: source(named.source)}


def schema_object(schema: Schema, *, ref_siblings: bool = True) -> JsonObject:
    """Return the JSON Schema of a schema.

    ``ref_siblings`` tells whether other keywords may stand beside ``$ref``: from 2019-09 on they
    may, in draft 07 they are ignored.
    """
    if schema.ref is not None:
        reference: JsonObject = {"$ref": REFERENCE + schema.ref}
        return {"anyOf": [reference, {"type": "null"}]} if schema.nullable else reference
    return {
        **_type(schema),
        **_values(schema),
        **_bounds(schema),
        **_object(schema, ref_siblings),
        **_parts(schema, ref_siblings),
    }


def _type(schema: Schema) -> JsonObject:
    found: JsonObject = {}
    if schema.type is not None:
        name = schema.type.value.value
        found["type"] = [name, "null"] if schema.nullable and name != "null" else name
    if schema.format is not None:
        found["format"] = schema.format.value.raw
    return found


def _values(schema: Schema) -> JsonObject:
    """``const``, ``enum``, ``default`` and ``examples``."""
    found: JsonObject = {}
    null = [Json(None)] if schema.nullable else []
    if schema.const is not None:
        fixed = _distinct([schema.const.value, *null])
        found |= {"const": fixed[0]} if len(fixed) == 1 else {"enum": fixed}
    if schema.enum:
        found["enum"] = _distinct([*(cited.value for cited in schema.enum), *null])
    if schema.default is not None:
        # A default its schema refuses makes the whole export invalid; the documents still said it.
        keyword = "default" if satisfies(schema.default.value, schema) else "x-doc2sdk-default"
        found[keyword] = schema.default.value.raw
    if schema.examples:
        found["examples"] = _distinct(schema.examples)
    return found


def _distinct(values: Iterable[Json]) -> list[JsonValue]:
    return [value.raw for value in dict.fromkeys(values)]


def _bounds(schema: Schema) -> JsonObject:
    bounds = {"minimum": schema.minimum, "maximum": schema.maximum}
    return dict(_bound(keyword, cited) for keyword, cited in bounds.items() if cited is not None)


def _bound(keyword: str, cited: Cited[Json]) -> tuple[str, JsonValue]:
    """Return a bound that is no number (a date, say) is nothing JSON Schema's keyword takes."""
    number = has_type(cited.value.raw, SchemaType.NUMBER)
    return (keyword if number else f"x-doc2sdk-{keyword}", cited.value.raw)


def _object(schema: Schema, ref_siblings: bool) -> JsonObject:
    if not schema.properties:
        return {}
    properties: JsonObject = {}
    for member in schema.properties:
        properties.setdefault(member.name.raw, _property(member, ref_siblings))
    required = [member.name.raw for member in schema.properties if member.required.value]
    found: JsonObject = {"properties": properties}
    return {**found, "required": list(dict.fromkeys(required))} if required else found


def _property(member: Property, ref_siblings: bool) -> JsonObject:
    about = {} if member.description is None else {"description": member.description.value.raw}
    return _beside(about, schema_object(member.schema, ref_siblings=ref_siblings), ref_siblings)


def _beside(about: dict[str, str], schema: JsonObject, ref_siblings: bool) -> JsonObject:
    """Return annotations, then a schema's keywords."""
    if "$ref" in schema and not ref_siblings:
        return {**about, "allOf": [schema]}
    return {**about, **schema}


def _parts(schema: Schema, ref_siblings: bool) -> JsonObject:
    found: JsonObject = {}
    if schema.items is not None:
        found["items"] = schema_object(schema.items, ref_siblings=ref_siblings)
    if schema.one_of:
        parts: list[JsonValue] = [
            schema_object(part, ref_siblings=ref_siblings) for part in schema.one_of
        ]
        # Only one alternative may fit, so null must not be there twice.
        missing = schema.nullable and not any(_takes_null(part) for part in schema.one_of)
        found["oneOf"] = [*parts, {"type": "null"}] if missing else parts
    return found


def _takes_null(part: Schema) -> bool:
    limited = part.type or part.ref or part.const or part.enum or part.one_of
    is_null = part.type is not None and part.type.value is SchemaType.NULL
    return part.nullable or is_null or not limited
