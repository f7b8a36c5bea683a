"""HTML written piece by piece, each piece knowing the place in the source it was made from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Tag

from doc2sdk.sources.html.soup import Soup
from doc2sdk.sources.markdown.lines import SourceLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in the source: the index of a line, and a column from 0.

    ``runs``: the piece is copied from the source, so that places inside it count on.
    """

    line: int
    column: int
    runs: bool = False


@dataclass(slots=True)
class Markup:
    """The HTML, and where each piece of it starts (in characters)."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    length: int = 0

    def put(self, html: str, spot: Spot) -> None:
        if html:
            self.parts.append(html)
            self.starts.append(self.length)
            self.spots.append(spot)
            self.length += len(html)

    @property
    def html(self) -> str:
        return "".join(self.parts)

    def spot_at(self, position: int) -> Spot:
        index = bisect_right(self.starts, position) - 1
        spot = self.spots[index]
        if not spot.runs:
            return spot
        return Spot(line=spot.line, column=spot.column + position - self.starts[index])


def parse_markup(markup: Markup, lines: Sequence[SourceLine]) -> BeautifulSoup:
    """The element tree of the HTML; its elements stand where the source has them."""
    html = markup.html
    soup = Soup(html)
    line_starts = [0, *(i + 1 for i, sign in enumerate(html) if sign == "\n")]
    for tag in soup.find_all(True):
        if isinstance(tag, Tag) and tag.sourceline is not None and tag.sourcepos is not None:
            spot = markup.spot_at(line_starts[tag.sourceline - 1] + tag.sourcepos)
            line = lines[spot.line]
            tag.sourceline = line.number
            tag.sourcepos = spot.column if line.column is None else line.column
    return soup
