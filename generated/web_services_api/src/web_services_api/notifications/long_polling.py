"""The long-polling transport: each exchange is a POST (Bayeux 1.0, sections 1.4.5.i and 6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import httpx2

from .connections import Connections
from .endpoint import Endpoint, no_answer
from .messages import Json

Receive = Callable[[Sequence[Json]], None]
"""Takes the messages of one response or frame."""


class LongPolling:
    """Sends through the HTTP client of the API, whose cookies and connections it shares."""

    def __init__(self, http: httpx2.Client, endpoint: Endpoint, receive: Receive) -> None:
        self._http = http
        self._endpoint = endpoint
        self._receive = receive
        self._connections = Connections()

    def exchange(self, sent: Sequence[Json], *, read_timeout: float) -> None:
        request = self._endpoint.request(self._http, sent, read_timeout)
        request.extensions = {**request.extensions, "trace": self._connections.trace}
        auth = self._endpoint.auth or httpx2.USE_CLIENT_DEFAULT
        try:
            response = self._http.send(request, auth=auth)
        except httpx2.RequestError as error:
            raise no_answer(error) from error
        self._connections.used_by(response)
        self._receive(self._endpoint.payload(response))

    def close(self, *, force: bool) -> None:
        """End a request that is still under way, if forced. Connections are the HTTP client's."""
        if force:
            self._connections.interrupt()


class AsyncLongPolling:
    """The asynchronous :class:`LongPolling`."""

    def __init__(self, http: httpx2.AsyncClient, endpoint: Endpoint, receive: Receive) -> None:
        self._http = http
        self._endpoint = endpoint
        self._receive = receive

    async def exchange(self, sent: Sequence[Json], *, read_timeout: float) -> None:
        request = self._endpoint.request(self._http, sent, read_timeout)
        auth = self._endpoint.auth or httpx2.USE_CLIENT_DEFAULT
        try:
            response = await self._http.send(request, auth=auth)
        except httpx2.RequestError as error:
            raise no_answer(error) from error
        self._receive(self._endpoint.payload(response))

    async def close(self) -> None:
        """Nothing is open: the connections are the HTTP client's."""
