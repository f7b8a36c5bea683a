"""Which sample shows which model."""

from __future__ import annotations

from .. import fixtures
from .._core.model import Model
from ..models.notifications import WorkbinSubscriptionStateChangeMessage
from ..models.workbins import UnsubscribeFromGroupWorkbinNotificationsResponse

SHOWN: list[tuple[fixtures.Name, type[Model]]] = [
    (
        "unsubscribe-from-agent-group-notifications-response",
        UnsubscribeFromGroupWorkbinNotificationsResponse,
    ),
    (
        "unsubscribe-from-agent-group-notifications-notification",
        WorkbinSubscriptionStateChangeMessage,
    ),
    (
        "unsubscribe-from-place-group-notifications-response",
        UnsubscribeFromGroupWorkbinNotificationsResponse,
    ),
    (
        "unsubscribe-from-place-group-notifications-notification",
        WorkbinSubscriptionStateChangeMessage,
    ),
]
