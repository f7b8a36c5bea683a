"""Security schemes (OpenAPI 3.1, "Security Scheme Object")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from doc2sdk.model import Location, SecurityScheme, SecurityType
from doc2sdk.model.text import JsonValue
from doc2sdk.render.exports.citation import SOURCE, JsonObject, source


def security_schemes(schemes: Sequence[SecurityScheme]) -> JsonObject:
    """Return the schemes by id. One that lacks what its type requires is left out."""
    return {scheme.id: found for scheme in schemes if (found := _scheme(scheme)) is not None}


def requirements(ids: Iterable[str]) -> list[JsonValue]:
    """Return each scheme as an alternative: documents seldom say that several are needed."""
    return [{scheme_id: []} for scheme_id in ids]


def _scheme(scheme: SecurityScheme) -> JsonObject | None:
    found: JsonObject = {"type": scheme.type.value}
    if scheme.type is SecurityType.OAUTH2:
        # Flows are required, and an empty object says that none is known.
        found["flows"] = {}
    elif scheme.type is SecurityType.HTTP:
        if not scheme.scheme:
            return None
        found["scheme"] = scheme.scheme
    else:
        if not scheme.name or scheme.location in (None, Location.PATH):
            return None
        found["name"] = scheme.name.raw
        found["in"] = scheme.location.value
    return {**found, SOURCE: source(scheme.source)}
