"""The headings above a block, which a document read in parts must carry over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from doc2sdk.model import Text
from doc2sdk.sources.pdf.limits import DEEPEST_TRAIL

Opened = tuple[int, Text]
"""A heading that contains what follows: its level from 1, and its text."""


@dataclass(slots=True)
class Trail:
    """The headings that are open at a point of a document, outermost first. ``highest`` is the
    highest level so far."""

    opened: list[Opened] = field(default_factory=list)
    highest: int = DEEPEST_TRAIL

    def close(self, level: int) -> None:
        """Close the headings that a heading of this level ends."""
        self.highest = min(self.highest, level)
        while self.opened and self.opened[-1][0] >= level:
            self.opened.pop()

    def open(self, level: int, text: Text) -> None:
        self.opened.append((level, text))

    @property
    def texts(self) -> tuple[Text, ...]:
        return tuple(text for _, text in self.opened)

    @staticmethod
    def before_each(parts: Sequence[Trail]) -> list[tuple[Opened, ...]]:
        """Return the headings open before each of the parts of a document, from what each leaves
        open."""
        found: list[tuple[Opened, ...]] = []
        before: tuple[Opened, ...] = ()
        for part in parts:
            found.append(before)
            before = (*_headings_above(before, part.highest), *part.opened)
        return found


def _headings_above(opened: Iterable[Opened], level: int) -> Iterable[Opened]:
    return (heading for heading in opened if heading[0] < level)
