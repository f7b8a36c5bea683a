"""Validation of exports against their formats."""

from __future__ import annotations

import json
from typing import Any


class ExportError(Exception):
    """An export that its own format refuses. Whatever the documents say, that is a bug of ours."""


def validate_openapi(text: str) -> None:
    """Validate an OpenAPI 3.1 document; takes some seven milliseconds for each operation.

    Raises:
        ExportError: For the first thing that OpenAPI does not allow.
    """
    # Imported here: it takes longer than everything else a run without OpenAPI imports.
    from openapi_spec_validator import OpenAPIV31SpecValidator

    validator: Any = OpenAPIV31SpecValidator(json.loads(text))
    for error in validator.iter_errors():
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        raise ExportError(f"the OpenAPI document is not valid: {pointer}: {error.message}")
