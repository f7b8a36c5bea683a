"""Calling functions with messages, in a thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Condition, Thread, current_thread
from typing import Generic, TypeVar

from .errors import NotificationError, StreamClosedError
from .mailbox import Mailbox
from .reader import Reader

T = TypeVar("T")

logger = logging.getLogger(__name__.partition(".")[0])


class Callbacks(Generic[T]):
    """The functions, each with its mailbox. Each is called in the order of its messages."""

    def __init__(self, reader: Reader[T], changed: Condition) -> None:
        self._reader = reader
        self._changed = changed
        self._callbacks: dict[Mailbox, Callable[[str, T], object]] = {}
        self._thread: Thread | None = None
        self._stopping = False

    def add(self, mailbox: Mailbox, callback: Callable[[str, T], object]) -> None:
        """Call a function with the messages of a mailbox. The first one starts the thread."""
        with self._changed:
            self._callbacks[mailbox] = callback
            self._changed.notify_all()
            if self._thread is None:
                self._thread = Thread(target=self._run, name=__name__, daemon=True)
                self._thread.start()

    def remove(self, mailbox: Mailbox) -> None:
        with self._changed:
            self._callbacks.pop(mailbox, None)
            self._reader.remove(mailbox)

    def stop(self, timeout: float) -> None:
        """End the thread; a function that runs has ``timeout`` seconds to finish."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None and self._thread is not current_thread():
            self._thread.join(timeout)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._stopping or bool(self._ready()))
                if self._stopping:
                    return
                ready = [(mailbox, self._callbacks[mailbox]) for mailbox in self._ready()]
            for mailbox, callback in ready:
                self._call(mailbox, callback)

    def _ready(self) -> list[Mailbox]:
        return [mailbox for mailbox in self._callbacks if mailbox.ready]

    def _call(self, mailbox: Mailbox, callback: Callable[[str, T], object]) -> None:
        try:
            with self._changed:
                delivery = mailbox.take()
        except NotificationError as error:
            if not isinstance(error, StreamClosedError):
                logger.error("notifications: callback for %s ends: %s", mailbox.channel, error)
            self.remove(mailbox)
            return
        try:
            callback(delivery.channel, self._reader.parse(delivery))
        except Exception:
            # One callback's fault must not keep the others from their messages.
            logger.exception("notifications: callback for %s failed", mailbox.channel)
