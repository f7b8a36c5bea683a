"""A small Bayeux server over websockets: the CometD server for Node.js has none."""

from __future__ import annotations

import json
import logging
from queue import Queue
from threading import Thread
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import ServerConnection, serve


class SocketServer:
    """Answers each message in a frame of its own, and holds connects until there is an event."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.mute = False
        self._sockets: list[ServerConnection] = []
        self._held: Queue[dict[str, Any]] = Queue()
        self._server = serve(
            self._talk,
            "127.0.0.1",
            0,
            process_response=self._set_cookie,
            logger=logging.getLogger("bayeux-test-server"),
        )
        self._thread = Thread(target=self._server.serve_forever)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.socket.getsockname()[1]}/notifications"

    def channels_heard(self) -> list[str]:
        return [message["channel"] for message in self.heard]

    def publish(self, channel: str, *messages: object) -> None:
        """Send events, and the answer to the connect that is held."""
        events = [{"channel": channel, "data": data} for data in messages]
        self._sockets[-1].send(json.dumps([*events, self._held.get(timeout=5)]))

    def drop(self) -> None:
        """Close the connection."""
        self._sockets[-1].close()

    def __enter__(self) -> SocketServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        for socket in self._sockets:
            socket.close()
        self._thread.join(5)

    def _set_cookie(self, _: ServerConnection, request: Request, response: Response) -> None:
        self.headers.append({name.lower(): value for name, value in request.headers.raw_items()})
        response.headers["Set-Cookie"] = "SOCKET=1; Path=/"

    def _talk(self, socket: ServerConnection) -> None:
        self._sockets.append(socket)
        self._held = Queue()
        try:
            for frame in socket:
                for message in json.loads(frame):
                    self.heard.append(message)
                    self._answer(socket, message)
        except ConnectionClosed:
            return

    def _answer(self, socket: ServerConnection, message: dict[str, Any]) -> None:
        reply = {"id": message["id"], "channel": message["channel"], "successful": True}
        if message["channel"] == "/meta/handshake":
            reply |= {"clientId": "c1", "supportedConnectionTypes": ["websocket"]}
        if message["channel"] == "/meta/connect" and "advice" not in message:
            self._held.put(reply)
        elif not self.mute:
            socket.send(json.dumps(reply))
