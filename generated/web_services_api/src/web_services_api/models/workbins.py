"""Models: Workbins API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.fields import wire
from .._core.model import Model
from .._core.notified import AsyncNotified, Notified

if TYPE_CHECKING:
    from .notifications import WorkbinSubscriptionStateChangeMessage


class UnsubscribeFromGroupWorkbinNotificationsResponse(Model):
    """Unsubscribe from group workbin notifications response.

    Source: web-services-api-reference.pdf, page 3
    """

    status_code: int = wire("statusCode")
    """Source: web-services-api-reference.pdf, page 3"""
    reference_id: int = wire("referenceId")
    """Source: web-services-api-reference.pdf, page 3"""


class NotifiedUnsubscribeFromGroupWorkbinNotificationsResponse(
    UnsubscribeFromGroupWorkbinNotificationsResponse, Notified
):
    """A :class:`UnsubscribeFromGroupWorkbinNotificationsResponse` whose notification can be waited
    for.
    """

    _reference_field = "referenceId"
    _messages = ("WorkbinSubscriptionStateChangeMessage",)

    def notification(self, *, timeout: float = 30.0) -> WorkbinSubscriptionStateChangeMessage:
        """Wait for the notification that answers this call; it may have come already.

        It is looked for in the client's notification stream, in the last one opened if there are
        several.

        Args:
            timeout: How many seconds to wait.

        Raises:
            StreamClosedError: If the client has no stream open.
            NotificationTimeoutError: If it does not come in time.
            UnexpectedNotificationError: If another message answers than the reference names.
            NotificationError: If it will never come, or the result has no reference.
        """
        found: WorkbinSubscriptionStateChangeMessage = self._notification(timeout)
        return found


class AsyncNotifiedUnsubscribeFromGroupWorkbinNotificationsResponse(
    UnsubscribeFromGroupWorkbinNotificationsResponse, AsyncNotified
):
    """A :class:`UnsubscribeFromGroupWorkbinNotificationsResponse` whose notification can be waited
    for.
    """

    _reference_field = "referenceId"
    _messages = ("WorkbinSubscriptionStateChangeMessage",)

    async def notification(self, *, timeout: float = 30.0) -> WorkbinSubscriptionStateChangeMessage:
        """Wait for the notification that answers this call; it may have come already.

        It is looked for in the client's notification stream, in the last one opened if there are
        several.

        Args:
            timeout: How many seconds to wait.

        Raises:
            StreamClosedError: If the client has no stream open.
            NotificationTimeoutError: If it does not come in time.
            UnexpectedNotificationError: If another message answers than the reference names.
            NotificationError: If it will never come, or the result has no reference.
        """
        found: WorkbinSubscriptionStateChangeMessage = await self._notification(timeout)
        return found
