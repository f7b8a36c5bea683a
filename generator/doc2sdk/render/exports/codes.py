"""Codes in bodies as annotated enumerations.

OpenAPI 3.1 takes JSON Schema's way to describe the values of an enumeration: ``oneOf`` of constants with
titles and descriptions. It is among the components for people and tools to read; fields do not
refer to it, since services answer with codes that their references leave out.
"""

from __future__ import annotations

from collections.abc import Collection

from doc2sdk.model import Code, CodeSet
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source


def code_components(sets: Collection[CodeSet]) -> JsonObject:
    """Return schema objects by name; ``x-doc2sdk-field`` is the way to the field, "." between names."""
    return {each.name: _component(each) for each in sets}


def _component(each: CodeSet) -> JsonObject:
    field: JsonValue = ".".join(name.raw for name in each.field) or None
    return {
        "description": f"Codes in the bodies of answers: {each.source.value.raw}",
        # JSON Schema 2020-12, section 10.2.1.3: never an empty array.
        **({"oneOf": [_constant(code) for code in each.codes]} if each.codes else {}),
        **({"x-doc2sdk-field": field} if field is not None else {}),
        SOURCE: source(each.source),
    }


def _constant(code: Code) -> JsonObject:
    found: JsonObject = {"const": code.value.value.raw}
    if code.name is not None:
        found["title"] = code.name.value.raw
    if code.description is not None:
        found["description"] = code.description.value.raw
    if code.failure is not None:
        found["x-doc2sdk-failure"] = code.failure.value
    if code.status is not None:
        found["x-doc2sdk-status"] = code.status.value
    return {**found, SOURCE: source(code.value)}
