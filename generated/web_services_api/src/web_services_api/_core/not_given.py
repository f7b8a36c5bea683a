"""The mark of an argument that was left out, told apart from ``None``."""

from __future__ import annotations

from typing import Final, final


@final
class NotGiven:
    """The type of :data:`NOT_GIVEN`."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN: Final = NotGiven()
"""The default of optional arguments: nothing is sent. ``None`` is sent as JSON's ``null``."""
