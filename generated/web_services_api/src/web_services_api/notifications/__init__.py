"""Notifications: a client of the Bayeux protocol, which CometD servers speak."""

from __future__ import annotations

from importlib import import_module

# Spelt out instead of imported: only the half that is used is loaded. Type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .async_reader import AsyncSubscription as AsyncSubscription
    from .async_stream import AsyncNotificationStream as AsyncNotificationStream
    from .deliveries import Delivery as Delivery
    from .deliveries import References as References
    from .deliveries import references_in as references_in
    from .errors import MessagesLostError as MessagesLostError
    from .errors import NotificationError as NotificationError
    from .errors import NotificationTimeoutError as NotificationTimeoutError
    from .errors import StreamClosedError as StreamClosedError
    from .errors import StreamRefusedError as StreamRefusedError
    from .errors import SubscriptionError as SubscriptionError
    from .errors import UnexpectedNotificationError as UnexpectedNotificationError
    from .hooks import RequestHook as RequestHook
    from .options import NotificationOptions as NotificationOptions
    from .reader import Subscription as Subscription
    from .stream import NotificationStream as NotificationStream

_MODULES = {
    "AsyncSubscription": "async_reader",
    "AsyncNotificationStream": "async_stream",
    "Delivery": "deliveries",
    "References": "deliveries",
    "references_in": "deliveries",
    "MessagesLostError": "errors",
    "NotificationError": "errors",
    "NotificationTimeoutError": "errors",
    "StreamClosedError": "errors",
    "StreamRefusedError": "errors",
    "SubscriptionError": "errors",
    "UnexpectedNotificationError": "errors",
    "RequestHook": "hooks",
    "NotificationOptions": "options",
    "Subscription": "reader",
    "NotificationStream": "stream",
}

__all__ = [
    "AsyncNotificationStream",
    "AsyncSubscription",
    "Delivery",
    "MessagesLostError",
    "NotificationError",
    "NotificationOptions",
    "NotificationStream",
    "NotificationTimeoutError",
    "References",
    "RequestHook",
    "StreamClosedError",
    "StreamRefusedError",
    "Subscription",
    "SubscriptionError",
    "UnexpectedNotificationError",
    "references_in",
]


def __getattr__(name: str) -> object:
    """Load what is asked for, the first time it is asked for (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
