"""How a client proves who it is, as far as the reference says."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.model import Api, Location, SecurityScheme, SecurityType, Text
from doc2sdk.render.literals import python_literal

_LOCATIONS = frozenset({Location.HEADER, Location.QUERY, Location.COOKIE})


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialsView:
    """The class to use, and for keys their name and where they go."""

    class_name: str
    key_name: Text | None = None
    location: str = "header"

    @property
    def source(self) -> str:
        """An expression that makes it, of values to be replaced."""
        if self.key_name is not None:
            where = f', location="{self.location}"' if self.location != "header" else ""
            return f'ApiKeyAuth("key", name={python_literal(self.key_name.raw)}{where})'
        return 'BasicAuth("user", "password")' if self == BASIC else f'{self.class_name}("token")'


BASIC = CredentialsView(class_name="BasicAuth")


def credentials_of(api: Api) -> CredentialsView | None:
    """The first documented way to authenticate that the SDK has a class for."""
    return next((found for scheme in api.security if (found := _of(scheme)) is not None), None)


def _of(scheme: SecurityScheme) -> CredentialsView | None:
    if scheme.type is SecurityType.OAUTH2:
        return CredentialsView(class_name="BearerAuth")
    if scheme.type is SecurityType.HTTP:
        kinds = {"basic": "BasicAuth", "bearer": "BearerAuth"}
        name = kinds.get((scheme.scheme or "").lower())
        return CredentialsView(class_name=name) if name is not None else None
    if scheme.name is None or not scheme.name.raw or scheme.location not in _LOCATIONS:
        return None
    return CredentialsView(
        class_name="ApiKeyAuth", key_name=scheme.name, location=scheme.location.value
    )
