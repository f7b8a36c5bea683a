"""Headers that requests carry because of earlier responses."""

from __future__ import annotations

from typing import Protocol

import httpx2


class RequestHook(Protocol):
    """Sees each request of a stream before it is sent, and each response."""

    def prepare(self, headers: httpx2.Headers) -> None:
        """Change the headers of a request."""
        ...

    def observe(self, response: httpx2.Response) -> None:
        """Look at a response."""
        ...


class NoHook:
    """Changes nothing."""

    def prepare(self, headers: httpx2.Headers) -> None:
        """Leave the headers alone."""

    def observe(self, response: httpx2.Response) -> None:
        """Look away."""


class HeaderEcho:
    """Sends back a token that responses carry, against request forgery (CSRF).

    Args:
        name_header: The response header that says how the request header is called.
        token_header: The response header with the token.
    """

    def __init__(self, *, name_header: str, token_header: str) -> None:
        self._name_header = name_header
        self._token_header = token_header
        self._echo: tuple[str, str] | None = None

    def prepare(self, headers: httpx2.Headers) -> None:
        """Add the last token seen."""
        if self._echo is not None:
            name, token = self._echo
            headers[name] = token

    def observe(self, response: httpx2.Response) -> None:
        """Take note of a token."""
        name = response.headers.get(self._name_header)
        token = response.headers.get(self._token_header)
        if name and token:
            self._echo = (name, token)

    def __repr__(self) -> str:
        return f"HeaderEcho(name_header={self._name_header!r}, token_header={self._token_header!r})"
