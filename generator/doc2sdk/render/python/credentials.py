"""Credentials as source text."""

from __future__ import annotations

from doc2sdk.model import Location
from doc2sdk.render.design.credentials import CredentialsDesign, CredentialsKind
from doc2sdk.render.python.literals import python_literal

_CLASSES = {
    CredentialsKind.BASIC: "BasicAuth",
    CredentialsKind.BEARER: "BearerAuth",
    CredentialsKind.KEY: "ApiKeyAuth",
}


def credentials_class(credentials: CredentialsDesign) -> str:
    """Return the class of the credentials."""
    return _CLASSES[credentials.kind]


def credentials_source(credentials: CredentialsDesign) -> str:
    """Return an expression that makes the credentials, of values to be replaced."""
    if credentials.key_name is not None:
        location = credentials.location
        where = f', location="{location.value}"' if location is not Location.HEADER else ""
        return f'ApiKeyAuth("key", name={python_literal(credentials.key_name.raw)}{where})'
    if credentials.kind is CredentialsKind.BASIC:
        return 'BasicAuth("user", "password")'
    return f'{credentials_class(credentials)}("token")'
