"""A network that fails when it is told to."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Thread

_CHUNK = 65536


class FlakyNetwork:
    """Forwards TCP connections to a port of this machine, as long as all is well."""

    def __init__(self, target_port: int) -> None:
        self._target = ("127.0.0.1", target_port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._changed = Condition()
        self._dead = False
        self._swallowing = 0
        self._sockets: set[socket.socket] = set()
        self._threads: list[Thread] = []
        self._start(self._accept)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def cut(self) -> None:
        """Drop all connections; new ones work."""
        with self._changed:
            sockets, self._sockets = self._sockets, set()
        for connection in sockets:
            _close(connection)

    def die(self) -> None:
        """Deliver nothing any more, without telling anybody."""
        with self._changed:
            self._dead = True

    def revive(self) -> None:
        """Deliver again; connections from before are gone."""
        self.cut()
        with self._changed:
            self._dead = False
            self._changed.notify_all()

    def swallow(self, answers: int) -> None:
        """Drop the connection in place of the next answers that the server sends."""
        with self._changed:
            self._swallowing = answers

    @property
    def swallowed_all(self) -> bool:
        with self._changed:
            return self._swallowing == 0

    def close(self) -> None:
        _close(self._listener)
        self.revive()
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self._start(self._serve, client)

    def _serve(self, client: socket.socket) -> None:
        self._wait_for_life()
        try:
            server = socket.create_connection(self._target, timeout=5)
        except OSError:
            _close(client)
            return
        server.settimeout(None)
        with self._changed:
            self._sockets |= {client, server}
        self._start(self._pump, server, client, True)
        self._pump(client, server, False)

    def _pump(self, source: socket.socket, sink: socket.socket, from_server: bool) -> None:
        with suppress(OSError):
            while data := source.recv(_CHUNK):
                self._wait_for_life()
                if from_server and self._swallows():
                    break
                sink.sendall(data)
        _close(source)
        _close(sink)

    def _wait_for_life(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._dead, 60)

    def _swallows(self) -> bool:
        with self._changed:
            self._swallowing, swallows = max(self._swallowing - 1, 0), self._swallowing > 0
            return swallows

    def _start(self, run: Callable[..., None], *arguments: object) -> None:
        thread = Thread(target=run, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()


def _close(connection: socket.socket) -> None:
    """Close a socket that another thread may be reading: only a shutdown wakes it."""
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
    connection.close()
