"""The models, loaded when they are used."""

from __future__ import annotations

from importlib import import_module

# Spelt out instead of imported: this module then loads nothing. Type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .notifications import Notification as Notification
    from .notifications import UnknownNotification as UnknownNotification
    from .notifications import (
        WorkbinSubscriptionStateChangeMessage as WorkbinSubscriptionStateChangeMessage,
    )
    from .notifications import parse_notification as parse_notification
    from .workbins import (
        AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse as AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse,
    )
    from .workbins import (
        NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse as NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse,
    )
    from .workbins import (
        UnsubscribeFromGroupWorkbinNotificationsResponse as UnsubscribeFromGroupWorkbinNotificationsResponse,
    )

_MODULES = {
    "Notification": "notifications",
    "UnknownNotification": "notifications",
    "WorkbinSubscriptionStateChangeMessage": "notifications",
    "parse_notification": "notifications",
    "AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse": "workbins",
    "NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse": "workbins",
    "UnsubscribeFromGroupWorkbinNotificationsResponse": "workbins",
}

__all__ = [
    "AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse",
    "Notification",
    "NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse",
    "UnknownNotification",
    "UnsubscribeFromGroupWorkbinNotificationsResponse",
    "WorkbinSubscriptionStateChangeMessage",
    "parse_notification",
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
