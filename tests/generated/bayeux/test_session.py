"""The session's states, without any I/O."""

from __future__ import annotations

from typing import Any

import pytest
from bayeux_sdk.notifications import NotificationOptions
from bayeux_sdk.notifications.failure import TransportError
from bayeux_sdk.notifications.session import Session, Step
from bayeux_sdk.notifications.subscriptions import Subscriptions

UNKNOWN = {"successful": False, "error": "402::session_unknown"}
OUTAGE = TransportError("no connection")


class Play:
    """A session, and a server's part spoken by the test."""

    def __init__(self, **options: Any) -> None:
        self.subscriptions = Subscriptions()
        chosen = NotificationOptions(**{"first_backoff": 1.0, "random": lambda: 1.0, **options})
        self.session = Session(chosen, self.subscriptions)
        self.events: list[object] = []

    def step(self) -> Step:
        return self.session.next_step()

    def answer(self, step: Step, *events: object, **reply: Any) -> None:
        payload = [{"channel": "/a", "data": event} for event in events]
        message = {"channel": step.message["channel"], "id": step.message["id"], "successful": True}
        self.hear([*payload, {**message, **reply}])

    def hear(self, payload: list[dict[str, Any]]) -> None:
        self.events += [delivery.data for delivery in self.session.received(payload)]

    def shake_hands(self, **reply: Any) -> None:
        self.answer(self.step(), **{"clientId": "c1", **reply})

    def connect(self, **reply: Any) -> None:
        self.answer(self.step(), **{"advice": {"timeout": 30_000, "interval": 0}, **reply})


@pytest.fixture
def play() -> Play:
    """A session that has just got its first answer to a connect."""
    play = Play()
    play.shake_hands()
    play.connect()
    return play


def test_begins_with_a_handshake_and_a_connect_that_is_not_held() -> None:
    play = Play(transports=("websocket", "long-polling"))
    first = play.step()
    assert first.message == {
        "id": "1",
        "channel": "/meta/handshake",
        "version": "1.0",
        "minimumVersion": "1.0",
        "supportedConnectionTypes": ["websocket", "long-polling"],
        "ext": {"ack": True},
    }
    play.answer(first, clientId="c1", supportedConnectionTypes=["long-polling"])
    second = play.step()
    assert second.message == {
        "id": "2",
        "channel": "/meta/connect",
        "clientId": "c1",
        "connectionType": "long-polling",
        "advice": {"timeout": 0},
    }
    assert (second.delay, second.read_timeout) == (0.0, 10.0)


def test_waits_as_long_as_the_server_holds_and_a_message_travels(play: Play) -> None:
    step = play.step()
    assert "advice" not in step.message
    assert (step.delay, step.read_timeout) == (0.0, 40.0)


def test_heeds_the_interval_in_milliseconds(play: Play) -> None:
    play.connect(advice={"interval": 1500})
    assert play.step().delay == 1.5


def test_an_unknown_session_begins_anew_and_subscribes_to_everything(play: Play) -> None:
    play.subscriptions.add("/a")
    play.subscriptions.confirm("/a")
    play.answer(play.step(), **UNKNOWN, advice={"reconnect": "handshake", "interval": 0})
    step = play.step()
    assert (step.message["channel"], step.delay) == ("/meta/handshake", 0.0)
    assert not play.session.commands()
    play.answer(step, clientId="c2")
    (command,) = play.session.commands()
    assert (command["clientId"], command["subscription"]) == ("c2", "/a")
    assert play.session.number == 2


def test_402_begins_anew_whatever_the_advice(play: Play) -> None:
    play.answer(play.step(), **UNKNOWN)
    assert play.step().message["channel"] == "/meta/handshake"


def test_402_for_a_subscription_begins_anew(play: Play) -> None:
    play.subscriptions.add("/a")
    (command,) = play.session.commands()
    play.hear([{**UNKNOWN, "channel": "/meta/subscribe", "id": command["id"]}])
    assert play.step().message["channel"] == "/meta/handshake"
    assert play.subscriptions.missing() == ["/a"]


def test_a_session_that_is_unknown_at_once_again_is_not_asked_for_in_a_hurry(play: Play) -> None:
    delays = []
    for _ in range(3):
        play.answer(play.step(), **UNKNOWN, advice={"reconnect": "handshake", "interval": 0})
        step = play.step()
        delays.append(round(step.delay, 2))
        play.answer(step, clientId="c2")
    assert delays == [0.0, 1.0, 1.1]


def test_after_an_outage_a_lost_session_is_made_anew_at_once(play: Play) -> None:
    play.session.failed(play.step(), OUTAGE)
    play.session.failed(play.step(), OUTAGE)
    play.answer(play.step(), **UNKNOWN)
    assert play.step().delay == 0.0


def test_advice_to_stay_away_is_final(play: Play) -> None:
    play.answer(play.step(), successful=False, error="500::bye", advice={"reconnect": "none"})
    assert play.session.refusal == "500 bye"


def test_failures_keep_the_session_and_delay_the_next_connect(play: Play) -> None:
    play.session.failed(play.step(), OUTAGE)
    step = play.step()
    assert (step.message["channel"], step.delay) == ("/meta/connect", 1.0)
    assert step.message["advice"] == {"timeout": 0}
    play.session.failed(step, OUTAGE)
    assert round(play.step().delay, 2) == 1.1
    assert (play.session.connected, play.session.trouble) == (False, "no connection")


