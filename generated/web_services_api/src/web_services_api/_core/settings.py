"""A client's settings from arguments and environment variables."""

from __future__ import annotations

import os

import httpx2

from ..auth import BasicAuth, BearerAuth
from ..errors import ConfigurationError
from .not_given import NotGiven
from .options import DEFAULT_TIMEOUT, TimeoutTypes

_PREFIX = "WEB_SERVICES_API"


def resolve_base_url(argument: str | httpx2.URL | None) -> str:
    """The argument, else the environment variable.

    Raises:
        ConfigurationError: If there is none, or it is not an absolute HTTP URL.
    """
    text = str(argument or _variable("BASE_URL") or "")
    if not text:
        raise ConfigurationError(f"give base_url or set the variable {_PREFIX}_BASE_URL")
    try:
        url = httpx2.URL(text)
    except httpx2.InvalidURL as error:
        raise ConfigurationError(f"base_url {text!r}: {error}") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise ConfigurationError(f"base_url {text!r} must start with https:// or http://")
    if url.userinfo:
        raise ConfigurationError("base_url must have no user and password: give them with auth")
    if url.query or url.fragment:
        raise ConfigurationError(f"base_url {text!r} must have no query and no fragment")
    return text.rstrip("/")


def resolve_notifications_url(argument: str | None, base_url: str) -> str:
    """The argument, else the environment variable; one without a host is below the base URL.

    Raises:
        ConfigurationError: If there is neither, or it is not an HTTP URL.
    """
    text = argument or _variable("NOTIFICATIONS_URL")
    if not text:
        raise ConfigurationError(
            f"give the url of the notifications or set the variable {_PREFIX}_NOTIFICATIONS_URL"
        )
    try:
        url = httpx2.URL(text)
    except httpx2.InvalidURL as error:
        raise ConfigurationError(f"notifications url {text!r}: {error}") from error
    if url.scheme not in {"http", "https", ""}:
        raise ConfigurationError(f"notifications url {text!r} must be an HTTP URL or a path")
    return text if url.host else f"{base_url}/{text.lstrip('/')}"


def resolve_auth(argument: httpx2.Auth | NotGiven | None) -> httpx2.Auth | None:
    """The argument, else what the environment variables give, else none.

    Raises:
        ConfigurationError: If the argument is something else, or the environment variables
            contradict each other.
    """
    if not isinstance(argument, NotGiven):
        _check_auth(argument)
        return argument
    token, username, password = map(_variable, ("TOKEN", "USERNAME", "PASSWORD"))
    if (username is None) != (password is None):
        raise ConfigurationError(f"set both {_PREFIX}_USERNAME and {_PREFIX}_PASSWORD, or neither")
    found: list[httpx2.Auth] = []
    if username is not None and password is not None:
        found.append(BasicAuth(username, password))
    if token is not None:
        found.append(BearerAuth(token))
    if len(found) > 1:
        raise ConfigurationError(f"set {_PREFIX}_TOKEN or {_PREFIX}_USERNAME, not both")
    return found[0] if found else None


def _check_auth(argument: object) -> None:
    if argument is not None and not isinstance(argument, httpx2.Auth):
        kind = type(argument).__name__
        raise ConfigurationError(f"auth must be an httpx2.Auth such as BasicAuth(...), not {kind}")


def resolve_timeout(
    argument: TimeoutTypes | NotGiven, *, own_client: bool
) -> TimeoutTypes | NotGiven:
    """The argument, else the default; a client of the caller's keeps its own."""
    return DEFAULT_TIMEOUT if isinstance(argument, NotGiven) and own_client else argument


def check_http_client(proxy: object, verify: object) -> None:
    """Refuse settings that a client given as ``http_client`` would not see.

    Raises:
        ConfigurationError: If there are any.
    """
    if proxy is not None or verify is not True:
        raise ConfigurationError("set proxy and verify on the http_client you give")


def _variable(name: str) -> str | None:
    return os.environ.get(f"{_PREFIX}_{name}")
