"""The right edge that the text of a document is set to."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.lines.paragraphs import OTHER_SIZES, Step, line_steps, steps_of
from doc2sdk.sources.pdf.lines.text_lines import lines_by_position
from doc2sdk.sources.pdf.tolerances import (
    LEAST_EDGE_LINES,
    OVERFLOWING_SHARE,
    RAGGED_SHARE,
    WRAPPED_CHARACTERS,
)


class PageReach(NamedTuple):
    """How far text reaches on a page: where its long lines end, and where its first one begins. And how
    far below its long lines the next ones are."""

    ends: list[float]
    left: float
    steps: Sequence[Step] = ()


Reach = dict[int, list[PageReach]]
"""What the pages of each width, in whole points, show."""


def reach_of(scan: Scan) -> PageReach:
    """Return how far the text of a page reaches, without samples, which begin where text does or
    further in."""
    upright = [run for run in scan.drawing.runs if run.angle == 0]
    lines = lines_by_position([run for run in upright if not run.font.mono], scan.number)
    ends = [line.x1 for line in lines if len(line.text) >= WRAPPED_CHARACTERS]
    left = min([run.x0 for run in upright if run.x0 > 0], default=math.inf)
    return PageReach(ends, left, steps_of(lines, max(ends)) if ends else ())


def document_steps(reach: Reach) -> dict[float, float]:
    """Return how many em apart baselines of one paragraph are at most for each size, by all pages. What
    most lines have counts for sizes of which too few lines are seen, such as those of cells."""
    steps = [step for pages in reach.values() for page in pages for step in page.steps]
    found = line_steps(steps)
    seen = Counter(step.size for step in steps if step.size in found)
    return {OTHER_SIZES: found[max(seen, key=lambda size: seen[size])], **found} if found else {}


def text_edges(reach: Reach) -> Mapping[int, float]:
    """Return how far running text reaches, for each page width in whole points."""
    found = {width: _edge(width, pages) for width, pages in reach.items()}
    return {width: edge for width, edge in found.items() if edge}


def _edge(width: int, pages: list[PageReach]) -> float:
    """Return where all long lines but a few end. If hardly any line shows it, the right margin is
    taken to be as wide as the left one. Return 0 if there is no text."""
    ends = sorted(end for page in pages for end in page.ends)
    edge = ends[int((len(ends) - 1) * (1 - OVERFLOWING_SHARE))] if ends else 0.0
    left = min((page.left for page in pages), default=math.inf)
    near = sum(end > edge - RAGGED_SHARE * (edge - left) for end in ends)
    if near >= LEAST_EDGE_LINES or left > width / 2:
        return edge
    return max(edge, width - left)
