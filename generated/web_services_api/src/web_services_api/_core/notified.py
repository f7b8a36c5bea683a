"""Results that a notification answers later."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from .dotted import member_at
from .model import Model

if TYPE_CHECKING:
    from ..notifications import AsyncNotificationStream, NotificationStream

OpenStreams = list[Any]
"""The notification streams a client has open, the last one opened at the end."""


class _Waiting(Model):
    """What both kinds of results know.

    ``_reference_field`` is the path of the member that comes back in the notification, ``_messages``
    are the classes of the notifications, ``_otherwise`` is the class of one that carries no mark of
    its own.
    """

    if TYPE_CHECKING:
        _reference_field: ClassVar[str]
        _messages: ClassVar[tuple[str, ...]]

    _otherwise = ""


class Notified(_Waiting):
    """A result that a notification answers later."""

    def _notification(self, timeout: float) -> Any:
        stream: NotificationStream[Model] = _last_stream(self)
        found = stream.notification_for(_reference(self), timeout=timeout)
        return _typed(self, found)


class AsyncNotified(_Waiting):
    """The asynchronous :class:`Notified`."""

    async def _notification(self, timeout: float) -> Any:
        stream: AsyncNotificationStream[Model] = _last_stream(self)
        found = await stream.notification_for(_reference(self), timeout=timeout)
        return _typed(self, found)


def attach(result: object, streams: OpenStreams) -> None:
    """Tell a result where its notification comes in."""
    if isinstance(result, _Waiting):
        vars(result)["_streams"] = streams


def _last_stream(result: _Waiting) -> Any:
    streams: OpenStreams = vars(result).get("_streams", [])
    if not streams:
        from ..notifications.errors import StreamClosedError

        raise StreamClosedError("open client.notifications(...) first: no stream is open")
    return streams[-1]


def _reference(result: Any) -> Any:
    reference = member_at(result.to_dict(), result._reference_field)
    if reference is None:
        from ..notifications.errors import NotificationError

        raise NotificationError(f"the result has no {result._reference_field} to wait for")
    return reference


def _typed(result: Any, found: Model) -> Any:
    """The notification, if it is one of the classes the reference names."""
    models = import_module("..models.notifications", __package__)
    if isinstance(found, tuple(getattr(models, name) for name in result._messages)):
        return found
    if result._otherwise and isinstance(found, models.UnknownNotification):
        return getattr(models, result._otherwise).from_dict(found.to_dict())
    from ..notifications.errors import UnexpectedNotificationError

    raise UnexpectedNotificationError(found)
