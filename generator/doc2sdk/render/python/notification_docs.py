"""The docstring of the function that chooses the class of a notification."""

from __future__ import annotations

from doc2sdk.model import Text
from doc2sdk.render.design.notifications import NotificationsDesign
from doc2sdk.render.python import prose


def parse_doc(notifications: NotificationsDesign) -> Text:
    """Return the docstring of ``parse_notification``."""
    fields = ", then ".join(prose.code(each.field) for each in notifications.discriminators)
    width = prose.LINE_WIDTH - 4
    by = f", chosen by {fields}" if fields else "; the reference does not say how to choose"
    raises = "If ``strict`` and the data differs from the reference."
    return prose.join(
        [
            prose.wrap(f"The typed notification for decoded JSON{by}.", width),
            prose.block("Raises", [prose.entry("DeviationError", raises, width)]),
        ]
    )
