"""JSON Schemas that references print beside samples, as API Blueprint's renderers do.

Source: JSON Schema, draft 4 and 2020-12: ``type``, ``properties``, ``required``, ``items``, ``enum``, ``format``,
``description``, ``anyOf`` and ``oneOf``, ``$ref`` to a described data type. Other keywords are left out.
"""

from __future__ import annotations

from dataclasses import replace

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import stated
from doc2sdk.lower.rows.row_schema import FindType
from doc2sdk.lower.samples import jsonish
from doc2sdk.model import Cited, Json, JsonValue, Property, Schema, SchemaType, Text

MARK = "$schema"
"""The keyword that says that an object is a JSON Schema; without it, it may be the response itself."""

_TYPES = {kind.value: kind for kind in SchemaType}


def read_json_schema(fact: Fact, find: FindType) -> Schema | None:
    """Return the schema that a text states as a JSON Schema, or None."""
    if MARK not in fact.text:
        return None
    try:
        value, _ = jsonish.parse(fact.text.strip())
    except jsonish.Unreadable:
        return None
    return _schema(value, fact, find) if isinstance(value, dict) and MARK in value else None


def _schema(value: JsonValue, fact: Fact, find: FindType) -> Schema:
    if not isinstance(value, dict):
        return Schema()
    if isinstance(ref := value.get("$ref"), str):
        return find(ref.rpartition("/")[2]) or Schema()
    kinds = value.get("type")
    names = [name for name in (kinds if isinstance(kinds, list) else [kinds]) if name in _TYPES]
    known = [_TYPES[str(name)] for name in names if name != "null"]
    branches = value.get("oneOf") or value.get("anyOf")
    listed, items = value.get("enum"), value.get("items")
    form = value.get("format")
    return Schema(
        type=stated(fact, known[0]) if len(known) == 1 else None,
        nullable="null" in names,
        format=stated(fact, Text(form)) if isinstance(form, str) else None,
        properties=_properties(value, fact, find),
        items=_schema(items, fact, find) if items is not None else None,
        enum=tuple(stated(fact, Json(v)) for v in listed) if isinstance(listed, list) else (),
        one_of=(
            tuple(_schema(branch, fact, find) for branch in branches)
            if isinstance(branches, list)
            else ()
        ),
    )


def _properties(value: dict[str, JsonValue], fact: Fact, find: FindType) -> tuple[Property, ...]:
    members, required = value.get("properties"), value.get("required")
    if not isinstance(members, dict):
        return ()
    needed = required if isinstance(required, list) else []
    return tuple(
        Property(
            name=Text(name),
            schema=_schema(member, fact, find),
            required=stated(replace(fact, text=name), name in needed),
            description=_description(member, fact),
        )
        for name, member in members.items()
    )


def _description(member: JsonValue, fact: Fact) -> Cited[Text] | None:
    text = member.get("description") if isinstance(member, dict) else None
    return stated(replace(fact, text=text), Text(text)) if isinstance(text, str) and text else None
