"""A real HTTP server that gives one answer and keeps what it was asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from web_services_api import AsyncWebServicesApi, Model, WebServicesApi
from web_services_api.fixtures import SAMPLES, Name, load

if TYPE_CHECKING:
    from typing_extensions import Self

_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Asked:
    """A request as it arrived."""

    method: str
    target: str
    body: bytes


class DocumentedServer:
    """Gives one answer to every request."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.status = 200
        self.content_type = "application/json"
        self.body = b""
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})

    @property
    def url(self) -> str:
        """The base URL for clients."""
        return f"http://127.0.0.1:{self._http.server_port}"

    def client(self, under: str = "", *, strict: bool = True) -> WebServicesApi:
        """A client of this server; ``under`` is the path of its base URL."""
        return WebServicesApi(
            base_url=self.url + under,
            auth=None,
            max_retries=0,
            strict=strict,
        )

    def async_client(self, under: str = "", *, strict: bool = True) -> AsyncWebServicesApi:
        """The asynchronous counterpart of :meth:`client`."""
        return AsyncWebServicesApi(
            base_url=self.url + under,
            auth=None,
            max_retries=0,
            strict=strict,
        )

    def answer(self, name: Name | None, status: int) -> None:
        """Answer with a sample's body, or with none."""
        self.status = status
        if name is not None:
            sample = SAMPLES[name]
            body = load(name)
            is_json = sample.file is not None and sample.file.endswith(".json")
            self.body = (json.dumps(body) if is_json else str(body)).encode()
            self.content_type = sample.media_type

    def check_request(self, name: Name, under: str = "") -> None:
        """Compare the one request there was with a sample; ``under`` is the base URL's path."""
        (asked,) = self.asked
        sample = SAMPLES[name]
        assert sample.target is not None
        assert asked.method == sample.method
        assert _parts(asked.target, under) == _parts(sample.target, under)
        if sample.media_type == _FORM:
            assert _fields(asked.body.decode()) == _fields(load(name) or "")
        else:
            assert _body(asked.body, sample.file) == load(name)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def respond(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                server.asked.append(Asked(self.command, self.path, self.rfile.read(length)))
                self.send_response(server.status)
                self.send_header("Content-Type", server.content_type)
                self.send_header("Content-Length", str(len(server.body)))
                self.end_headers()
                self.wfile.write(server.body)

            do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = respond
            do_HEAD = do_OPTIONS = do_TRACE = respond

            def log_message(self, format: str, *args: object) -> None:
                """Keep quiet."""

        return Handler


def plain(value: object) -> object:
    """A result as JSON: models as their members."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list):
        return [plain(item) for item in cast("list[object]", value)]
    if isinstance(value, dict):
        return {name: plain(item) for name, item in cast("dict[str, object]", value).items()}
    return value


def _parts(target: str, under: str) -> tuple[str, list[tuple[str, str]]]:
    """Path and query without their encoding: a printed target is not always encoded."""
    parts = urlsplit(target)
    path = unquote(parts.path).removeprefix(under)
    return path, sorted(parse_qsl(parts.query, keep_blank_values=True))


def _fields(form: str) -> list[tuple[str, str]]:
    """The fields of a form, which may be printed on several lines."""
    text = "".join(line.strip() for line in form.splitlines())
    return sorted(parse_qsl(text, keep_blank_values=True))


def _body(body: bytes, file: str | None) -> Any:
    if not body:
        return None
    return json.loads(body) if file is not None and file.endswith(".json") else body.decode()
