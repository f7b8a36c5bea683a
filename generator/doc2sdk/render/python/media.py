"""Media types, as far as they decide how a body is written and read."""

from __future__ import annotations

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"


CONTENT_TYPE = "content-type"
"""The header that tells a body's media type (RFC 9110, section 8.3), in lower case."""


def essence(media_type: str) -> str:
    """The type without its parameters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """RFC 6838, section 4.2.8: ``application/json`` and everything with the suffix ``+json``."""
    return essence(media_type).endswith(("/json", "+json"))


def body_keyword(media_type: str) -> str | None:
    """The keyword of ``Call`` for a body of named members; None if it is no such format."""
    if is_json(media_type):
        return "json"
    return {FORM: "form", MULTIPART: "multipart"}.get(essence(media_type))
