"""A token against request forgery, by a server that asks for it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import ModuleType
from typing import Any

import pytest


class CsrfServer:
    """Gives a token with every GET, in a session that a cookie names; other methods need both."""

    def __init__(self) -> None:
        self.token = "t-1"
        self.log: list[str] = []
        self.permitted = True
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.url = f"http://127.0.0.1:{self._http.server_port}"
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01}).start()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                headers = {"X-CSRF-HEADER": "X-Own", "X-CSRF-TOKEN": server.token}
                self._answer(200, {**headers, "Set-Cookie": "JSESSIONID=s1; Path=/"})

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers["Content-Length"]))
                token = self.headers.get("X-Own") == server.token
                session = "JSESSIONID=s1" in self.headers.get("Cookie", "")
                self._answer(200 if token and session and server.permitted else 403, {})

            def _answer(self, status: int, headers: dict[str, str]) -> None:
                signed_in = "yes" if "Authorization" in self.headers else "no"
                server.log.append(f"{self.command} {self.path.split('?')[0]} {status} {signed_in}")
                body = json.dumps({"statusCode": 0, "referenceId": 80}).encode()
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Keep quiet."""

        return Handler


@pytest.fixture
def server() -> Iterator[CsrfServer]:
    server = CsrfServer()
    yield server
    server.close()


POST = "POST /api/v2/me/workbins/1"


def client_of(server: CsrfServer, seed: ModuleType, prefix: str = "") -> Any:
    auth = seed.CsrfAuth(seed.BasicAuth("agent", "s3cret"), url="/api/v2/me")
    assert "s3cret" not in repr(auth)
    return getattr(seed, f"{prefix}WebServicesApi")(base_url=server.url, auth=auth)


def call(client: Any) -> Any:
    return client.workbins.unsubscribe_from_agentgroup_notifications(id="1", agent_group="g")


def test_the_token_is_fetched_once_and_echoed(server: CsrfServer, seed: ModuleType) -> None:
    with client_of(server, seed) as client:
        assert call(client).reference_id == 80
        call(client)
    assert server.log == ["GET /api/v2/me 200 yes", f"{POST} 200 yes", f"{POST} 200 yes"]


def test_a_token_that_ran_out_is_fetched_again(server: CsrfServer, seed: ModuleType) -> None:
    with client_of(server, seed) as client:
        call(client)
        server.token = "t-2"
        call(client)
    assert server.log[2:] == [f"{POST} 403 yes", "GET /api/v2/me 200 yes", f"{POST} 200 yes"]


def test_a_refusal_for_another_reason_stays_one(server: CsrfServer, seed: ModuleType) -> None:
    server.permitted = False
    with client_of(server, seed) as client, pytest.raises(seed.PermissionDeniedError):
        call(client)
    assert server.log == ["GET /api/v2/me 200 yes", f"{POST} 403 yes"] * 2


def test_asynchronous_calls_echo_it_too(server: CsrfServer, seed: ModuleType) -> None:
    async def calls() -> None:
        async with client_of(server, seed, "Async") as client:
            await call(client)
            server.token = "t-2"
            await call(client)

    asyncio.run(calls())
    assert server.log[-1] == f"{POST} 200 yes"
    assert len(server.log) == 5


def test_without_credentials(server: CsrfServer, seed: ModuleType) -> None:
    auth = seed.CsrfAuth(url=f"{server.url}/token")
    with seed.WebServicesApi(base_url=server.url, auth=auth) as client:
        call(client)
    assert server.log == ["GET /token 200 no", f"{POST} 200 no"]