def test_a_success_ends_the_delays(play: Play) -> None:
    play.session.failed(play.step(), OUTAGE)
    play.connect()
    assert (play.step().delay, play.session.trouble) == (0.0, None)


def test_a_handshake_without_client_id_is_a_failure() -> None:
    play = Play()
    play.answer(play.step())
    assert play.session.trouble == "the answer to the handshake has no clientId"
    assert play.step().delay == 1.0


def test_a_final_status_is_a_refusal_only_before_it_ever_worked(play: Play) -> None:
    refused = TransportError("the server answers 401", permanent=True)
    new = Play()
    new.session.failed(new.step(), refused)
    assert new.session.refusal == "the server answers 401"
    play.answer(play.step(), **UNKNOWN)
    play.session.failed(play.step(), refused)
    assert play.session.refusal is None


def test_no_common_transport_is_a_refusal() -> None:
    play = Play()
    play.shake_hands(supportedConnectionTypes=["callback-polling"])
    assert play.session.refusal is not None
    assert "callback-polling" in play.session.refusal


def test_falls_back_to_long_polling_at_once() -> None:
    play = Play(transports=("websocket", "long-polling"))
    play.session.failed(play.step(), TransportError("the server answers 404", permanent=True))
    step = play.step()
    assert (step.transport, step.delay) == ("long-polling", 0.0)
    play.answer(step, clientId="c1", supportedConnectionTypes=["websocket", "long-polling"])
    assert play.step().transport == "long-polling"


def test_tries_all_transports_again_when_none_works() -> None:
    play = Play(transports=("websocket", "long-polling"))
    play.session.failed(play.step(), OUTAGE)
    play.session.failed(play.step(), OUTAGE)
    step = play.step()
    assert (step.transport, step.delay) == ("websocket", 1.0)


def test_a_transport_that_fails_twice_is_put_to_the_test_by_a_handshake() -> None:
    play = Play(transports=("websocket", "long-polling"))
    play.shake_hands(supportedConnectionTypes=["websocket", "long-polling"])
    play.connect()
    play.session.failed(play.step(), OUTAGE)
    again = play.step()
    assert (again.transport, again.message["channel"]) == ("websocket", "/meta/connect")
    play.session.failed(again, OUTAGE)
    assert play.step().message["channel"] == "/meta/handshake"


def test_answers_are_matched_by_id_and_strangers_ignored(play: Play) -> None:
    step = play.step()
    play.hear([{"channel": "/meta/connect", "id": "99", "successful": False}])
    assert play.session.connected
    assert not play.session.is_answered(step.message)
    play.answer(step)
    assert play.session.is_answered(step.message)


def test_an_answer_without_id_is_matched_by_channel(play: Play) -> None:
    step = play.step()
    play.hear([{"channel": "/meta/connect", "successful": True}])
    assert play.session.is_answered(step.message)


def test_answers_of_an_earlier_session_are_ignored(play: Play) -> None:
    play.subscriptions.add("/a")
    (old,) = play.session.commands()
    play.answer(play.step(), **UNKNOWN)
    play.shake_hands(clientId="c2")
    play.hear([{**UNKNOWN, "channel": "/meta/subscribe", "id": old["id"]}])
    assert play.step().message["clientId"] == "c2"


def test_commands_without_an_answer_are_sent_again_later(play: Play) -> None:
    play.subscriptions.add("/a")
    sent = play.session.commands()
    assert play.session.commands_done(sent) == 1.0
    again = play.session.commands()
    assert [m["subscription"] for m in again] == ["/a"]
    play.hear([{"channel": "/meta/subscribe", "id": again[0]["id"], "successful": True}])
    assert play.session.commands_done(again) == 0.0
    assert not play.session.has_commands


def test_echoes_the_batch_and_drops_repeated_ones() -> None:
    play = Play()
    play.shake_hands(ext={"ack": True})
    step = play.step()
    assert step.message["ext"] == {"ack": -1}
    play.answer(step, "one", ext={"ack": 1})
    step = play.step()
    assert step.message["ext"] == {"ack": 1}
    play.answer(step, "one", ext={"ack": 1})
    play.answer(play.step(), "two", ext={"ack": 2})
    assert play.events == ["one", "two"]


def test_drops_what_comes_with_a_connect_that_was_given_up() -> None:
    play = Play()
    play.shake_hands(ext={"ack": True})
    late = play.step()
    play.session.failed(late, OUTAGE)
    play.answer(late, "one", ext={"ack": 1})
    step = play.step()
    assert step.message["ext"] == {"ack": -1}
    play.answer(step, "one", "two", ext={"ack": 2})
    assert play.events == ["one", "two"]


def test_without_acknowledgements_everything_is_taken() -> None:
    play = Play(ack=False)
    play.shake_hands()
    step = play.step()
    assert "ext" not in step.message
    play.answer(step, "one", ext={"ack": 1})
    play.answer(play.step(), "one", ext={"ack": 1})
    assert play.events == ["one", "one"]


def test_says_goodbye_only_to_a_server_that_knows_it(play: Play) -> None:
    assert not Play().session.goodbye()
    (message,) = play.session.goodbye()
    assert (message["channel"], message["clientId"]) == ("/meta/disconnect", "c1")
