"""Messages, advice, acknowledgements, delays and the choice of a transport."""

from __future__ import annotations

import pytest
from bayeux_sdk.notifications import messages
from bayeux_sdk.notifications.ack import Acknowledger
from bayeux_sdk.notifications.advice import Advice, Reconnect
from bayeux_sdk.notifications.backoff import Backoff
from bayeux_sdk.notifications.choice import TransportChoice
from bayeux_sdk.notifications.failure import is_final
from bayeux_sdk.notifications.messages import BayeuxError


def test_messages_are_sent_as_an_array() -> None:
    assert messages.encode([messages.disconnect("c")]) == (
        '[{"channel":"/meta/disconnect","clientId":"c"}]'
    )


@pytest.mark.parametrize("text", ['[{"channel": "/a"}]', '{"channel": "/a"}', b'{"channel": "/a"}'])
def test_answers_are_an_array_or_an_object(text: str | bytes) -> None:
    assert messages.decode(text) == [{"channel": "/a"}]


@pytest.mark.parametrize("text", ["", "<html>", "3", '["a"]', '"a"', "null", b"\xff\xfe["])
def test_other_answers_are_errors(text: str | bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any reason will do
        messages.decode(text)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ({"channel": "/a", "data": None}, True),
        ({"channel": "/a", "successful": True}, False),
        ({"channel": "/meta/connect", "data": 1}, False),
        ({"channel": 3, "data": 1}, False),
    ],
)
def test_events(message: messages.Json, expected: bool) -> None:
    assert messages.is_event(message) is expected


@pytest.mark.parametrize(
    ("error", "code", "arguments", "text"),
    [
        ("402::session_unknown", 402, (), "402 session_unknown"),
        ("403:c1,/a/b:not: allowed", 403, ("c1", "/a/b"), "403 not: allowed (c1, /a/b)"),
        ("broken", 0, (), "broken"),
        (None, 0, (), "the server gives no reason"),
    ],
)
def test_errors(error: object, code: int, arguments: tuple[str, ...], text: str) -> None:
    parsed = BayeuxError.of({"error": error})
    assert (parsed.code, parsed.arguments, str(parsed)) == (code, arguments, text)


def test_advice_is_in_milliseconds_and_keeps_what_it_does_not_name() -> None:
    first = Advice().merged({"reconnect": "retry", "interval": 500, "timeout": 30_000})
    assert (first.interval, first.timeout) == (0.5, 30.0)
    second = first.merged({"reconnect": "handshake", "interval": 0})
    assert second == Advice(reconnect=Reconnect.HANDSHAKE, interval=0.0, timeout=30.0)


@pytest.mark.parametrize("received", [None, [], "retry", {"reconnect": "soon", "interval": True}])
def test_what_is_no_advice_changes_nothing(received: object) -> None:
    advice = Advice(reconnect=Reconnect.HANDSHAKE, interval=1.0)
    assert advice.merged(received) == advice


def test_a_negative_interval_forbids_to_come_back() -> None:
    assert Advice().merged({"interval": -1}).reconnect is Reconnect.NONE


def test_the_interval_for_multiple_clients_ends_with_them() -> None:
    advice = Advice().merged({"multiple-clients": True, "interval": 2000})
    assert advice.interval == 2.0
    assert advice.merged(None).interval == 0.0


def test_acknowledges_batches_from_minus_one() -> None:
    ack = Acknowledger()
    assert ack.batch is None
    ack.start({"ext": {"ack": True}})
    assert ack.batch == -1
    ack.accept({"ext": {"ack": 4}})
    assert ack.batch == 4
    assert ack.is_repeated({"ext": {"ack": 4}})
    assert not ack.is_repeated({"ext": {"ack": {"batch": 5}}})
    assert not ack.is_repeated({})
    ack.start({"ext": {"ack": True}})
    assert ack.batch == -1


@pytest.mark.parametrize("reply", [{}, {"ext": {}}, {"ext": {"ack": False}}, {"ext": "ack"}])
def test_no_acknowledgements_unless_the_server_offers_them(reply: messages.Json) -> None:
    ack = Acknowledger()
    ack.start(reply)
    ack.accept({"ext": {"ack": 4}})
    assert ack.batch is None
    assert not ack.is_repeated({"ext": {"ack": 1}})


def test_delays_grow_by_a_tenth_up_to_the_longest() -> None:
    backoff = Backoff(first=1.0, longest=1.2, random=lambda: 1.0)
    assert [round(backoff.next(), 2) for _ in range(4)] == [1.0, 1.1, 1.2, 1.2]
    backoff.reset()
    assert (backoff.next(), backoff.attempts) == (1.0, 1)


def test_delays_are_shortened_by_up_to_a_half() -> None:
    assert Backoff(first=1.0, longest=9.0, random=lambda: 0.0).next() == 0.5


def test_falls_back_and_returns_to_the_best_transport() -> None:
    choice = TransportChoice(["websocket", "long-polling"])
    assert choice.fall_back()
    assert (choice.current, list(choice.offered)) == ("long-polling", ["long-polling"])
    assert not choice.fall_back()
    assert choice.current == "websocket"


def test_gives_up_what_failed_once_another_transport_works() -> None:
    choice = TransportChoice(["websocket", "long-polling"])
    choice.fall_back()
    assert choice.settle(["websocket", "long-polling"])
    assert not choice.has_other
    assert choice.current == "long-polling"


def test_takes_what_the_server_supports() -> None:
    choice = TransportChoice(["websocket", "long-polling"])
    assert choice.settle(["long-polling", "callback-polling"])
    assert choice.current == "long-polling"
    assert not TransportChoice(["websocket"]).settle(["long-polling"])


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_statuses_that_are_final(status: int) -> None:
    assert is_final(status)


@pytest.mark.parametrize("status", [0, 302, 402, 408, 429, 500, 503])
def test_statuses_that_may_pass(status: int) -> None:
    assert not is_final(status)
