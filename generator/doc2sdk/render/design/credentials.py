"""How a client proves who it is, as far as the reference says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from doc2sdk.model import Api, Location, SecurityScheme, SecurityType, Text

_LOCATIONS = frozenset({Location.HEADER, Location.QUERY, Location.COOKIE})


class CredentialsKind(str, Enum):
    """The kinds of credentials that an SDK has a type for."""

    BASIC = "basic"
    BEARER = "bearer"
    KEY = "key"


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialsDesign:
    """The kind of credentials; for a key also its name, and where it is sent."""

    kind: CredentialsKind
    key_name: Text | None = None
    location: Location = Location.HEADER


BASIC = CredentialsDesign(kind=CredentialsKind.BASIC)


def design_credentials(api: Api) -> CredentialsDesign | None:
    """Return the first documented way to authenticate that an SDK has a type for."""
    found = (_credentials(scheme) for scheme in api.security)
    return next((each for each in found if each is not None), None)


def _credentials(scheme: SecurityScheme) -> CredentialsDesign | None:
    if scheme.type is SecurityType.OAUTH2:
        return CredentialsDesign(kind=CredentialsKind.BEARER)
    if scheme.type is SecurityType.HTTP:
        kinds = {"basic": CredentialsKind.BASIC, "bearer": CredentialsKind.BEARER}
        kind = kinds.get((scheme.scheme or "").lower())
        return CredentialsDesign(kind=kind) if kind is not None else None
    if scheme.name is None or not scheme.name.raw or scheme.location not in _LOCATIONS:
        return None
    return CredentialsDesign(
        kind=CredentialsKind.KEY, key_name=scheme.name, location=scheme.location
    )
