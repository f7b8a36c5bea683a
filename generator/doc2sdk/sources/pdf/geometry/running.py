"""Running headers, footers and page numbers: what stands at the edge of page after page.

Judged only from the outermost line inwards and only near the edge, so that a line of a sample that
happens to repeat is never taken for one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.layout.furniture import PAGE_NUMBER, pieces
from doc2sdk.sources.pdf.layout.lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.scan import Scan

MARGIN = 0.12
"""The share of a page's height, at top and bottom, that can hold running lines."""

LEVEL = 4.0
"""Running lines of two pages stand at one height if it differs by less than this many points."""

_DIGITS = re.compile(r"\d+")

Key = tuple[str, int]
"""A piece's text with digits blotted out, and its height on the page."""


def running_runs(scans: list[Scan]) -> dict[int, list[Run]]:
    """The runs of each page (from 1) that are running lines."""
    edges = {scan.number: list(_edge_pieces(scan)) for scan in scans}
    counts = Counter(
        key for found in edges.values() for key in {_key(piece) for side in found for piece in side}
    )
    least = 2 if len(scans) < 6 else max(3, len(scans) // 50)
    found: dict[int, list[Run]] = {}
    for scan in scans:
        found[scan.number] = [
            run
            for side in edges[scan.number]
            for line in _outermost(side, counts, least)
            for run in line.runs
        ]
    return found


def _edge_pieces(scan: Scan) -> Iterable[list[TextLine]]:
    """The pieces near the top and near the bottom, each from the edge inwards."""
    upright = [run for run in scan.drawing.runs if run.angle == 0 and run.text.strip()]
    top = [run for run in upright if run.bottom < MARGIN * scan.height]
    low = [run for run in upright if run.top > (1 - MARGIN) * scan.height]
    yield [piece for line in lines_by_position(top, scan.number) for piece in pieces(line)]
    yield [piece for line in lines_by_position(low, scan.number)[::-1] for piece in pieces(line)]


def _outermost(side: list[TextLine], counts: Counter[Key], least: int) -> Iterable[TextLine]:
    """Pieces that recur, up to the first line of the page's own."""
    stopped_at: float | None = None
    for piece in side:
        if stopped_at is not None and abs(piece.baseline - stopped_at) > LEVEL:
            return
        if _recurs(piece, counts, least):
            yield piece
        else:
            stopped_at = piece.baseline


def _recurs(piece: TextLine, counts: Counter[Key], least: int) -> bool:
    text, level = _key(piece)
    if not any(char.isalnum() for char in text.replace("#", "0")):
        return False
    if piece.mono and not PAGE_NUMBER.match(piece.text):
        return False
    return sum(counts[(text, level + step)] for step in (-1, 0, 1)) >= least


def _key(piece: TextLine) -> Key:
    return _DIGITS.sub("#", piece.text), round(piece.baseline / LEVEL)
