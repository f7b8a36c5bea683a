"""Carries out what the session asks for, in two tasks."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import httpx2

from .async_changed import AsyncChanged
from .async_websocket import AsyncWebSocket
from .endpoint import AsyncTransport, Endpoint
from .errors import NotificationError, StreamClosedError
from .failure import TransportError
from .long_polling import AsyncLongPolling
from .messages import Json
from .state import StreamState


class AsyncDriver:
    """One task has a handshake or connect under way at all times; another one sends subscriptions.

    Args:
        http: The HTTP client of the API.
        endpoint: The server.
        state: What to drive.
        changed: Notified whenever the state changes.
    """

    def __init__(
        self,
        http: httpx2.AsyncClient,
        endpoint: Endpoint,
        state: StreamState,
        changed: AsyncChanged,
    ) -> None:
        self._http = http
        self._state = state
        self._changed = changed
        self._stopping = False
        self._tasks: list[asyncio.Task[None]] = []
        self._transports: dict[str, AsyncTransport] = {
            "long-polling": AsyncLongPolling(http, endpoint, self._receive),
            "websocket": AsyncWebSocket(http, endpoint, self._receive),
        }

    def start(self) -> None:
        """Begin to connect."""
        self._tasks = [asyncio.create_task(run()) for run in (self._connect, self._command)]
        for task in self._tasks:
            task.add_done_callback(self._finished)

    async def stop(self) -> None:
        """Say goodbye to the server, within ``close_timeout``, and leave nothing running."""
        try:
            await self._say_goodbye()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            for transport in self._transports.values():
                await transport.close()

    def _receive(self, payload: Sequence[Json]) -> None:
        self._state.received(payload)
        self._changed.notify_all()

    async def _connect(self) -> None:
        """Keep exactly one handshake or connect under way (Bayeux 1.0, section 4.2)."""
        session = self._state.session
        while not self._state.ended and not self._http.is_closed:
            step = session.next_step()
            await asyncio.sleep(step.delay)
            error = await self._exchange(step.transport, [step.message], step.read_timeout)
            self._state.step_done(step, error)
            self._changed.notify_all()

    async def _command(self) -> None:
        """Send subscriptions beside the connect that is under way."""
        session = self._state.session
        while not self._state.ended and not self._http.is_closed:
            await self._changed.wait_for(lambda: session.has_commands)
            sent = session.commands()
            await self._exchange(session.transport, sent, self._state.options.network_delay)
            delay = session.commands_done(sent)
            self._changed.notify_all()
            await asyncio.sleep(delay)

    async def _exchange(
        self, transport: str, sent: Sequence[Json], read_timeout: float
    ) -> TransportError | None:
        try:
            await self._transports[transport].exchange(sent, read_timeout=read_timeout)
        except TransportError as error:
            return error
        return None

    async def _say_goodbye(self) -> None:
        silent = self._stopping or self._http.is_closed
        self._stopping = True
        goodbye = [] if silent else self._state.session.goodbye()
        if not goodbye:
            return
        timeout = self._state.options.close_timeout
        sending = self._exchange(self._state.session.transport, goodbye, timeout)
        try:
            await asyncio.wait_for(sending, timeout)
        except asyncio.TimeoutError:
            return

    def _finished(self, task: asyncio.Task[None]) -> None:
        """Let no reader wait for a task that is gone."""
        if task.cancelled():
            return
        error = task.exception()
        reason = NotificationError(f"the stream broke: {error!r}")
        reason.__cause__ = error
        self._state.end(StreamClosedError("the HTTP client is closed") if error is None else reason)
        self._changed.notify_all()
