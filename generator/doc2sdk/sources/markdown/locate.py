"""Where parsed text stands in its source line; the parser itself knows lines only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from doc2sdk.sources.markdown.lines import SourceLine
from doc2sdk.sources.markdown.markup import Spot


@dataclass(slots=True)
class Locator:
    """Finds texts from left to right. What is not found verbatim stands where the search began."""

    lines: Sequence[SourceLine]
    _line: int = 0
    _reached: int = 0

    def enter(self, lines: Sequence[int] | None) -> None:
        """Goes on to the block that begins at the first of ``lines``, if it is said."""
        if lines and lines[0] != self._line:
            self._line, self._reached = lines[0], self.lines[lines[0]].indent

    def start(self) -> Spot:
        """Where we are."""
        return Spot(line=self._line, column=self._reached)

    def ahead(self, text: str) -> Spot:
        """Where ``text`` stands on this line; a table's cell may have its bars escaped."""
        line = self.lines[self._line].text
        found = line.find(text, self._reached)
        if found < 0 and "|" in text:
            found = line.find(text.replace("|", "\\|"), self._reached)
        return Spot(line=self._line, column=found) if found >= 0 else self.start()

    def find(self, text: str, line: int) -> Spot:
        """Where ``text`` stands on a line; the next search begins behind it."""
        self.enter((line,))
        spot = self.ahead(text)
        if self.lines[line].text.startswith(text, spot.column):
            self._reached = spot.column + len(text)
        return spot


@dataclass(slots=True)
class InlineLocator:
    """Places inside one piece of inline content, which may be several lines long."""

    content: str
    spots: Sequence[Spot]
    _starts: list[int] = field(default_factory=list)
    _cursor: int = 0
    _row: int = 0

    def __post_init__(self) -> None:
        self._starts = [0]
        for line in self.content.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)

    def find(self, text: str) -> Spot:
        """The next place of ``text``, which lies behind the last one found."""
        first = text.split("\n", 1)[0]
        position = self.content.find(first, self._cursor) if first else -1
        if position >= 0:
            self._cursor = position + len(text)
            return self._spot(position)
        return self._spot(self._cursor)

    def here(self) -> Spot:
        """Behind what was found last."""
        return self._spot(self._cursor)

    def next_line(self) -> Spot:
        """Goes to the next line of the content."""
        position = self.content.find("\n", self._cursor)
        self._cursor = position + 1 if position >= 0 else self._cursor
        return self._spot(self._cursor)

    def _spot(self, position: int) -> Spot:
        while self._row + 1 < len(self.spots) and self._starts[self._row + 1] <= position:
            self._row += 1
        spot = self.spots[self._row]
        inside = max(0, position - self._starts[self._row])
        text = self.content[self._starts[self._row] : self._starts[self._row + 1] - 1]
        lead = len(text) - len(text.lstrip())
        return Spot(line=spot.line, column=spot.column + max(0, inside - lead))


def locate_inline(content: str, line: int, end: int, locator: Locator) -> InlineLocator:
    """A locator for inline content that stands on the lines from ``line`` up to ``end``."""
    spots = [
        locator.find(text.strip(), min(line + number, end - 1))
        for number, text in enumerate(content.split("\n"))
    ]
    return InlineLocator(content=content, spots=spots)
