"""The right edge a document's text is set to."""

from __future__ import annotations

from collections.abc import Mapping

from doc2sdk.sources.pdf.layout.lines import lines_by_position
from doc2sdk.sources.pdf.scan import Scan

EDGES_SAMPLED = 60
"""Pages looked at; more do not make the edge any clearer."""

LENGTH = 30
"""Characters of a line that may have been wrapped."""

OVERFLOWING = 0.02
"""The share of lines that may run over the edge: addresses and names too long to break."""


Reach = dict[int, list[float]]
"""For each page width, in whole points, where long lines end."""


def reach_of(scan: Scan) -> list[float]:
    """Where the long lines of a page end."""
    runs = [run for run in scan.drawing.runs if run.angle == 0 and not run.font.mono]
    lines = lines_by_position(runs, scan.number)
    return [line.x1 for line in lines if len(line.text) >= LENGTH]


def text_edges(reach: Reach) -> Mapping[int, float]:
    """For each page width, in whole points, how far running text reaches."""
    return {width: _edge(found) for width, found in reach.items() if found}


def _edge(found: list[float]) -> float:
    return sorted(found)[int((len(found) - 1) * (1 - OVERFLOWING))]
