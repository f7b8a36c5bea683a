"""The stream when the server, the session or the network fails."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import httpx2
import pytest
from bayeux_proxy import FlakyNetwork
from bayeux_sdk.notifications import (
    NotificationTimeoutError,
    StreamRefusedError,
)
from bayeux_server import CometdServer
from bayeux_streams import OpenStream
from support.http_server import Answer, ScriptedServer, free_port, json_answer

Open = Callable[..., OpenStream]
PATH = "/api/v2/notifications"
CHANNELS = ["/v2/me/calls", "/v2/me/workbins"]


def test_subscribes_anew_after_a_restart_of_the_server(
    far_server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(far_server.url + PATH)
    feeds = [stream.feed(channel) for channel in CHANNELS]
    far_server.stop()
    time.sleep(1)
    far_server.start()
    seconds = seconds_until(lambda: far_server.sessions() == [CHANNELS])
    assert seconds < 2, seconds
    far_server.publish(CHANNELS[0], {"n": 1})
    far_server.publish(CHANNELS[1], {"n": 2})
    assert [feed.next() for feed in feeds] == [{"n": 1}, {"n": 2}]


def test_subscribes_anew_after_the_server_has_forgotten_the_session(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH)
    feed = stream.feed(CHANNELS[0])
    server.kill_sessions()
    seconds = seconds_until(lambda: server.sessions() == [CHANNELS[:1]])
    assert seconds < 3, seconds
    server.publish(CHANNELS[0], {"n": 1})
    assert feed.next() == {"n": 1}


def test_keeps_the_session_over_a_dropped_connection(
    far_server: CometdServer, network: FlakyNetwork, open_stream: Open
) -> None:
    stream = open_stream(network.url + PATH)
    feed = stream.feed(CHANNELS[0])
    before = set(stream.cookies.values())
    network.cut()
    far_server.publish(CHANNELS[0], {"n": 1})
    assert feed.next() == {"n": 1}
    assert set(stream.cookies.values()) == before
    assert far_server.sessions() == [CHANNELS[:1]]


def test_goes_on_when_a_dead_network_is_alive_again(
    far_server: CometdServer, network: FlakyNetwork, open_stream: Open
) -> None:
    stream = open_stream(network.url + PATH)
    feed = stream.feed(CHANNELS[0])
    network.die()
    seconds_until(lambda: not stream.connected)
    far_server.publish(CHANNELS[0], {"n": 1})
    time.sleep(1)
    network.revive()
    seconds = seconds_until(lambda: stream.connected)
    assert seconds < 2, seconds
    assert feed.next() == {"n": 1}


def test_loses_and_repeats_nothing_when_answers_are_swallowed(
    far_server: CometdServer, network: FlakyNetwork, open_stream: Open
) -> None:
    stream = open_stream(network.url + PATH)
    feed = stream.feed(CHANNELS[0])
    time.sleep(0.2)  # until the server holds a connect
    for number in range(4):
        network.swallow(1)
        far_server.publish(CHANNELS[0], {"n": number})
        seconds_until(lambda: network.swallowed_all)
    far_server.publish(CHANNELS[0], {"n": 4})
    assert feed.take(5) == [{"n": number} for number in range(5)]
    assert feed.nothing_for(0.5)


def test_closes_in_time_on_a_dead_network(
    far_server: CometdServer, network: FlakyNetwork, open_stream: Open
) -> None:
    stream = open_stream(network.url + PATH, close_timeout=0.5, network_delay=30.0)
    network.die()
    started = time.monotonic()
    stream.close()
    assert time.monotonic() - started < 2


def test_tells_why_it_does_not_open(open_stream: Open) -> None:
    url = f"http://127.0.0.1:{free_port()}{PATH}"
    with pytest.raises(NotificationTimeoutError, match=r"^not open in 0.3 s: no connection \(Conn"):
        open_stream(url, open_timeout=0.3)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (Answer(status=404), "the server answers 404"),
        (json_answer({"channel": "/meta/handshake", "id": "1", "successful": False}), None),
        (
            json_answer(
                {
                    "channel": "/meta/handshake",
                    "id": "1",
                    "successful": False,
                    "error": "403::who are you",
                    "advice": {"reconnect": "none"},
                }
            ),
            "403 who are you",
        ),
    ],
)
def test_is_refused(answer: Answer, reason: str | None, open_stream: Open) -> None:
    expected = NotificationTimeoutError if reason is None else StreamRefusedError
    with ScriptedServer(answer) as server, pytest.raises(expected, match=reason):
        open_stream(server.url, open_timeout=0.3)


@pytest.mark.parametrize(
    "hiccup",
    [Answer(status=503), Answer(body=b"<html>"), Answer(hang_up=True), json_answer([])],
    ids=["503", "page", "hang-up", "no-reply"],
)
def test_tries_again_after_a_hiccup(hiccup: Answer, open_stream: Open) -> None:
    handshake = {"channel": "/meta/handshake", "successful": True, "clientId": "c1"}
    connect = {"channel": "/meta/connect", "successful": True, "advice": {"interval": 60_000}}
    answers = [hiccup, json_answer(handshake), hiccup, json_answer([connect])]
    with ScriptedServer(*answers) as server:
        stream = open_stream(server.url)
        sent = [json.loads(asked.body)[0]["channel"] for asked in server.asked]
        assert sent == ["/meta/handshake"] * 2 + ["/meta/connect"] * 2
        server.answers = [json_answer([{"channel": "/meta/disconnect", "successful": True}])]
        stream.close()


class Echo:
    """A hook that sends back the token it saw last."""

    def __init__(self) -> None:
        self._token = ""

    def observe(self, response: httpx2.Response) -> None:
        self._token = response.headers.get("X-Value", self._token)

    def prepare(self, headers: httpx2.Headers) -> None:
        if self._token:
            headers["X-Token"] = self._token


def test_a_token_in_an_answer_is_sent_with_the_next_request(open_stream: Open) -> None:
    handshake = {"channel": "/meta/handshake", "successful": True, "clientId": "c1"}
    connect = {"channel": "/meta/connect", "successful": True, "advice": {"interval": 60_000}}
    goodbye = {"channel": "/meta/disconnect", "successful": True}
    token = {"X-Value": "t1"}
    answers = [json_answer(handshake, 200, **token), json_answer(connect), json_answer(goodbye)]
    with ScriptedServer(*answers) as server:
        open_stream(server.url, hook=Echo()).close()
        assert [asked.headers.get("x-token") for asked in server.asked] == [None, "t1", "t1"]


def test_the_http_client_closed_first_ends_the_stream(
    far_server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(far_server.url + PATH)
    feed = stream.feed(CHANNELS[0])
    stream.close_http()
    seconds_until(lambda: not stream.connected)
    assert feed.nothing_for(0.1)


def seconds_until(condition: Callable[[], bool]) -> float:
    started = time.monotonic()
    while not condition():
        assert time.monotonic() - started < 10
        time.sleep(0.02)
    return time.monotonic() - started
