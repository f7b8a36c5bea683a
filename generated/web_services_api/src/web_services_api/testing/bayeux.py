"""A Bayeux server without a network: handshake, connect, subscribe, publish."""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Callable
from threading import Condition
from typing import Any, cast
from uuid import uuid4

from ..notifications.channels import covers
from ..notifications.messages import Json, members

_HOLD = 10.0
"""Seconds for which a connect is held while there is nothing to send."""


def messages_in(body: object) -> list[Json] | None:
    """The messages of a request, None if it is another request."""
    items = cast("list[object]", body) if isinstance(body, list) else [body]
    messages = [cast("Json", item) for item in items if isinstance(item, dict)]
    meta = [m for m in messages if str(m.get("channel")).startswith("/meta/")]
    return messages if meta and len(meta) == len(items) else None


def referring(notification: Any, path: str, reference: object) -> Any:
    """A copy of a notification with another reference at a path."""
    changed = copy.deepcopy(notification)
    *parents, name = [path] if path in changed else path.split(".")
    inner = changed
    for parent in parents:
        inner = inner[parent]
    inner[name] = [reference] if isinstance(inner.get(name), list) else reference
    return changed


class _Session:
    def __init__(self) -> None:
        self.channels: list[str] = []
        self.waiting: deque[Json] = deque()


class FakeBayeux:
    """The sessions, and the messages that wait for their next connect."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._sessions: dict[str, _Session] = {}
        self._closed = False
        self._answers: dict[str, Callable[[str, Json], Json]] = {
            "/meta/connect": self._connect,
            "/meta/subscribe": self._subscribe,
            "/meta/unsubscribe": self._unsubscribe,
            "/meta/disconnect": self._disconnect,
        }

    def answer(self, messages: list[Json]) -> list[Json]:
        """The answers to messages, and what waits for the session. A connect may be held."""
        with self._changed:
            answers: list[Json] = []
            for message in messages:
                answers.append(self._answer(message))
                session = self._sessions.get(str(message.get("clientId")))
                if session is not None and message["channel"] == "/meta/connect":
                    answers += session.waiting
                    session.waiting.clear()
            return answers

    def publish(self, data: object, channel: str | None) -> None:
        """Send to those subscribed; without a channel to all, on the first they are subscribed to.

        Data that is a message with channel and data itself is taken apart.
        """
        message = members(data)
        whole = {"channel", "data"} <= message.keys()
        if whole and channel is None:
            channel = str(message["channel"])
        inner = message["data"] if whole else data
        with self._changed:
            for session in self._sessions.values():
                found = [c for c in session.channels if channel is None or covers(c, channel)]
                if found:
                    name = channel or found[0].replace("**", "*").replace("*", "any")
                    session.waiting.append({"channel": name, "data": inner})
            self._changed.notify_all()

    def close(self) -> None:
        """Answer what is held."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _answer(self, message: Json) -> Json:
        channel, client = str(message["channel"]), str(message.get("clientId"))
        answer: Json = {"channel": channel, "successful": True}
        if "id" in message:
            answer["id"] = message["id"]
        if channel == "/meta/handshake":
            return {**answer, **self._handshake()}
        if client not in self._sessions or channel not in self._answers:
            advice = {"reconnect": "handshake", "interval": 0}
            return {**answer, "successful": False, "error": "402::unknown", "advice": advice}
        return {**answer, "clientId": client, **self._answers[channel](client, message)}

    def _handshake(self) -> Json:
        client = uuid4().hex
        self._sessions[client] = _Session()
        types = ["long-polling"]
        return {"version": "1.0", "clientId": client, "supportedConnectionTypes": types}

    def _connect(self, client: str, message: Json) -> Json:
        session = self._sessions[client]
        if message.get("advice", {}).get("timeout") != 0:
            self._changed.wait_for(lambda: self._is_due(client, session), _HOLD)
        return {"advice": {"reconnect": "retry", "interval": 0, "timeout": int(_HOLD * 1000)}}

    def _is_due(self, client: str, session: _Session) -> bool:
        return bool(session.waiting) or self._closed or client not in self._sessions

    def _subscribe(self, client: str, message: Json) -> Json:
        channel = str(message["subscription"])
        self._sessions[client].channels.append(channel)
        return {"subscription": channel}

    def _unsubscribe(self, client: str, message: Json) -> Json:
        channel = str(message["subscription"])
        channels = self._sessions[client].channels
        channels[:] = [known for known in channels if known != channel]
        return {"subscription": channel}

    def _disconnect(self, client: str, _: Json) -> Json:
        del self._sessions[client]
        self._changed.notify_all()
        return {}
