"""Exports of an API, validated."""

from __future__ import annotations

from doc2sdk.model import Api
from doc2sdk.render.exports import EXPORTS, export_text


def valid_openapi(api: Api) -> str:
    """Return the OpenAPI text of an API; raises ExportError where it is not valid."""
    return export_text(EXPORTS["openapi"], api)
