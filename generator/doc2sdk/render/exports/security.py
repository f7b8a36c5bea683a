"""Security schemes (OpenAPI 3.1, "Security Scheme Object")."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.model import SecurityScheme, SecurityType
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source


def security_schemes(schemes: Sequence[SecurityScheme]) -> JsonObject:
    return {scheme.id: _scheme(scheme) for scheme in schemes}


def requirements(schemes: Sequence[SecurityScheme]) -> list[JsonValue]:
    """Each scheme as an alternative: documents seldom say that several are needed at once."""
    return [{scheme.id: []} for scheme in schemes]


def _scheme(scheme: SecurityScheme) -> JsonObject:
    found: JsonObject = {"type": scheme.type.value}
    if scheme.type is SecurityType.HTTP:
        found["scheme"] = scheme.scheme
    elif scheme.type is SecurityType.API_KEY and scheme.name and scheme.location:
        found.update({"name": scheme.name.raw, "in": scheme.location.value})
    else:
        # Flows are required, and an empty object says that none is known.
        found["flows"] = {}
    return {**found, SOURCE: source(scheme.source)}
