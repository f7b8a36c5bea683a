"""Calling functions with messages, in a task."""

from __future__ import annotations

import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from .async_changed import AsyncChanged
from .async_reader import AsyncReader
from .errors import NotificationError, StreamClosedError
from .mailbox import Mailbox

T = TypeVar("T")

logger = logging.getLogger(__name__.partition(".")[0])


class AsyncCallbacks(Generic[T]):
    """The functions, each with its mailbox. Each is called in the order of its messages."""

    def __init__(self, reader: AsyncReader[T], changed: AsyncChanged) -> None:
        self._reader = reader
        self._changed = changed
        self._callbacks: dict[Mailbox, Callable[[str, T], Awaitable[None] | None]] = {}

    def add(self, mailbox: Mailbox, callback: Callable[[str, T], Awaitable[None] | None]) -> None:
        self._callbacks[mailbox] = callback

    def remove(self, mailbox: Mailbox) -> None:
        self._callbacks.pop(mailbox, None)
        self._reader.remove(mailbox)

    async def run(self) -> None:
        """Call what there is to call, until cancelled."""
        while True:
            await self._changed.wait_for(lambda: any(m.ready for m in self._callbacks))
            for mailbox in [m for m in self._callbacks if m.ready]:
                await self._call(mailbox, self._callbacks[mailbox])

    async def _call(
        self, mailbox: Mailbox, callback: Callable[[str, T], Awaitable[None] | None]
    ) -> None:
        try:
            delivery = mailbox.take()
        except NotificationError as error:
            if not isinstance(error, StreamClosedError):
                logger.error("notifications: callback for %s ends: %s", mailbox.channel, error)
            self.remove(mailbox)
            return
        try:
            result = callback(delivery.channel, self._reader.parse(delivery))
            if inspect.isawaitable(result):
                await result
        except Exception:
            # One callback's fault must not keep the others from their messages.
            logger.exception("notifications: callback for %s failed", mailbox.channel)
