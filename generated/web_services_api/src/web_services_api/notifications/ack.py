"""The acknowledgement extension: the server keeps messages until it knows that they arrived.

The handshake offers it with ``ext: {ack: true}``. Each answer to a connect then carries the number of
a batch of messages, and each connect the number of the last batch that arrived; what came after that
is sent again. (CometD reference, "Acknowledged messages extension".)
"""

from __future__ import annotations

from typing import Any

from .messages import Json, members

_NOTHING_YET = -1


class Acknowledger:
    """The client's side of the extension, in one session."""

    def __init__(self) -> None:
        self._enabled = False
        self._batch = _NOTHING_YET

    def start(self, handshake_reply: Json) -> None:
        """Begin a session. The extension is in use if the server answers the offer."""
        self._enabled = _extension(handshake_reply) not in (None, False)
        self._batch = _NOTHING_YET

    @property
    def batch(self) -> int | None:
        """What to acknowledge with the next connect; None without the extension."""
        return self._batch if self._enabled else None

    def is_repeated(self, connect_reply: Json) -> bool:
        """Whether the messages beside this answer are here already."""
        batch = _batch(connect_reply)
        return self._enabled and batch is not None and batch <= self._batch

    def accept(self, connect_reply: Json) -> None:
        """Take note that an answer, and the messages beside it, arrived."""
        batch = _batch(connect_reply)
        if self._enabled and batch is not None:
            self._batch = batch


def _extension(message: Json) -> Any:
    return members(message.get("ext")).get("ack")


def _batch(message: Json) -> int | None:
    """The number, which newer servers put into an object."""
    value = _extension(message)
    number = members(value).get("batch", value)
    return number if isinstance(number, int) and not isinstance(number, bool) else None
