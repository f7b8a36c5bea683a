"""Where the server is, and HTTP requests to it: what the transports have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import httpx2

from .failure import TransportError, is_final
from .hooks import NoHook, RequestHook
from .messages import Json, decode, encode
from .options import NotificationOptions

HttpClient = httpx2.Client | httpx2.AsyncClient


class Transport(Protocol):
    """Carries messages; what comes back goes to the function given when it was made."""

    def exchange(self, sent: Sequence[Json], *, read_timeout: float) -> None:
        """Send messages and wait until the answers came, at most ``read_timeout`` seconds.

        Raises:
            TransportError: If they did not.
        """
        ...

    def close(self, *, force: bool) -> None:
        """Close what is open; with ``force``, also what an exchange still waits for."""
        ...


class AsyncTransport(Protocol):
    """The asynchronous :class:`Transport`."""

    async def exchange(self, sent: Sequence[Json], *, read_timeout: float) -> None: ...

    async def close(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Endpoint:
    """The Bayeux server, and how requests to it look.

    Attributes:
        url: An HTTP URL, also for websockets.
        options: The stream's settings.
        auth: Credentials; None leaves those of the HTTP client.
        headers: Sent with each request.
        hook: Sees requests and responses.
    """

    url: str
    options: NotificationOptions
    auth: httpx2.Auth | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    hook: RequestHook = field(default_factory=NoHook)

    def request(
        self, http: HttpClient, sent: Sequence[Json], read_timeout: float
    ) -> httpx2.Request:
        """The POST with messages, with the cookies of the HTTP client."""
        request = http.build_request(
            "POST",
            self.url,
            content=encode(sent),
            headers={"Content-Type": "application/json;charset=UTF-8", **self.headers},
            timeout=httpx2.Timeout(
                self.options.network_delay, connect=self.options.connect_timeout, read=read_timeout
            ),
        )
        self.hook.prepare(request.headers)
        return request

    def upgrade(self, http: HttpClient) -> httpx2.Request:
        """A request with the headers that the opening of a websocket takes over."""
        request = http.build_request("GET", self.url, headers=dict(self.headers))
        self.hook.prepare(request.headers)
        return request

    def payload(self, response: httpx2.Response) -> list[Json]:
        """The messages of a response.

        Raises:
            TransportError: If it is something else, such as a proxy's page.
        """
        self.hook.observe(response)
        status = response.status_code
        if status != 200:
            raise TransportError(f"the server answers {status}", permanent=is_final(status))
        try:
            return decode(response.content)
        except ValueError as error:
            size = len(response.content)
            raise TransportError(f"the answer is no Bayeux message ({size} bytes)") from error


def no_answer(error: httpx2.RequestError) -> TransportError:
    """What the HTTP library's errors mean here."""
    what = "no answer in time" if isinstance(error, httpx2.TimeoutException) else "no connection"
    return TransportError(f"{what} ({type(error).__name__})")
