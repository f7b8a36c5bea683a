"""From what a notification stream receives to typed notifications."""

from __future__ import annotations

from collections.abc import Collection

from ..models.notifications import Notification, UnknownNotification, parse_notification
from ..notifications.deliveries import Delivery, each, reference_key
from .dotted import member_at

_REFERENCES = ("referenceId",)


def parse(delivery: Delivery, *, strict: bool) -> Notification:
    """The typed notification: of what was published, else of the whole message.

    Samples of a reference show the one or the other.
    """
    for members in (delivery.members, delivery.message):
        if not isinstance(parse_notification(members), UnknownNotification):
            return parse_notification(members, strict=strict)
    return parse_notification(delivery.members or delivery.message)


def references(delivery: Delivery) -> Collection[str]:
    """The references a notification answers: one, or an array of them."""
    shown = (delivery.members, delivery.message)
    found = (member_at(members, path) for members in shown for path in _REFERENCES)
    return [reference_key(value) for values in found for value in each(values)]
