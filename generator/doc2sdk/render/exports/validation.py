"""Validation of what is exported."""

from __future__ import annotations

from typing import Any

from doc2sdk.render.exports.citation import JsonObject


class ExportError(Exception):
    """An export its own format refuses. Whatever the documents say, that is a bug of ours."""


def check_openapi(document: JsonObject) -> None:
    """Raise ExportError for the first thing OpenAPI 3.1 does not allow in a document."""
    # Imported here: it takes longer than everything else a run without OpenAPI imports.
    from openapi_spec_validator import OpenAPIV31SpecValidator

    validator: Any = OpenAPIV31SpecValidator(document)
    for error in validator.iter_errors():
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        raise ExportError(f"the OpenAPI document is not valid: {pointer}: {error.message}")
