"""A server that answers with the samples of the reference."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from .._core.dotted import member_at
from ..async_client import AsyncWebServicesApi
from ..client import WebServicesApi
from ..fixtures import SAMPLES, load
from .bayeux import FakeBayeux, messages_in, referring
from .routes import ROUTES, Route

if TYPE_CHECKING:
    from typing_extensions import Self


@dataclass(frozen=True)
class Request:
    """A request as it arrived. ``body`` is decoded if it is JSON or a form."""

    method: str
    target: str
    body: Any


@dataclass(frozen=True)
class _Answer:
    status: int
    content: bytes = b""
    media_type: str = "application/json"


class FakeServer:
    """A real HTTP server on a free port of this machine: ``with FakeServer() as server``.

    Each operation is answered with the first success that the reference shows for it, and with the
    notification it shows. One of no documented channel goes to ``channel``, or else to the first that
    a session is subscribed to.

    Attributes:
        requests: What came, but for the messages of notification streams.
    """

    def __init__(self, *, channel: str | None = None) -> None:
        self.requests: list[Request] = []
        self._next: deque[_Answer] = deque()
        self._channel = channel
        self._bayeux = FakeBayeux()
        self._http = _HttpServer(("127.0.0.1", 0), _handler(self._respond))
        self._thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def url(self) -> str:
        """The base URL for clients."""
        return f"http://127.0.0.1:{self._http.server_port}"

    def client(self) -> WebServicesApi:
        """A client of this server, which does not try again."""
        return WebServicesApi(base_url=self.url, auth=None, max_retries=0)

    def async_client(self) -> AsyncWebServicesApi:
        """The asynchronous counterpart of :meth:`client`."""
        return AsyncWebServicesApi(base_url=self.url, auth=None, max_retries=0)

    def answer_next(self, body: object, *, status: int = 200) -> None:
        """Give the next request this JSON instead of what the reference shows."""
        self._next.append(_Answer(status, json.dumps(body).encode()))

    @property
    def notifications_url(self) -> str:
        """Where the notifications are; any path that no operation has will do."""
        return f"{self.url}/notifications"

    def publish(self, channel: str, data: object) -> None:
        """Send a notification to the sessions subscribed to a channel."""
        self._bayeux.publish(data, channel)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bayeux.close()
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def _respond(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("Content-Length") or 0)
        body = _decoded(handler.rfile.read(length), handler.headers.get_content_type())
        if (messages := messages_in(body)) is not None:
            _send(handler, _Answer(200, json.dumps(self._bayeux.answer(messages)).encode()))
            return
        self.requests.append(Request(handler.command, handler.path, body))
        route = _route(handler.command, handler.path, body)
        _send(handler, self._next.popleft() if self._next else _answer(route))
        if route is not None and route.notification is not None:
            data = _notification(route, load(route.notification))
            self._bayeux.publish(data, route.channel or self._channel)


class _HttpServer(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is none of this server's business."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def _handler(respond: Callable[[BaseHTTPRequestHandler], None]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def respond(self) -> None:
            respond(self)

        do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = respond
        do_HEAD = do_OPTIONS = do_TRACE = respond

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    return Handler


def _send(handler: BaseHTTPRequestHandler, answer: _Answer) -> None:
    handler.send_response(answer.status)
    handler.send_header("Content-Type", answer.media_type)
    if answer.status != 204:
        handler.send_header("Content-Length", str(len(answer.content)))
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(answer.content)


def _route(method: str, target: str, body: object) -> Route | None:
    found = [route for route in ROUTES if route.takes(method, target, body)]
    return max(found, key=lambda route: route.rank, default=None)


def _answer(route: Route | None) -> _Answer:
    if route is None:
        return _Answer(404, b"the reference has no such operation", "text/plain")
    if route.answer is None:
        return _Answer(route.status)
    sample, body = SAMPLES[route.answer], load(route.answer)
    is_json = sample.file is not None and sample.file.endswith(".json")
    content = json.dumps(body) if is_json else str(body)
    return _Answer(route.status, content.encode(), sample.media_type)


def _notification(route: Route, notification: Any) -> object:
    """A notification that refers to the answer."""
    if route.references is None or route.answer is None:
        return notification
    in_answer, in_notification = route.references
    return referring(notification, in_notification, member_at(load(route.answer), in_answer))


def _decoded(content: bytes, media_type: str) -> Any:
    if media_type == "application/x-www-form-urlencoded":
        fields = parse_qs(content.decode(errors="replace"), keep_blank_values=True)
        return {name: texts[0] if len(texts) == 1 else texts for name, texts in fields.items()}
    try:
        return json.loads(content)
    except ValueError:
        return content.decode(errors="replace") or None
