"""Carries out what the session asks for, in two threads."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Condition, Thread, current_thread

import httpx2

from .endpoint import Endpoint, Transport
from .errors import NotificationError, StreamClosedError
from .failure import TransportError
from .long_polling import LongPolling
from .messages import Json
from .state import StreamState
from .websocket import WebSocket


class Driver:
    """One thread has a handshake or connect under way at all times; another sends subscriptions.

    Args:
        http: The HTTP client of the API.
        endpoint: The server.
        state: What to drive. It is touched only while ``changed`` is held.
        changed: Notified whenever the state changes.
    """

    def __init__(
        self, http: httpx2.Client, endpoint: Endpoint, state: StreamState, changed: Condition
    ) -> None:
        self._http = http
        self._state = state
        self._changed = changed
        self._stopping = False
        self._threads: list[Thread] = []
        self._transports: dict[str, Transport] = {
            "long-polling": LongPolling(http, endpoint, self._receive),
            "websocket": WebSocket(http, endpoint, self._receive),
        }

    def start(self) -> None:
        """Begin to connect."""
        for run in (self._connect, self._command):
            thread = Thread(target=self._guarded, args=(run,), daemon=True)
            thread.name = f"{__name__} {run.__name__.strip('_')}"
            self._threads.append(thread)
            thread.start()

    def stop(self) -> None:
        """Say goodbye to the server, within ``close_timeout``, and end the threads.

        With its answer to the goodbye the server ends the request that it holds. If it does not
        answer, that request's connection is shut down.
        """
        with self._changed:
            transport = self._state.session.transport
            silent = self._stopping or self._http.is_closed
            goodbye = [] if silent else self._state.session.goodbye()
            self._stopping = True
            self._changed.notify_all()
        timeout = self._state.options.close_timeout
        answered = bool(goodbye) and self._exchange(transport, goodbye, timeout) is None
        self._close_transports(force=False)
        self._join(timeout if answered else 0.0)
        if any(thread.is_alive() for thread in self._threads):
            self._close_transports(force=True)
            self._join(timeout)

    def _close_transports(self, *, force: bool) -> None:
        for transport in self._transports.values():
            transport.close(force=force)

    def _join(self, timeout: float) -> None:
        end = time.monotonic() + timeout
        for thread in self._threads:
            if thread is not current_thread():
                thread.join(max(end - time.monotonic(), 0.0))

    def _receive(self, payload: Sequence[Json]) -> None:
        with self._changed:
            self._state.received(payload)
            self._changed.notify_all()

    def _connect(self) -> None:
        """Keep exactly one handshake or connect under way (Bayeux 1.0, section 4.2)."""
        while True:
            with self._changed:
                step = self._state.session.next_step()
                if self._pause(step.delay):
                    return
            error = self._exchange(step.transport, [step.message], step.read_timeout)
            with self._changed:
                self._state.step_done(step, error)
                self._changed.notify_all()

    def _command(self) -> None:
        """Send subscriptions beside the connect that is under way."""
        session = self._state.session
        while True:
            with self._changed:
                self._changed.wait_for(lambda: session.has_commands or self._is_over())
                if self._is_over():
                    return
                sent = session.commands()
                transport = session.transport
            self._exchange(transport, sent, self._state.options.network_delay)
            with self._changed:
                delay = session.commands_done(sent)
                self._changed.notify_all()
                if self._pause(delay):
                    return

    def _is_over(self) -> bool:
        return self._stopping or self._state.ended or self._http.is_closed

    def _pause(self, delay: float) -> bool:
        """Wait, unless it is over; whether it is."""
        return self._changed.wait_for(self._is_over, delay)

    def _exchange(
        self, transport: str, sent: Sequence[Json], read_timeout: float
    ) -> TransportError | None:
        try:
            self._transports[transport].exchange(sent, read_timeout=read_timeout)
        except TransportError as error:
            return error
        return None

    def _guarded(self, run: Callable[[], None]) -> None:
        """Let no reader wait for a thread that is gone."""
        reason: NotificationError = StreamClosedError("the stream or its HTTP client is closed")
        try:
            run()
        except BaseException as error:
            reason = NotificationError(f"the stream broke: {error!r}")
            reason.__cause__ = error
            raise
        finally:
            with self._changed:
                self._state.end(reason)
                self._changed.notify_all()
