"""How the server wants to be spoken to (Bayeux 1.0, section 3.6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .messages import Json, members


class Reconnect(Enum):
    """What to do after a connect (3.6.1)."""

    RETRY = "retry"
    HANDSHAKE = "handshake"
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Advice:
    """The advice in force. The wire has milliseconds, this has seconds.

    Attributes:
        reconnect: What to do after a connect.
        interval: How long to wait before the next connect (3.6.2).
        timeout: How long the server holds a connect. The default is for servers that do not say.
        multiple_clients: Whether several sessions share one set of cookies, so that the server
            holds none of their connects but one (3.6.3).
    """

    reconnect: Reconnect = Reconnect.RETRY
    interval: float = 0.0
    timeout: float = 60.0
    multiple_clients: bool = False

    def merged(self, received: object) -> Advice:
        """This advice, with what an answer says instead. What is no advice changes nothing.

        An interval given because of multiple clients ends with the first answer without it.
        """
        advice = members(received)
        multiple = advice.get("multiple-clients") is True
        interval = 0.0 if self.multiple_clients and not multiple else self.interval
        given = _seconds(advice.get("interval"), interval)
        return Advice(
            # "A negative period indicates that the message should not be retried" (3.6.2).
            reconnect=Reconnect.NONE if given < 0 else _reconnect(advice, self.reconnect),
            interval=max(given, 0.0),
            timeout=max(_seconds(advice.get("timeout"), self.timeout), 0.0),
            multiple_clients=multiple,
        )


def _reconnect(advice: Json, default: Reconnect) -> Reconnect:
    return next((r for r in Reconnect if r.value == advice.get("reconnect")), default)


def _seconds(milliseconds: object, default: float) -> float:
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, (int, float)):
        return default
    return milliseconds / 1000
