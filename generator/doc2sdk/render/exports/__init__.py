"""The model in the formats of others, and EXPORTS, the one list of them.

``doc2sdk extract --format NAME`` prints a row of the list, ``doc2sdk generate`` writes each row that
applies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from doc2sdk.model import Api
from doc2sdk.model.codec import to_json
from doc2sdk.render.exports.asyncapi import asyncapi_json
from doc2sdk.render.exports.openapi import openapi_json
from doc2sdk.render.exports.validation import ExportError, validate_openapi

__all__ = ["EXPORTS", "Export", "ExportError", "export_text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """An export: its name, the file it is written to, the function that gives its text.

    ``about`` is a few words for lists. ``applies`` says whether an API has anything to export, and
    ``needs`` what it needs for that. ``validate`` raises :class:`ExportError` for a text that the
    format does not allow.
    """

    name: str
    file: str
    about: str
    text: Callable[[Api], str]
    applies: Callable[[Api], bool] = lambda _: True
    needs: str = ""
    validate: Callable[[str], None] | None = None


_ROWS = (
    Export(name="model", file="api.json", about="all facts with their sources", text=to_json),
    Export(
        name="openapi",
        file="openapi.json",
        about="OpenAPI 3.1",
        text=openapi_json,
        validate=validate_openapi,
    ),
    Export(
        name="asyncapi",
        file="asyncapi.json",
        about="AsyncAPI 3.0",
        text=asyncapi_json,
        applies=lambda api: bool(api.messages),
        needs="message",
    ),
)
EXPORTS: dict[str, Export] = {export.name: export for export in _ROWS}
"""All exports, by name. A new one is a row here and a module beside this one."""


def export_text(export: Export, api: Api) -> str:
    """Return the text of an export; raises :class:`ExportError` where its format refuses it."""
    text = export.text(api)
    if export.validate is not None:
        export.validate(text)
    return text
