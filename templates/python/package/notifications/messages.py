"""Bayeux messages, made and read; nothing is sent here (Bayeux 1.0, sections 2.5, 3 and 4)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

Json = dict[str, Any]

HANDSHAKE = "/meta/handshake"
CONNECT = "/meta/connect"
DISCONNECT = "/meta/disconnect"
SUBSCRIBE = "/meta/subscribe"
UNSUBSCRIBE = "/meta/unsubscribe"

SESSION_UNKNOWN = 402
"""The code of the error that says the server has forgotten the session."""

_ERROR = re.compile(r"(?P<code>\d{3}):(?P<arguments>[^:]*):(?P<text>.*)", re.DOTALL)


def handshake(connection_types: Sequence[str], *, ack: bool) -> Json:
    """The first message of a session (4.1.1). It is never sent together with another one."""
    message: Json = {
        "channel": HANDSHAKE,
        "version": "1.0",
        "minimumVersion": "1.0",
        "supportedConnectionTypes": list(connection_types),
    }
    return {**message, "ext": {"ack": True}} if ack else message


def connect(client_id: str, connection_type: str, *, hold: bool, batch: int | None) -> Json:
    """The message that keeps a session and fetches its events (4.2.1).

    Args:
        client_id: The session, from the answer to the handshake.
        connection_type: The transport's name.
        hold: Whether the server may keep the request until there is an event. If not it is asked
            to answer at once, so that the client learns soon that the session works.
        batch: The last batch received, with the acknowledgement extension.
    """
    message: Json = {"channel": CONNECT, "clientId": client_id, "connectionType": connection_type}
    if not hold:
        message["advice"] = {"timeout": 0}
    if batch is not None:
        message["ext"] = {"ack": batch}
    return message


def subscribe(client_id: str, channel: str) -> Json:
    """Ask for the events of a channel or pattern (4.4.1)."""
    return {"channel": SUBSCRIBE, "clientId": client_id, "subscription": channel}


def unsubscribe(client_id: str, channel: str) -> Json:
    """Ask for no more events of a channel or pattern (4.5.1)."""
    return {"channel": UNSUBSCRIBE, "clientId": client_id, "subscription": channel}


def disconnect(client_id: str) -> Json:
    """End a session (4.3.1)."""
    return {"channel": DISCONNECT, "clientId": client_id}


def encode(messages: Sequence[Json]) -> str:
    """Messages as they are sent: always an array (2.5)."""
    return json.dumps(messages, ensure_ascii=False, separators=(",", ":"))


def decode(text: str | bytes) -> list[Json]:
    """The messages of an answer: an array of objects, or a single object (2.5).

    Raises:
        ValueError: If it is neither.
    """
    try:
        value: object = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    if not all(isinstance(item, dict) for item in items):
        raise ValueError("not an array of objects")
    return cast("list[Json]", items)


def members(value: object) -> Json:
    """A value's members; none if it is no object."""
    return cast("Json", value) if isinstance(value, dict) else {}


def is_event(message: Json) -> bool:
    """Whether a message carries data (5.2), as opposed to an answer to a published one (5.1.2)."""
    channel = message.get("channel")
    meta = isinstance(channel, str) and channel.startswith("/meta/")
    return isinstance(channel, str) and not meta and "data" in message


@dataclass(frozen=True)
class BayeuxError:
    """An error as servers write it: ``code:arguments:text`` (3.14); 0 if there is no code."""

    code: int
    arguments: tuple[str, ...]
    text: str

    @classmethod
    def of(cls, message: Json) -> BayeuxError:
        """The error of an unsuccessful answer."""
        error = message.get("error")
        if not isinstance(error, str) or not error:
            return cls(0, (), "the server gives no reason")
        match = _ERROR.fullmatch(error)
        if match is None:
            return cls(0, (), error)
        return cls(
            int(match["code"]), tuple(filter(None, match["arguments"].split(","))), match["text"]
        )

    def __str__(self) -> str:
        arguments = f" ({', '.join(self.arguments)})" if self.arguments else ""
        return f"{self.code} {self.text}{arguments}" if self.code else self.text
