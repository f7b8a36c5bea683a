"""What can go wrong with notifications, below the package's base class."""

from __future__ import annotations

from typing import Any

from ..errors import WebServicesApiError


class NotificationError(WebServicesApiError):
    """Base of all errors of notifications."""


class StreamRefusedError(NotificationError):
    """The server refused the session, or told the client not to come back."""


class StreamClosedError(NotificationError):
    """The stream is closed, or was not opened: there is nothing to wait for."""


class NotificationTimeoutError(NotificationError, TimeoutError):
    """What was waited for did not come in time."""


class MessagesLostError(NotificationError):
    """A subscription was read too slowly: its buffer is full and messages after it are gone."""


class SubscriptionError(NotificationError):
    """The server refused a channel."""

    def __init__(self, channel: str, reason: str) -> None:
        super().__init__(f"{channel}: {reason}")
        self.channel = channel
        self.reason = reason

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.channel, self.reason)


class UnexpectedNotificationError(NotificationError):
    """Another message than the reference names answers a call; ``notification`` is that message."""

    def __init__(self, notification: Any) -> None:
        super().__init__(f"{type(notification).__name__} is not what the reference names")
        self.notification = notification

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.notification,)
