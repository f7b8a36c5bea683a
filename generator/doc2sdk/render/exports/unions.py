"""One schema for what several variants of an operation send or answer."""

from __future__ import annotations

import json
from itertools import combinations

from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import JsonObject

_ALL_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object", "null"})


def union(titled: list[tuple[str, JsonObject]]) -> JsonObject:
    """Return one schema that accepts what any of these accept; titles say whose is whose.

    Equal schemas are one, and constants become the enumeration of them. ``oneOf`` demands that
    *exactly* one alternative fits, so it is used where types or constants tell every pair apart;
    where a value could fit two alternatives, ``oneOf`` would refuse it and ``anyOf`` says it.
    """
    titles: dict[str, list[str]] = {}
    schemas: dict[str, JsonObject] = {}
    for title, schema in titled:
        key = json.dumps(schema, sort_keys=True)
        schemas[key] = schema
        titles.setdefault(key, []).append(title)
    distinct = list(schemas.values())
    if len(distinct) == 1:
        return distinct[0]
    if (constants := _enumeration(distinct)) is not None:
        return constants
    apart = all(are_disjoint(a, b) for a, b in combinations(distinct, 2))
    alternatives: list[JsonValue] = [
        {"title": " / ".join(dict.fromkeys(titles[key])), **schema}
        for key, schema in schemas.items()
    ]
    return {"oneOf" if apart else "anyOf": alternatives}


def _enumeration(schemas: list[JsonObject]) -> JsonObject | None:
    """Return the constants as an enumeration, where the schemas differ in nothing but ``const``."""
    rests = [{name: part for name, part in s.items() if name != "const"} for s in schemas]
    if not all("const" in schema for schema in schemas) or any(rest != rests[0] for rest in rests):
        return None
    return {**rests[0], "enum": [schema["const"] for schema in schemas]}


def are_disjoint(a: JsonObject, b: JsonObject) -> bool:
    """Return whether no value satisfies both: types or constants of required properties differ."""
    if not _types(a) & _types(b):
        return True
    return any(_key(a, name) != _key(b, name) for name in _fixed(a) & _fixed(b))


def _types(schema: JsonObject) -> frozenset[str]:
    declared = schema.get("type")
    if declared is None:
        return _ALL_TYPES
    names = declared if isinstance(declared, list) else [declared]
    found = frozenset(str(name) for name in names)
    # Every integer is a number too.
    return found | {"integer"} if "number" in found else found


def _properties(schema: JsonObject) -> JsonObject:
    properties = schema.get("properties")
    return properties if isinstance(properties, dict) else {}


def _fixed(schema: JsonObject) -> set[str]:
    """Return the names of the constants every object of this schema has.

    Only where ``type`` says object: ``properties`` binds objects and lets everything else pass.
    """
    required = schema.get("required")
    if schema.get("type") != "object" or not isinstance(required, list):
        return set()
    properties = _properties(schema)
    return {
        str(name)
        for name in required
        if isinstance(member := properties.get(str(name)), dict) and "const" in member
    }


def _key(schema: JsonObject, name: str) -> str:
    member = _properties(schema)[name]
    return json.dumps(member["const"] if isinstance(member, dict) else None, sort_keys=True)
