"""Models: Notifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from .._core.dotted import member_at
from .._core.fields import constant, wire
from .._core.model import Model


class WorkbinSubscriptionStateChangeMessage(Model):
    """Workbin subscription state change message.

    Sent over CometD.

    Source: web-services-api-reference.pdf, page 3
    """

    agent_group: str | None = wire("agentGroup", default=None)
    """Source: web-services-api-reference.pdf, page 3"""
    id: str
    """In the samples its format is ``uuid``. Source: web-services-api-reference.pdf, page 3"""
    message_type: Literal["WorkbinSubscriptionStateChangeMessage"] = constant(
        "messageType", default="WorkbinSubscriptionStateChangeMessage"
    )
    """Source: web-services-api-reference.pdf, page 3"""
    reference_id: int = wire("referenceId")
    """Source: web-services-api-reference.pdf, page 3"""
    state_resource: str = wire("stateResource")
    """Source: web-services-api-reference.pdf, page 3"""


class UnknownNotification(Model):
    """A notification the reference does not describe; :meth:`extra_fields` has all of it."""


Notification: TypeAlias = WorkbinSubscriptionStateChangeMessage | UnknownNotification
"""Whatever the server may send."""

_MESSAGES: dict[str, dict[str, type[WorkbinSubscriptionStateChangeMessage]]] = {
    "messageType": {
        "WorkbinSubscriptionStateChangeMessage": WorkbinSubscriptionStateChangeMessage,
    },
}


def parse_notification(data: Mapping[str, Any], *, strict: bool = False) -> Notification:
    """The typed notification for decoded JSON, chosen by ``messageType``.

    Raises:
        DeviationError: If ``strict`` and the data differs from the reference.
    """
    for field, messages in _MESSAGES.items():
        value = member_at(data, field)
        if isinstance(value, str) and value in messages:
            return messages[value].from_dict(data, strict=strict)
    return UnknownNotification.from_dict(data, strict=strict)
