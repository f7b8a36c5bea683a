"""Whether a structure tree reads a page in the order it is laid out."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.tagged.tree import Element
from doc2sdk.sources.pdf.tolerances import TREE_STEP


def count_steps(tree: Element, scans: Mapping[object, Scan]) -> tuple[int, int]:
    """Return how many steps of the tree lead from one line of a page to another, and how many of
    them lead back up the page though not to a column further right."""
    taken = back = 0
    places = [(mark.page, _first(scans, mark.page, mark.mcid)) for mark in tree.marks()]
    known = [(page, run) for page, run in places if run is not None]
    for (page, last), (next_page, run) in pairwise(known):
        down = run.baseline - last.baseline
        if page != next_page or abs(down) < TREE_STEP * max(run.size, last.size):
            continue
        taken += 1
        back += down < 0 and run.x0 < last.x1
    return taken, back


def _first(scans: Mapping[object, Scan], page: object, mark: int) -> Run | None:
    scan = scans.get(page)
    return next(iter(scan.marks.get(mark, ())), None) if scan is not None else None
