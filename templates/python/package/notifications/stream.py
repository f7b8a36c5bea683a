"""The synchronous notification stream."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from threading import Condition
from types import TracebackType
from typing import TYPE_CHECKING, Generic, TypeVar

import httpx2

from .callbacks import Callbacks
from .deliveries import Delivery, References, references_in
from .driver import Driver
from .endpoint import Endpoint
from .errors import NotificationTimeoutError, StreamClosedError
from .hooks import NoHook, RequestHook
from .mailbox import Mailbox
from .options import NotificationOptions
from .reader import Reader, Subscription
from .state import StreamState

if TYPE_CHECKING:
    from typing_extensions import Self

T = TypeVar("T")


class NotificationStream(Generic[T]):
    """Notifications as they come: ``with`` opens the stream and closes it, and so does a loop over it.

    Threads of its own receive the messages; all methods may be called from any thread.

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
        http: httpx2.Client,
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
        self._changed = Condition()
        self._state = StreamState(self._options, references or references_in())
        self._driver = Driver(http, endpoint, self._state, self._changed)
        self._reader = Reader(self._state, self._changed, parse)
        self._callbacks = Callbacks(self._reader, self._changed)
        self._started = False

    @property
    def connected(self) -> bool:
        """Whether messages come at the moment; if not, the stream is trying to get there."""
        with self._changed:
            return self._state.session.connected and not self._state.ended

    def subscribe(self, channel: str) -> Subscription[T]:
        """The messages of a channel, or of a pattern such as ``/a/*`` or ``/a/**``.

        Raises:
            ValueError: If it is neither.
            StreamClosedError: If the stream is closed.
        """
        return Subscription(self._reader, self._mailbox(channel))

    def on(self, channel: str, callback: Callable[[str, T], object]) -> Callable[[], None]:
        """Call a function with each message of a channel or pattern, in a thread of the stream.

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
        mailbox = self._mailbox(channel)
        self._callbacks.add(mailbox, callback)
        try:
            self._reader.confirmed(mailbox)
        except BaseException:
            self._callbacks.remove(mailbox)
            raise
        return lambda: self._callbacks.remove(mailbox)

    def wait_for(self, predicate: Callable[[T], bool], *, timeout: float = 30.0) -> T:
        """The first message from now on that the predicate accepts.

        Raises:
            NotificationTimeoutError: If there is none in ``timeout`` seconds.
            NotificationError: If there will be none any more.
        """
        with self._changed:
            mailbox = self._state.mailbox_for_any()
        return self._first(mailbox, predicate, timeout, "such message")

    def notification_for(self, reference: object, *, timeout: float = 30.0) -> T:
        """The message that answers a reference, also if it came a short while ago.

        A message that tells of a failure is one too.

        Raises:
            NotificationTimeoutError: If there is none in ``timeout`` seconds.
            NotificationError: If there will be none any more.
        """
        with self._changed:
            mailbox = self._state.mailbox_for_reference(reference)
        what = f"message with reference {reference!r}"
        return self._first(mailbox, lambda _: True, timeout, what)

    def close(self) -> None:
        """Say goodbye to the server and stop. Readers that wait are told."""
        self._driver.stop()
        with self._changed:
            self._state.end(StreamClosedError("the stream is closed"))
            self._changed.notify_all()
        self._callbacks.stop(self._options.close_timeout)

    def __iter__(self) -> Iterator[T]:
        """Every message from now on, of all channels.

        A stream that ``with`` has not opened is open while the loop runs; leaving the loop early closes
        it when the iterator goes away.

        Raises:
            NotificationError: As ``with`` does, and if there will be no message any more.
        """
        with self._changed:
            mailbox = self._state.mailbox_for_any()
        try:
            with nullcontext() if self._started else self:
                yield from Subscription(self._reader, mailbox)
        finally:
            self._reader.remove(mailbox)

    def __enter__(self) -> Self:
        """Connect.

        Raises:
            StreamRefusedError: If the server does not let the client in.
            SubscriptionError: If it refuses a channel of the options.
            NotificationTimeoutError: If it does not answer in time.
        """
        self._started = True
        self._driver.start()
        try:
            with self._changed:
                if not self._changed.wait_for(self._state.is_open, self._options.open_timeout):
                    raise self._state.not_open()
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

    def _mailbox(self, channel: str) -> Mailbox:
        with self._changed:
            mailbox = self._state.mailbox(channel)
            self._changed.notify_all()
        return mailbox

    def _first(
        self, mailbox: Mailbox, accepts: Callable[[T], bool], timeout: float, what: str
    ) -> T:
        end = time.monotonic() + timeout
        try:
            while True:
                message = self._reader.take(mailbox, max(end - time.monotonic(), 0.0))
                if accepts(message):
                    return message
        except TimeoutError:
            raise NotificationTimeoutError(f"no {what} in {timeout:g} s") from None
        finally:
            self._reader.remove(mailbox)
