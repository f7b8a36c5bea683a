"""What a format must know of where it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from doc2sdk.model import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """``width`` is in terminal cells.

    ``paths`` leads from a document's name, which is the same on every machine, to the path a reader
    of this run can open.
    """

    width: int = 100
    color: bool = False
    paths: Mapping[str, str] = field(default_factory=dict)

    def path(self, place: Place) -> str:
        """Return the path to print for a place's document."""
        return self.paths.get(place.document, place.document)
