"""Ways to authenticate. Any other ``httpx2.Auth`` works as well."""

from __future__ import annotations

from collections.abc import Generator
from typing import Literal

import httpx2


class BasicAuth(httpx2.BasicAuth):
    """HTTP Basic authentication with a user name and a password."""

    def __init__(self, username: str, password: str) -> None:
        super().__init__(_text(username, "username"), _text(password, "password"))

    def __repr__(self) -> str:
        return "BasicAuth(...)"


class BearerAuth(httpx2.Auth):
    """A token in the ``Authorization`` header."""

    def __init__(self, token: str) -> None:
        self._token = _text(token, "token")

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Send the token."""
        request.headers["Authorization"] = f"Bearer {self._token}"
        yield request

    def __repr__(self) -> str:
        return "BearerAuth(...)"


class ApiKeyAuth(httpx2.Auth):
    """A key in a header, a query parameter or a cookie called ``name``."""

    def __init__(
        self, key: str, *, name: str, location: Literal["header", "query", "cookie"] = "header"
    ) -> None:
        self._key = _text(key, "key")
        self._name = name
        self._location = location

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Send the key where the service looks for it."""
        if self._location == "query":
            request.url = request.url.copy_set_param(self._name, self._key)
        elif self._location == "header":
            request.headers[self._name] = self._key
        else:
            cookies = [request.headers.get("Cookie", ""), f"{self._name}={self._key}"]
            request.headers["Cookie"] = "; ".join(filter(None, cookies))
        yield request

    def __repr__(self) -> str:
        return f"ApiKeyAuth(..., name={self._name!r}, location={self._location!r})"


def _text(value: object, name: str) -> str:
    """A credential; one from an environment variable that is not set is None."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be text, not {type(value).__name__}")
    return value
