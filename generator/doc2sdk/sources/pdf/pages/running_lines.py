"""Running headers, footers and page numbers, which recur at the edge of page after page.

They are looked for from the outermost line inwards and only near the edge, so that a line of a
sample that happens to repeat is never taken for one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position, split_at_gaps
from doc2sdk.sources.pdf.pages.furniture import PAGE_NUMBER
from doc2sdk.sources.pdf.tables.unruled_tables import pieces_of
from doc2sdk.sources.pdf.tolerances import (
    MOST_RUNNING_PIECES,
    RUNNING_MARGIN,
    RUNNING_SIZE,
    RUNNING_TO_OTHERS,
    SAME_BASELINE,
    SAME_HEIGHT,
    STEADY_SHARE,
)

NEIGHBOURS = (-2, -1, 1, 2)
"""A running line is on the next page too, or on the next one of the same hand. What recurs only now
and then is content that happens to be at the edge."""


NOTE = re.compile(
    r"""^\W* (?:[a-z]+[ ][\d.]+\W+)?                 # Table 3.1:
        continue[sd][ ](?:on|from|to)[ ](?:the[ ])?
        (?:next|previous|following)[ ]page \W*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What typesetters put where a page breaks a table or a listing. It may occur only once."""

_NUMBER = re.compile(r"\d+")

EdgeKey = tuple[str, int]
"""The text of a piece, and its height on the page."""


Sides = tuple[list[TextLine], list[TextLine]]
"""The pieces near the top and near the bottom of a page, each from the edge inwards."""


class Edge(NamedTuple):
    """What one piece near the edge is compared by: its size in points, and its keys."""

    size: float
    keys: frozenset[EdgeKey]


Edges = dict[int, tuple[list[Edge], list[Edge]]]
"""The pieces of each page (from 1), by side."""


def edge_pieces(scan: Scan) -> Sides:
    above, below = RUNNING_MARGIN * scan.height, (1 - RUNNING_MARGIN) * scan.height
    near = [run for run in scan.drawing.runs if run.bottom < above or run.top > below]
    upright = [run for run in near if run.angle == 0 and run.text.strip()]
    top = [run for run in upright if run.bottom < above]
    low = [run for run in upright if run.top > below]
    first, last = lines_by_position(top, scan.number), lines_by_position(low, scan.number)
    for note in _continuation_notes(scan):
        if above <= note.bottom < scan.height / 2:
            first.append(note)
        elif scan.height / 2 < note.top <= below:
            last.insert(0, note)
    return (
        [piece for line in first for piece in split_at_gaps(line)],
        [piece for line in last[::-1] for piece in split_at_gaps(line)],
    )


def _continuation_notes(scan: Scan) -> list[TextLine]:
    """Return the lines of a page that only say that something goes on, or went on before."""
    runs = scan.drawing.runs
    if not any("ontinue" in run.text for run in runs):
        return []
    lines = lines_by_position([run for run in runs if run.angle == 0], scan.number)
    return [line for line in lines if NOTE.match(line.text)]


def edges_to_compare(sides: Sides) -> tuple[list[Edge], list[Edge]]:
    above, below = ([Edge(piece.size, _keys_of(piece)) for piece in side] for side in sides)
    return above, below


def sizes_of(scan: Scan) -> Counter[float]:
    """Return how many characters of a page have each size, in half points."""
    sizes: Counter[float] = Counter()
    for run in scan.drawing.runs:
        sizes[round(run.size * 2) / 2] += len(run.text)
    return sizes


@dataclass(slots=True)
class Recurring:
    """What recurs at the edge of which pages: pieces no larger than ``largest`` points on at least
    ``least`` pages. ``tops`` are the heights of the topmost pieces that do not recur, of ``count``
    pages in all. ``heads`` are the heights of running lines all over the document."""

    largest: float
    pages: dict[EdgeKey, set[int]]
    least: int
    tops: list[int] = field(default_factory=list)
    count: int = 0
    heads: frozenset[int] = frozenset()

    @classmethod
    def of(cls, edges: Edges, sizes: Counter[float]) -> Recurring:
        """Find what recurs in the pieces of all pages, given the sizes of type in some."""
        usual = max(sizes.items(), key=lambda item: (item[1], item[0]), default=(10.0, 0))[0]
        largest = RUNNING_SIZE * usual
        pages: dict[EdgeKey, set[int]] = {}
        for number, sides in edges.items():
            for side in sides:
                for edge in takewhile(lambda edge: edge.size <= largest, side):
                    for key in edge.keys:
                        pages.setdefault(key, set()).add(number)
        least = 2 if len(edges) < 6 else max(3, len(edges) // 50)
        recurring = {key for key, found in pages.items() if len(found) >= least}
        firsts = (
            next((edge.keys for edge in above if not edge.keys & recurring), None)
            for above, _ in edges.values()
        )
        tops = [min(level for _, level in keys) for keys in firsts if keys is not None]
        outermost = [above[0].keys for above, _ in edges.values() if above]
        return cls(largest, pages, least, tops, len(edges), _running_heights(outermost, recurring))

    def runs(self, sides: Sides) -> list[Run]:
        """Return the runs of a page that are running lines."""
        above, below = sides
        above = list(takewhile(lambda piece: not self._heads_table(piece, above), above))
        return [
            run for side in (above, below) for line in self._outermost(side) for run in line.runs
        ]

    def _heads_table(self, piece: TextLine, side: list[TextLine]) -> bool:
        """Return whether a piece belongs to the head of a table that is repeated where the table
        goes on: bold words side by side, or as many as a running line has, where most other pages
        have text of their own."""
        row = [other for other in side if abs(other.baseline - piece.baseline) <= SAME_HEIGHT]
        cells = [cell for other in row for cell in (pieces_of(other) if other.bold else [other])]
        if len(cells) < MOST_RUNNING_PIECES and not (
            len(cells) > 1 and all(cell.bold for cell in cells)
        ):
            return False
        level = round(piece.baseline / SAME_HEIGHT)
        recurs = max(len(self.pages.get(key, ())) for key in _keys_of(piece))
        return sum(top <= level + 1 for top in self.tops) > recurs

    def _outermost(self, side: list[TextLine]) -> Iterable[TextLine]:
        """Yield pieces that recur, up to the first line of the page's own. Larger type is the
        page's own."""
        stopped_at: float | None = None
        side = list(takewhile(lambda piece: piece.size <= self.largest, side))
        for piece in side:
            if NOTE.match(piece.text):  # a footnote may stand between it and the edge
                yield piece
            elif stopped_at is not None and abs(piece.baseline - stopped_at) > SAME_HEIGHT:
                continue
            elif (
                _recurs_nearby(piece, self.pages, self.least)
                or self._is_beside_steady(piece, side)
                or (piece is side[0] and self._is_in_place(piece))
            ):
                yield piece
            else:
                stopped_at = piece.baseline

    def _is_in_place(self, piece: TextLine) -> bool:
        """Return whether the outermost piece of a page is where running lines are. The title of a
        chapter of a page or two does not recur."""
        return not piece.mono and round(piece.baseline / SAME_HEIGHT) in self.heads

    def _is_beside_steady(self, piece: TextLine, side: list[TextLine]) -> bool:
        """Return whether a piece, such as the title of the chapter, is on one line with what runs
        through the document."""
        if piece.mono:
            return False
        row = [
            other
            for other in side
            if abs(other.baseline - piece.baseline) < SAME_BASELINE * piece.size
        ]
        return len(row) <= MOST_RUNNING_PIECES and any(
            _recurs_nearby(other, self.pages, max(3, round(STEADY_SHARE * self.count)))
            for other in row
            if other is not piece
        )


