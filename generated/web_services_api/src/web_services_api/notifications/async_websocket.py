"""The websocket transport, asynchronous."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import httpx2

from .async_changed import AsyncChanged
from .endpoint import Endpoint
from .failure import TransportError
from .long_polling import Receive
from .messages import Json, encode
from .upgrade import (
    AsyncSocket,
    connection_arguments,
    frame_messages,
    ids,
    load_library,
    not_opened,
    take_over,
)


class AsyncWebSocket:
    """Sends over one websocket, opened when it is needed. A task reads it."""

    def __init__(self, http: httpx2.AsyncClient, endpoint: Endpoint, receive: Receive) -> None:
        self._http = http
        self._endpoint = endpoint
        self._receive = receive
        self._opening = asyncio.Lock()
        self._socket: AsyncSocket | None = None
        self._reader: asyncio.Task[None] | None = None
        self._failure = TransportError("the websocket is closed")
        self._changed = AsyncChanged()
        self._waiting: set[str] = set()

    async def exchange(self, sent: Sequence[Json], *, read_timeout: float) -> None:
        answers = set(ids(sent))
        async with self._opening:
            socket = self._socket or await self._open()
        self._waiting |= answers
        try:
            await self._send(socket, sent)
            await self._wait(socket, answers, read_timeout)
        finally:
            self._waiting -= answers

    async def close(self) -> None:
        socket, reader = self._socket, self._reader
        self._socket = self._reader = None
        if socket is not None:
            await socket.close()
        if reader is not None:
            await asyncio.wait([reader])

    async def _wait(self, socket: AsyncSocket, answers: set[str], timeout: float) -> None:
        in_time = await self._changed.wait_for(
            lambda: self._socket is not socket or not answers & self._waiting, timeout
        )
        if not answers & self._waiting:
            return
        if not in_time:
            # A socket that is silent for so long is taken for dead.
            await self.close()
            raise TransportError("no answer in time")
        raise self._failure

    async def _open(self) -> AsyncSocket:
        library = load_library("asyncio")
        request = await self._upgrade()
        arguments = connection_arguments(self._endpoint, request)
        try:
            socket: AsyncSocket = await library.connect(**arguments).__aenter__()
        except library.errors as error:
            raise not_opened(error) from error
        take_over(self._http, self._endpoint, request, socket)
        self._socket = socket
        self._reader = asyncio.create_task(self._read(socket, library.errors))
        return socket

    async def _upgrade(self) -> httpx2.Request:
        request = self._endpoint.upgrade(self._http)
        auth = self._endpoint.auth or self._http.auth
        if auth is None:
            return request
        flow = auth.async_auth_flow(request)
        authenticated = await flow.__anext__()
        await flow.aclose()
        return authenticated

    async def _send(self, socket: AsyncSocket, sent: Sequence[Json]) -> None:
        try:
            await socket.send(encode(sent))
        except load_library("asyncio").errors as error:
            raise TransportError(f"no connection ({type(error).__name__})") from error

    async def _read(self, socket: AsyncSocket, errors: tuple[type[Exception], ...]) -> None:
        failure = TransportError("the server closed the websocket")
        try:
            async for frame in socket:
                self._take(frame_messages(frame))
        except TransportError as error:
            failure = error
        except errors as error:
            failure = TransportError(f"no connection ({type(error).__name__})")
        if self._socket is socket:
            self._socket, self._failure = None, failure
        self._changed.notify_all()
        await socket.close()

    def _take(self, messages: Sequence[Json]) -> None:
        self._receive(messages)
        self._waiting.difference_update(ids(messages))
        self._changed.notify_all()
