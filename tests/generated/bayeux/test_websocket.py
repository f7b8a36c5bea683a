"""The websocket transport, and what happens without it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator

import httpx2
import pytest
from bayeux_sdk.notifications import NotificationTimeoutError, StreamRefusedError
from bayeux_server import CometdServer
from bayeux_socket import SocketServer
from bayeux_streams import OpenStream
from support.http_server import free_port

Open = Callable[..., OpenStream]
PATH = "/api/v2/notifications"


@pytest.fixture
def socket_server() -> Iterator[SocketServer]:
    with SocketServer() as server:
        yield server


def test_receives_over_a_websocket(socket_server: SocketServer, open_stream: Open) -> None:
    stream = open_stream(socket_server.url, transports=("websocket",))
    feed = stream.feed("/v2/me/calls")
    socket_server.publish("/v2/me/calls", {"n": 1}, {"n": 2})
    assert feed.take(2) == [{"n": 1}, {"n": 2}]
    assert len(socket_server.headers) == 1
    stream.close()
    assert socket_server.channels_heard()[-1] == "/meta/disconnect"


def test_opens_with_the_credentials_and_cookies_of_the_http_client(
    socket_server: SocketServer, open_stream: Open
) -> None:
    stream = open_stream(
        socket_server.url,
        transports=("websocket",),
        http_auth=httpx2.BasicAuth("agent", "secret"),
        headers={"User-Agent": "sdk/1"},
    )
    (headers,) = socket_server.headers
    assert headers["authorization"] == "Basic YWdlbnQ6c2VjcmV0"
    assert headers["user-agent"] == "sdk/1"
    assert stream.cookies["SOCKET"] == "1"
    socket_server.drop()
    wait_until(lambda: len(socket_server.headers) == 2)
    assert socket_server.headers[1]["cookie"] == "SOCKET=1"


def test_keeps_the_session_when_the_server_closes_the_websocket(
    socket_server: SocketServer, open_stream: Open
) -> None:
    stream = open_stream(socket_server.url, transports=("websocket",))
    feed = stream.feed("/v2/me/calls")
    socket_server.drop()
    wait_until(lambda: len(socket_server.headers) == 2 and stream.connected)
    socket_server.publish("/v2/me/calls", {"n": 1})
    assert feed.next() == {"n": 1}
    assert socket_server.channels_heard().count("/meta/handshake") == 1


def test_a_websocket_that_says_nothing_is_given_up(
    socket_server: SocketServer, open_stream: Open
) -> None:
    socket_server.mute = True
    with pytest.raises(NotificationTimeoutError, match="no answer in time"):
        open_stream(
            socket_server.url, transports=("websocket",), network_delay=0.2, open_timeout=0.8
        )
    assert len(socket_server.headers) > 1


def test_falls_back_to_long_polling(server: CometdServer, open_stream: Open) -> None:
    stream = open_stream(server.url + PATH, transports=("websocket", "long-polling"))
    feed = stream.feed("/v2/me/calls")
    server.publish("/v2/me/calls", {"n": 1})
    assert feed.next() == {"n": 1}


def test_falls_back_when_the_package_is_missing(
    server: CometdServer, open_stream: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("websockets.sync.client", "websockets.asyncio.client"):
        monkeypatch.setitem(sys.modules, module, None)
    assert open_stream(server.url + PATH, transports=("websocket", "long-polling")).connected
    with pytest.raises(StreamRefusedError, match="pip install websockets"):
        open_stream(server.url + PATH, transports=("websocket",))


def test_tells_what_kept_it_from_opening(
    start_server: Callable[..., CometdServer], open_stream: Open
) -> None:
    server = start_server(user="agent:secret")
    with pytest.raises(StreamRefusedError, match=r"^the server answers 401$"):
        open_stream(server.url + PATH, transports=("websocket",))
    with pytest.raises(NotificationTimeoutError, match=r"no websocket \(ConnectionRefusedError\)"):
        open_stream(f"http://127.0.0.1:{free_port()}", transports=("websocket",), open_timeout=0.3)


def wait_until(condition: Callable[[], bool], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