def _running_heights(
    outermost: Sequence[frozenset[EdgeKey]], recurring: set[EdgeKey]
) -> frozenset[int]:
    """Return heights at which the topmost text recurs on more than half of the pages and differs on
    at most a third as many."""
    levels = [min(level for _, level in keys) for keys in outermost if keys & recurring]
    others = Counter(min(level for _, level in keys) for keys in outermost if not keys & recurring)
    return frozenset(
        level
        for level, count in Counter(levels).items()
        if 2 * count > len(outermost) and count >= RUNNING_TO_OTHERS * others[level]
    )


def _recurs_nearby(piece: TextLine, pages: dict[EdgeKey, set[int]], least: int) -> bool:
    if not any(char.isalnum() for char in piece.text):
        return False
    if piece.mono and not PAGE_NUMBER.match(piece.text):
        return False
    for text, level in _keys_of(piece):
        near = [pages.get((text, level + step), set()) for step in (-1, 0, 1)]
        found = set[int]().union(*near)
        if len(found) >= least and found & {piece.page + step for step in NEIGHBOURS}:
            return True
    return False


def _keys_of(piece: TextLine) -> frozenset[EdgeKey]:
    """Return the keys of a piece: its text, and its text with each number replaced by how much that
    number exceeds the page. A page number keeps step with the pages, the number of a section does
    not."""
    level = round(piece.baseline / SAME_HEIGHT)
    if not _NUMBER.search(piece.text):
        return frozenset(((piece.text, level),))
    texts = {piece.text}
    for number in _NUMBER.finditer(piece.text):
        if len(number[0]) <= 5:
            offset = int(number[0]) - piece.page
            texts.add(f"{piece.text[: number.start()]}\0{offset}{piece.text[number.end() :]}")
    return frozenset((text, level) for text in texts)
