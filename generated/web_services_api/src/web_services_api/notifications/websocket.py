"""The websocket transport, synchronous."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Condition, Thread

import httpx2

from .endpoint import Endpoint
from .failure import TransportError
from .long_polling import Receive
from .messages import Json, encode
from .upgrade import (
    Socket,
    connection_arguments,
    frame_messages,
    ids,
    load_library,
    not_opened,
    take_over,
)


class WebSocket:
    """Sends over one websocket, opened when it is needed. A thread reads it."""

    def __init__(self, http: httpx2.Client, endpoint: Endpoint, receive: Receive) -> None:
        self._http = http
        self._endpoint = endpoint
        self._receive = receive
        self._changed = Condition()
        self._socket: Socket | None = None
        self._reader: Thread | None = None
        self._failure = TransportError("the websocket is closed")
        self._waiting: set[str] = set()

    def exchange(self, sent: Sequence[Json], *, read_timeout: float) -> None:
        answers = set(ids(sent))
        with self._changed:
            socket = self._socket or self._open()
            self._waiting |= answers
        try:
            self._send(socket, sent)
            self._wait(socket, answers, read_timeout)
        finally:
            with self._changed:
                self._waiting -= answers

    def close(self, *, force: bool = True) -> None:
        """Close the websocket, which ends all exchanges."""
        with self._changed:
            socket, reader = self._socket, self._reader
            self._socket = self._reader = None
        if socket is not None:
            socket.close()
        if reader is not None:
            reader.join(self._endpoint.options.close_timeout)

    def _wait(self, socket: Socket, answers: set[str], timeout: float) -> None:
        with self._changed:
            in_time = self._changed.wait_for(
                lambda: self._socket is not socket or not answers & self._waiting, timeout
            )
            if not answers & self._waiting:
                return
        if not in_time:
            # A socket that is silent for so long is taken for dead.
            self.close()
            raise TransportError("no answer in time")
        raise self._failure

    def _open(self) -> Socket:
        library = load_library("sync")
        request = self._upgrade()
        arguments = connection_arguments(self._endpoint, request)
        try:
            socket: Socket = library.connect(**arguments).__enter__()
        except library.errors as error:
            raise not_opened(error) from error
        take_over(self._http, self._endpoint, request, socket)
        self._socket = socket
        reader = Thread(target=self._read, args=(socket, library.errors), daemon=True)
        reader.name = f"{__name__} reader"
        reader.start()
        self._reader = reader
        return socket

    def _upgrade(self) -> httpx2.Request:
        request = self._endpoint.upgrade(self._http)
        auth = self._endpoint.auth or self._http.auth
        return request if auth is None else next(auth.sync_auth_flow(request))

    def _send(self, socket: Socket, sent: Sequence[Json]) -> None:
        try:
            socket.send(encode(sent))
        except load_library("sync").errors as error:
            raise TransportError(f"no connection ({type(error).__name__})") from error

    def _read(self, socket: Socket, errors: tuple[type[Exception], ...]) -> None:
        failure = TransportError("the server closed the websocket")
        try:
            for frame in socket:
                self._take(frame_messages(frame))
        except TransportError as error:
            failure = error
        except errors as error:
            failure = TransportError(f"no connection ({type(error).__name__})")
        with self._changed:
            if self._socket is socket:
                self._socket, self._failure = None, failure
            self._changed.notify_all()
        socket.close()

    def _take(self, messages: Sequence[Json]) -> None:
        self._receive(messages)
        with self._changed:
            self._waiting.difference_update(ids(messages))
            self._changed.notify_all()
