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
