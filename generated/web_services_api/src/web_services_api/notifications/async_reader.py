"""Reading messages, asynchronously."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

from .async_changed import AsyncChanged
from .deliveries import Delivery
from .errors import NotificationTimeoutError, StreamClosedError
from .mailbox import Mailbox
from .state import StreamState

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")


class AsyncReader(Generic[T]):
    """Takes messages out of mailboxes and makes them typed ones."""

    def __init__(
        self, state: StreamState, changed: AsyncChanged, parse: Callable[[Delivery], T]
    ) -> None:
        self._state = state
        self._changed = changed
        self.parse = parse

    async def confirmed(self, mailbox: Mailbox) -> None:
        """Wait until the server knows of the mailbox's channel.

        Raises:
            SubscriptionError: If the server refuses it.
            NotificationTimeoutError: If there is no answer in time.
        """
        timeout = self._state.options.open_timeout
        if not await self._changed.wait_for(lambda: self._state.is_confirmed(mailbox), timeout):
            raise NotificationTimeoutError(f"{mailbox.channel} is not confirmed in {timeout:g} s")

    async def take(self, mailbox: Mailbox) -> T:
        """The next message.

        Raises:
            NotificationError: If there will be none.
        """
        await self._changed.wait_for(lambda: mailbox.ready)
        return self.parse(mailbox.take())

    def remove(self, mailbox: Mailbox) -> None:
        """Give a mailbox up."""
        self._state.remove(mailbox)
        self._changed.notify_all()


class AsyncSubscription(Generic[T]):
    """The messages of a channel or pattern: ``async for message in subscription``.

    It begins when it is made. ``async with`` waits until the server confirms it, and ends it.
    """

    def __init__(self, reader: AsyncReader[T], mailbox: Mailbox) -> None:
        self._reader = reader
        self._mailbox = mailbox

    def close(self) -> None:
        """End it: the server sends no more messages if nobody else reads the channel."""
        self._reader.remove(self._mailbox)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        """The next message; none after :meth:`close`, or after the stream was closed.

        Raises:
            SubscriptionError: If the server refuses the channel.
            MessagesLostError: If messages were read too slowly.
            StreamRefusedError: If the server ends the session for good.
        """
        try:
            return await self._reader.take(self._mailbox)
        except StreamClosedError:
            raise StopAsyncIteration from None

    async def __aenter__(self) -> Self:
        try:
            await self._reader.confirmed(self._mailbox)
        except BaseException:
            self.close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
