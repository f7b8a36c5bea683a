"""The stream against the CometD server for Node.js."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Timer

import httpx2
import pytest
from bayeux_sdk.csrf import CsrfAuth
from bayeux_sdk.notifications import (
    NotificationTimeoutError,
    StreamRefusedError,
    SubscriptionError,
)
from bayeux_server import CometdServer
from bayeux_streams import Feed, OpenStream

Open = Callable[..., OpenStream]
PATH = "/api/v2/notifications"


def test_receives_what_is_subscribed_to(server: CometdServer, open_stream: Open) -> None:
    stream = open_stream(server.url + PATH)
    feed = stream.feed("/v2/me/workbins")
    server.publish("/v2/me/calls", {"n": 0})
    server.publish("/v2/me/workbins", {"n": 1}, {"n": 2})
    assert feed.take(2) == [{"n": 1}, {"n": 2}]


def test_opens_at_once_although_the_server_holds_connects(
    start_server: Callable[..., CometdServer], open_stream: Open
) -> None:
    server = start_server(cometd={"timeout": 30000})
    started = time.monotonic()
    stream = open_stream(server.url + PATH)
    assert time.monotonic() - started < 2
    assert stream.connected


def test_channels_of_the_options_are_subscribed_to_when_it_is_open(
    server: CometdServer, open_stream: Open
) -> None:
    open_stream(server.url + PATH, channels=("/v2/me/calls", "/v2/me/workbins"))
    assert server.sessions() == [["/v2/me/calls", "/v2/me/workbins"]]


def test_calls_back_once_for_channels_that_a_pattern_takes_in(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH)
    called = Feed()
    single = stream.feed("/v2/me/calls")
    stream.on("/v2/me/*", lambda channel, message: called.items.put((channel, message)))
    stream.on("/v2/**", lambda channel, message: 1 / 0)
    wait_until(lambda: server.sessions() == [["/v2/**"]])
    server.publish("/v2/me/calls", {"n": 1})
    server.publish("/v2/me/calls/1", {"n": 2})
    server.publish("/v2/me/workbins", {"n": 3})
    assert called.take(2) == [("/v2/me/calls", {"n": 1}), ("/v2/me/workbins", {"n": 3})]
    assert single.next() == {"n": 1}
    assert single.nothing_for(0.2)
    assert called.nothing_for(0.0)


def test_a_callback_ends_and_so_does_its_subscription(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH)
    called = Feed()
    remove = stream.on("/v2/me/calls", lambda channel, message: called.items.put(message))
    server.publish("/v2/me/calls", {"n": 1})
    assert called.next() == {"n": 1}
    remove()
    wait_until(lambda: server.sessions() == [[]])


def test_a_refused_channel_is_an_error_and_leaves_the_others_alone(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH)
    feed = stream.feed("/v2/me/calls")
    with pytest.raises(SubscriptionError, match=r"^/secret/plans: 403 subscribe_denied$"):
        stream.feed("/secret/plans")
    with pytest.raises(SubscriptionError):
        stream.on("/secret/*", print)
    server.publish("/v2/me/calls", {"n": 1})
    assert feed.next() == {"n": 1}


def test_a_refused_channel_of_the_options_keeps_it_from_opening(
    server: CometdServer, open_stream: Open
) -> None:
    with pytest.raises(SubscriptionError, match="subscribe_denied"):
        open_stream(server.url + PATH, channels=("/v2/me/calls", "/secret/plans"))


def test_shares_credentials_cookies_and_token_with_the_other_requests(
    start_server: Callable[..., CometdServer], open_stream: Open
) -> None:
    server = start_server(user="agent:secret", token="t0", cookies=True)
    auth = httpx2.BasicAuth("agent", "secret")
    with pytest.raises(StreamRefusedError, match="the server answers 401"):
        open_stream(server.url + PATH)
    with pytest.raises(StreamRefusedError, match="the server answers 403"):
        open_stream(server.url + PATH, auth=auth)

    stream = open_stream(server.url + PATH, auth=CsrfAuth(auth, url="/api"))
    assert {"BAYEUX_BROWSER", "JSESSIONID"} <= set(stream.cookies)
    feed = stream.feed("/v2/me/workbins")
    server.publish("/v2/me/workbins", {"n": 1})
    assert feed.next() == {"n": 1}


def test_gives_the_notification_that_came_before_the_response(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH, channels=("/v2/me/workbins",))
    response = stream.request("POST", server.url + "/api/v2/me/workbins", json={"referenceId": 7})
    time.sleep(0.2)
    reference = response.json()["referenceId"]
    expected = {"referenceId": 7, "messageType": "Changed"}
    assert stream.notification_for(reference, 0.1) == expected
    assert stream.notification_for(str(reference), 0.1) == expected


def test_waits_for_the_notification_that_comes_after_the_response(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH, channels=("/v2/me/workbins",))
    failure = {"referenceIds": [8, 9], "stateResource": "RequestFailed", "errorMessage": "no"}
    publish_later(server, "/v2/me/workbins", {"referenceId": 5}, failure)
    assert stream.notification_for(9, 5) == failure
    with pytest.raises(NotificationTimeoutError, match=r"^no message with reference 6 in 0.1 s$"):
        stream.notification_for(6, 0.1)


def test_waits_for_a_message_that_a_predicate_accepts(
    server: CometdServer, open_stream: Open
) -> None:
    stream = open_stream(server.url + PATH, channels=("/v2/me/workbins",))
    publish_later(server, "/v2/me/workbins", {"n": 1}, {"n": 2})
    assert stream.wait_for(lambda message: message["n"] > 1, 5) == {"n": 2}
    with pytest.raises(NotificationTimeoutError, match=r"^no such message in 0.1 s$"):
        stream.wait_for(lambda message: True, 0.1)


def test_says_goodbye(server: CometdServer, open_stream: Open) -> None:
    stream = open_stream(server.url + PATH)
    feed = stream.feed("/v2/me/calls")
    started = time.monotonic()
    stream.close()
    assert time.monotonic() - started < 1
    assert server.sessions() == []
    assert feed.nothing_for(0.0)


def publish_later(server: CometdServer, channel: str, *messages: object) -> None:
    Timer(0.3, server.publish, (channel, *messages)).start()


def wait_until(condition: Callable[[], bool], seconds: float = 5) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)
