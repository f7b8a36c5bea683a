"""Media types: how a body is written and read."""

from __future__ import annotations

from enum import Enum

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"

CONTENT_TYPE = "content-type"
"""The header that states a body's media type (RFC 9110, section 8.3), in lower case."""


def essence(media_type: str) -> str:
    """Return the type without its parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Return whether bodies of the type are JSON, also by the suffix ``+json`` (RFC 6838, 4.2.8)."""
    return essence(media_type).endswith(("/json", "+json"))


class BodyFormat(str, Enum):
    """Formats whose bodies have named members."""

    JSON = "json"
    FORM = "form"
    MULTIPART = "multipart"


def body_format(media_type: str) -> BodyFormat | None:
    """Return the format of a body with named members; None for any other media type."""
    if is_json(media_type):
        return BodyFormat.JSON
    formats = {FORM: BodyFormat.FORM, MULTIPART: BodyFormat.MULTIPART}
    return formats.get(essence(media_type))
