"""Where messages go: mailboxes, references, recent messages, ends."""

from __future__ import annotations

import pickle
from typing import Any

import pytest
from bayeux_sdk.notifications import (
    MessagesLostError,
    NotificationOptions,
    StreamClosedError,
    StreamRefusedError,
    SubscriptionError,
    references_in,
)
from bayeux_sdk.notifications.deliveries import Delivery
from bayeux_sdk.notifications.mailbox import Mailbox
from bayeux_sdk.notifications.state import StreamState


class Clock:
    """Time that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def state(clock: Clock) -> StreamState:
    """A stream with a session."""
    options = NotificationOptions(buffer=3, recent=2, recent_age=60.0, clock=clock)
    state = StreamState(options, references_in("referenceId", "referenceIds"))
    shake_hands(state)
    return state


def shake_hands(state: StreamState) -> None:
    step = state.session.next_step()
    reply = {"channel": "/meta/handshake", "id": step.message["id"], "successful": True}
    state.received([{**reply, "clientId": "c1"}])


def publish(state: StreamState, *messages: Any, channel: str = "/a/b") -> None:
    state.received([{"channel": channel, "data": data} for data in messages])


def contents(mailbox: Mailbox) -> list[Any]:
    taken: list[Any] = []
    while mailbox.ready and not mailbox.ended:
        taken.append(mailbox.take().data)
    return taken


def test_each_reader_gets_what_its_channel_takes_in(state: StreamState) -> None:
    one, all_ = state.mailbox("/a/b"), state.mailbox("/a/**")
    publish(state, 1)
    publish(state, 2, channel="/a/b/c")
    publish(state, 3, channel="/d")
    assert (contents(one), contents(all_)) == ([1], [1, 2])


def test_a_reader_that_falls_behind_learns_of_the_gap(state: StreamState) -> None:
    mailbox = state.mailbox("/a/b")
    publish(state, 1, 2, 3, 4, 5)
    assert [mailbox.take().data for _ in range(3)] == [1, 2, 3]
    with pytest.raises(MessagesLostError, match=r"^3 messages wait to be read; read faster$"):
        mailbox.take()


def test_finds_a_reference_in_messages_that_came_before(state: StreamState, clock: Clock) -> None:
    publish(state, {"referenceId": 7}, {"referenceIds": [8, "9"]})
    assert contents(state.mailbox_for_reference("7")) == [{"referenceId": 7}]
    assert contents(state.mailbox_for_reference(9)) == [{"referenceIds": [8, "9"]}]
    clock.now = 61.0
    assert contents(state.mailbox_for_reference("7")) == []


def test_finds_a_reference_in_messages_that_come_later(state: StreamState) -> None:
    mailbox = state.mailbox_for_reference(7)
    publish(state, {"referenceId": 6}, {"referenceId": 7}, {"other": 7}, [7], 7)
    assert contents(mailbox) == [{"referenceId": 7}]


def test_keeps_no_more_recent_messages_than_asked(state: StreamState) -> None:
    publish(state, {"referenceId": 1}, {"referenceId": 2}, {"referenceId": 3})
    assert contents(state.mailbox_for_reference(1)) == []
    assert contents(state.mailbox_for_reference(2)) == [{"referenceId": 2}]


def test_references_of_an_earlier_session_are_forgotten(state: StreamState) -> None:
    publish(state, {"referenceId": 1})
    step = state.session.next_step()
    reply = {"channel": "/meta/connect", "id": step.message["id"], "successful": False}
    state.received([{**reply, "error": "402::unknown"}])
    shake_hands(state)
    assert contents(state.mailbox_for_reference(1)) == []


def test_true_and_null_are_no_references() -> None:
    data = {"a": True, "b": None, "c": ["x", 1.5, 2]}
    delivery = Delivery(channel="/a", data=data, message={})
    assert list(references_in("a", "b", "c", "d")(delivery)) == ["x", "2"]


def test_an_answer_without_the_reply_is_a_failure(state: StreamState) -> None:
    step = state.session.next_step()
    state.received([])
    state.step_done(step, None)
    assert state.session.trouble == "no answer to /meta/connect"
    assert state.session.next_step().delay > 0


def test_a_refused_channel_ends_its_readers_only(state: StreamState) -> None:
    refused, other = state.mailbox("/a/b"), state.mailbox("/d")
    ids = {m["subscription"]: m["id"] for m in state.session.commands()}
    reply = {"channel": "/meta/subscribe", "id": ids["/a/b"], "successful": False}
    state.received([{**reply, "error": "403::denied"}])
    with pytest.raises(SubscriptionError, match=r"^/a/b: 403 denied$"):
        state.is_confirmed(refused)
    assert not state.is_confirmed(other)
    state.remove(refused)
    assert state.subscriptions.missing() == ["/d"]


def test_a_refusal_ends_everything(state: StreamState) -> None:
    mailbox = state.mailbox("/a/b")
    publish(state, 1)
    step = state.session.next_step()
    reply = {"channel": "/meta/connect", "id": step.message["id"], "successful": False}
    state.received([{**reply, "advice": {"reconnect": "none"}, "error": "401::bye"}])
    assert mailbox.take().data == 1
    with pytest.raises(StreamRefusedError, match=r"^401 bye$"):
        mailbox.take()
    with pytest.raises(StreamRefusedError):
        state.is_open()


def test_nothing_is_subscribed_to_after_the_end(state: StreamState) -> None:
    mailbox = state.mailbox("/a/b")
    state.remove(mailbox)
    state.remove(mailbox)
    with pytest.raises(StreamClosedError, match="the subscription is closed"):
        mailbox.take()
    state.end(StreamClosedError("closed"))
    with pytest.raises(StreamClosedError, match="closed"):
        state.mailbox("/a/b")


def test_what_is_no_channel_is_refused_at_once(state: StreamState) -> None:
    with pytest.raises(ValueError, match=r"'a/b' is no channel"):
        state.mailbox("a/b")
    with pytest.raises(ValueError, match="is no channel"):
        StreamState(NotificationOptions(channels=("x",)), references_in())


def test_transports_are_not_empty() -> None:
    with pytest.raises(ValueError, match="give at least one"):
        NotificationOptions(transports=())


def test_errors_can_be_pickled() -> None:
    error = pickle.loads(pickle.dumps(SubscriptionError("/a", "no")))
    assert (str(error), error.channel, error.reason) == ("/a: no", "/a", "no")
