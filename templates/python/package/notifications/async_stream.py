"""The asynchronous notification stream."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import nullcontext
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx2

from .async_callbacks import AsyncCallbacks
from .async_changed import AsyncChanged
from .async_driver import AsyncDriver
from .async_reader import AsyncReader, AsyncSubscription
from .deliveries import Delivery, References, references_in
from .endpoint import Endpoint
from .errors import NotificationTimeoutError, StreamClosedError
from .hooks import NoHook, RequestHook
from .mailbox import Mailbox
from .options import NotificationOptions
from .state import StreamState

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")


class AsyncNotificationStream(Generic[T]):
    """Notifications as they come: ``async with`` opens the stream and closes it.

    Args:
        http: The API's HTTP client. Its cookies, connections and proxies are used; it stays open.
        url: Where the notifications are.
        parse: Makes a typed message of what came.
        references: Tells which references a message answers, for :meth:`notification_for`.
        auth: Credentials; None for those of the HTTP client.
        headers: Sent with each request.
        hook: Sees each request and response, for headers that depend on earlier responses.
        options: All other settings.
    """

    def __init__(
        self,
        http: httpx2.AsyncClient,
        url: str,
        *,
        parse: Callable[[Delivery], T],
        references: References | None = None,
        auth: httpx2.Auth | None = None,
        headers: Mapping[str, str] | None = None,
        hook: RequestHook | None = None,
        options: NotificationOptions | None = None,
    ) -> None:
        self._options = options or NotificationOptions()
        endpoint = Endpoint(
            url=url,
            options=self._options,
            auth=auth,
            headers=headers or {},
            hook=hook or NoHook(),
        )
        self._changed = AsyncChanged()
        self._state = StreamState(self._options, references or references_in())
        self._driver = AsyncDriver(http, endpoint, self._state, self._changed)
        self._reader = AsyncReader(self._state, self._changed, parse)
        self._callbacks = AsyncCallbacks(self._reader, self._changed)
        self._calling: asyncio.Task[None] | None = None
        self._started = False

    @property
    def connected(self) -> bool:
        """Whether messages come at the moment; if not, the stream is trying to get there."""
        return self._state.session.connected and not self._state.ended

    def subscribe(self, channel: str) -> AsyncSubscription[T]:
        """The messages of a channel, or of a pattern such as ``/a/*`` or ``/a/**``.

        Raises:
            ValueError: If it is neither.
            StreamClosedError: If the stream is closed.
        """
        mailbox = self._state.mailbox(channel)
        self._changed.notify_all()
        return AsyncSubscription(self._reader, mailbox)

    async def on(
        self, channel: str, callback: Callable[[str, T], Awaitable[None] | None]
    ) -> Callable[[], None]:
        """Call a function or coroutine function with each message of a channel or pattern.

        Args:
            channel: A channel, or a pattern such as ``/a/*`` or ``/a/**``.
            callback: Called with the message's channel and the message, one message at a time. An
                exception is logged.

        Returns:
            A function that ends it.

        Raises:
            ValueError: If it is neither a channel nor a pattern.
            SubscriptionError: If the server refuses it.
            NotificationTimeoutError: If the server does not confirm it in time.
        """
        mailbox = self._state.mailbox(channel)
        self._callbacks.add(mailbox, callback)
        self._changed.notify_all()
        try:
            await self._reader.confirmed(mailbox)
        except BaseException:
            self._callbacks.remove(mailbox)
            raise
        return lambda: self._callbacks.remove(mailbox)

    async def wait_for(self, predicate: Callable[[T], bool], *, timeout: float = 30.0) -> T:
        """The first message from now on that the predicate accepts.

        Raises:
            NotificationTimeoutError: If there is none in ``timeout`` seconds.
            NotificationError: If there will be none any more.
        """
        return await self._first(self._state.mailbox_for_any(), predicate, timeout, "such message")

    async def notification_for(self, reference: object, *, timeout: float = 30.0) -> T:
        """The message that answers a reference, also if it came a short while ago.

        A message that tells of a failure is one too.

        Raises:
            NotificationTimeoutError: If there is none in ``timeout`` seconds.
            NotificationError: If there will be none any more.
        """
        mailbox = self._state.mailbox_for_reference(reference)
        what = f"message with reference {reference!r}"
        return await self._first(mailbox, lambda _: True, timeout, what)

    async def aclose(self) -> None:
        """Say goodbye to the server and stop. Readers that wait are told."""
        await self._driver.stop()
        self._state.end(StreamClosedError("the stream is closed"))
        self._changed.notify_all()
        if self._calling is not None and self._calling is not asyncio.current_task():
            self._calling.cancel()
            await asyncio.wait([self._calling])

    async def __aiter__(self) -> AsyncIterator[T]:
        """Every message from now on, of all channels.

        A stream that ``async with`` has not opened is open while the loop runs; leaving the loop early
        closes it when the iterator goes away.

        Raises:
            NotificationError: As ``async with`` does, and if there will be no message any more.
        """
        mailbox = self._state.mailbox_for_any()
        try:
            async with nullcontext() if self._started else self:
                async for message in AsyncSubscription(self._reader, mailbox):
                    yield message
        finally:
            self._reader.remove(mailbox)

    async def __aenter__(self) -> Self:
        """Connect.

        Raises:
            StreamRefusedError: If the server does not let the client in.
            SubscriptionError: If it refuses a channel of the options.
            NotificationTimeoutError: If it does not answer in time.
        """
        self._started = True
        self._driver.start()
        self._calling = asyncio.create_task(self._callbacks.run())
        try:
            if not await self._changed.wait_for(self._state.is_open, self._options.open_timeout):
                raise self._state.not_open()
        except BaseException:
            await self.aclose()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _first(
        self, mailbox: Mailbox, accepts: Callable[[T], bool], timeout: float, what: str
    ) -> T:
        try:
            return await asyncio.wait_for(self._search(mailbox, accepts), timeout)
        except asyncio.TimeoutError:
            raise NotificationTimeoutError(f"no {what} in {timeout:g} s") from None
        finally:
            self._reader.remove(mailbox)

    async def _search(self, mailbox: Mailbox, accepts: Callable[[T], bool]) -> T:
        while True:
            message = await self._reader.take(mailbox)
            if accepts(message):
                return message
