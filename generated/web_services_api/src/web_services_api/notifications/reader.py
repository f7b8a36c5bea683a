"""Reading messages, synchronously."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from .deliveries import Delivery
from .errors import NotificationTimeoutError, StreamClosedError
from .mailbox import Mailbox
from .state import StreamState

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")


class Reader(Generic[T]):
    """Takes messages out of mailboxes and makes them typed ones."""

    def __init__(
        self, state: StreamState, changed: Condition, parse: Callable[[Delivery], T]
    ) -> None:
        self._state = state
        self._changed = changed
        self.parse = parse

    def confirmed(self, mailbox: Mailbox) -> None:
        """Wait until the server knows of the mailbox's channel.

        Raises:
            SubscriptionError: If the server refuses it.
            NotificationTimeoutError: If there is no answer in time.
        """
        timeout = self._state.options.open_timeout
        with self._changed:
            if not self._changed.wait_for(lambda: self._state.is_confirmed(mailbox), timeout):
                text = f"{mailbox.channel} is not confirmed in {timeout:g} s"
                raise NotificationTimeoutError(text)

    def take(self, mailbox: Mailbox, timeout: float | None = None) -> T:
        """The next message.

        Raises:
            TimeoutError: If there is none in ``timeout`` seconds.
            NotificationError: If there will be none.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: mailbox.ready, timeout):
                raise TimeoutError
            delivery = mailbox.take()
        return self.parse(delivery)

    def remove(self, mailbox: Mailbox) -> None:
        """Give a mailbox up."""
        with self._changed:
            self._state.remove(mailbox)
            self._changed.notify_all()


class Subscription(Generic[T]):
    """The messages of a channel or pattern: ``for message in subscription``.

    It begins when it is made. ``with`` waits until the server confirms it, and ends it.
    """

    def __init__(self, reader: Reader[T], mailbox: Mailbox) -> None:
        self._reader = reader
        self._mailbox = mailbox

    def close(self) -> None:
        """End it: the server sends no more messages if nobody else reads the channel."""
        self._reader.remove(self._mailbox)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T:
        """The next message; none after :meth:`close`, or after the stream was closed.

        Raises:
            SubscriptionError: If the server refuses the channel.
            MessagesLostError: If messages were read too slowly.
            StreamRefusedError: If the server ends the session for good.
        """
        try:
            return self._reader.take(self._mailbox)
        except StreamClosedError:
            raise StopIteration from None

    def __enter__(self) -> Self:
        try:
            self._reader.confirmed(self._mailbox)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
