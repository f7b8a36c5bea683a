"""Running headers, footers and page numbers: what stands at the edge of page after page.

Judged only from the outermost line inwards and only near the edge, so that a line of a sample that
happens to repeat is never taken for one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.layout.furniture import PAGE_NUMBER, pieces
from doc2sdk.sources.pdf.layout.lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.scan import Scan

SAMPLED = 40
"""Pages looked at for the usual size."""

MARGIN = 0.12
"""The share of a page's height, at top and bottom, that can hold running lines."""

LEVEL = 4.0
"""Running lines of two pages stand at one height if it differs by less than this many points."""

LARGEST = 1.15
"""Running lines are set no larger than the text, give or take: a title that begins page after page
is a title."""

NEIGHBOURS = (-2, -1, 1, 2)
"""A running line is on the next page too, or on the next of the same hand; what recurs only now and
then is content that happens to stand at the edge."""

_NUMBER = re.compile(r"\d+")

Key = tuple[str, int]
"""A piece's text, and its height on the page."""


def running_runs(scans: list[Scan]) -> dict[int, list[Run]]:
    """The runs of each page (from 1) that are running lines."""
    largest = LARGEST * _usual_size(scans)
    edges = {scan.number: list(_edge_pieces(scan, largest)) for scan in scans}
    pages: dict[Key, set[int]] = {}
    for number, found in edges.items():
        for key in {key for side in found for piece in side for key in _keys(piece)}:
            pages.setdefault(key, set()).add(number)
    least = 2 if len(scans) < 6 else max(3, len(scans) // 50)
    running: dict[int, list[Run]] = {}
    for scan in scans:
        running[scan.number] = [
            run
            for side in edges[scan.number]
            for line in _outermost(side, pages, least)
            for run in line.runs
        ]
    return running


def _edge_pieces(scan: Scan, largest: float) -> Iterable[list[TextLine]]:
    """The pieces near the top and near the bottom, each from the edge inwards."""
    upright = [run for run in scan.drawing.runs if run.angle == 0 and run.text.strip()]
    top = [run for run in upright if run.bottom < MARGIN * scan.height]
    low = [run for run in upright if run.top > (1 - MARGIN) * scan.height]
    above, below = lines_by_position(top, scan.number), lines_by_position(low, scan.number)
    yield _small([piece for line in above for piece in pieces(line)], largest)
    yield _small([piece for line in below[::-1] for piece in pieces(line)], largest)


def _small(side: list[TextLine], largest: float) -> list[TextLine]:
    """The pieces up to the first in larger type, which is the page's own."""
    return list(takewhile(lambda piece: piece.size <= largest, side))


def _usual_size(scans: list[Scan]) -> float:
    """The size most characters have, on pages from all over the document."""
    sizes: Counter[float] = Counter()
    for scan in scans[:: len(scans) // SAMPLED + 1]:
        for run in scan.drawing.runs:
            sizes[round(run.size * 2) / 2] += len(run.text)
    return max(sizes.items(), key=lambda item: (item[1], item[0]), default=(10.0, 0))[0]


def _outermost(side: list[TextLine], pages: dict[Key, set[int]], least: int) -> Iterable[TextLine]:
    """Pieces that recur, up to the first line of the page's own."""
    stopped_at: float | None = None
    for piece in side:
        if stopped_at is not None and abs(piece.baseline - stopped_at) > LEVEL:
            return
        if _recurs(piece, pages, least):
            yield piece
        else:
            stopped_at = piece.baseline


def _recurs(piece: TextLine, pages: dict[Key, set[int]], least: int) -> bool:
    if not any(char.isalnum() for char in piece.text):
        return False
    if piece.mono and not PAGE_NUMBER.match(piece.text):
        return False
    for text, level in _keys(piece):
        near = [pages.get((text, level + step), set()) for step in (-1, 0, 1)]
        found = set[int]().union(*near)
        if len(found) >= least and found & {piece.page + step for step in NEIGHBOURS}:
            return True
    return False


def _keys(piece: TextLine) -> set[Key]:
    """A piece as it is, and with each of its numbers as so many more than its page: a page number
    keeps step with the pages, the number of a section does not."""
    level = round(piece.baseline / LEVEL)
    texts = {piece.text}
    for number in _NUMBER.finditer(piece.text):
        if len(number[0]) <= 5:
            offset = int(number[0]) - piece.page
            texts.add(f"{piece.text[: number.start()]}\0{offset}{piece.text[number.end() :]}")
    return {(text, level) for text in texts}
