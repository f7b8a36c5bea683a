"""Where messages wait for their reader."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from .deliveries import Delivery
from .errors import MessagesLostError, NotificationError


class Mailbox:
    """The messages one reader accepts, in order. Not thread-safe by itself.

    Args:
        accepts: Tells which messages the reader wants.
        limit: How many messages may wait.
        channel: What has to be subscribed to for them, if the reader is bound to it.
    """

    def __init__(
        self, accepts: Callable[[Delivery], bool], *, limit: int, channel: str | None = None
    ) -> None:
        self.accepts = accepts
        self.channel = channel
        self._limit = limit
        self._waiting: deque[Delivery] = deque()
        self._error: NotificationError | None = None

    @property
    def ended(self) -> bool:
        """Whether no more messages are put in."""
        return self._error is not None

    @property
    def ready(self) -> bool:
        """Whether :meth:`take` has something to give or to raise."""
        return bool(self._waiting) or self.ended

    def put(self, delivery: Delivery) -> None:
        """Add a message. A full mailbox ends, so that its reader learns of the gap."""
        if self.ended:
            return
        if len(self._waiting) < self._limit:
            self._waiting.append(delivery)
        else:
            self.end(MessagesLostError(f"{self._limit} messages wait to be read; read faster"))

    def end(self, error: NotificationError) -> None:
        """Put nothing in any more; the reader gets what waits, then the error."""
        self._error = self._error or error

    def check(self) -> None:
        """Raise what :meth:`take` would raise now."""
        if not self._waiting and self._error is not None:
            raise self._error

    def take(self) -> Delivery:
        """The next message; ask :attr:`ready` before.

        Raises:
            NotificationError: If the mailbox has ended and is empty.
        """
        self.check()
        return self._waiting.popleft()
