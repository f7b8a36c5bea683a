"""A place in words."""

from __future__ import annotations

from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.model import Place


def place_text(place: Place, style: Style) -> str:
    """Return ``doc.html:5:16``, or ``doc.pdf:page 3 (72,140-523,154)`` with the box in points."""
    path = style.path(place)
    if place.page is not None:
        return f"{path}:page {place.page}{_box(place)}"
    numbers = [str(number) for number in (place.line, place.column) if number is not None]
    return ":".join([path, *numbers])


def _box(place: Place) -> str:
    if place.box is None:
        return ""
    box = place.box
    return f" ({box.x0:.0f},{box.top:.0f}-{box.x1:.0f},{box.bottom:.0f})"
