"""Models: Workbins API."""

from __future__ import annotations

from .._core.fields import wire
from .._core.model import Model


class UnsubscribeFromGroupWorkbinNotificationsResponse(Model):
    """Unsubscribe from group workbin notifications response.

    Source: web-services-api-reference.pdf, page 3
    """

    status_code: int = wire("statusCode")
    """Source: web-services-api-reference.pdf, page 3"""
    reference_id: int = wire("referenceId")
    """Source: web-services-api-reference.pdf, page 3"""
