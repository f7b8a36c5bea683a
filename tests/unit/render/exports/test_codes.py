"""Codes of bodies in OpenAPI."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from support.exports import valid_openapi

from doc2sdk.model import Cited, Code, CodeSet, Json, Text
from doc2sdk.render.exports.openapi import to_openapi


def code(apis: ModuleType, value: str, about: str = "", failure: bool | None = None) -> Code:
    cited: Cited[Json] = apis.cite(Json(value))
    return Code(
        value=cited,
        description=apis.text(about) if about else None,
        failure=apis.cite(failure) if failure is not None else None,
    )


def test_an_annotated_enumeration(apis: ModuleType) -> None:
    codes = CodeSet(
        name="ErrorCode",
        field=(Text("error"), Text("code")),
        source=apis.text("Error codes"),
        codes=(code(apis, "FULL", "No room.", True), code(apis, "ODD")),
    )
    api = apis.api("test", "Test", codes=(codes,))
    valid_openapi(api)
    document: Any = to_openapi(api)
    found = document["components"]["schemas"]["ErrorCode"]
    assert found["x-doc2sdk-field"] == "error.code"
    full, odd = found["oneOf"]
    assert (full["const"], full["description"], full["x-doc2sdk-failure"]) == (
        "FULL",
        "No room.",
        True,
    )
    assert set(odd) == {"const", "x-doc2sdk-source"}
