"""The connections that requests use, so that a thread that waits for one can be woken."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from weakref import WeakSet

import httpx2

_OPENED = ("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")


class Connections:
    """Connections seen, as long as the HTTP library keeps them.

    Closing an HTTP client does not wake a thread that reads from one of its sockets; shutting the
    socket down does. The HTTP library tells of them by its ``trace`` and ``network_stream`` extensions.
    """

    def __init__(self) -> None:
        self._streams: WeakSet[Any] = WeakSet()

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Take note of a connection that is opened for a request."""
        if event.endswith(_OPENED):
            self._streams.add(info["return_value"])

    def used_by(self, response: httpx2.Response) -> None:
        """Take note of the connection of a response: the next request is likely to use it too."""
        stream = response.extensions.get("network_stream")
        if stream is not None:
            self._streams.add(stream)

    def interrupt(self) -> None:
        """Wake whoever waits for one of them. They are of no use any more."""
        for stream in list(self._streams):
            connection = stream.get_extra_info("socket")
            if connection is not None:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
