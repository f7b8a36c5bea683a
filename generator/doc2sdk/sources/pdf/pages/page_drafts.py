"""Drafts of blocks from the lines and boxes of each page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft
from doc2sdk.sources.pdf.lines.paragraphs import LineSteps
from doc2sdk.sources.pdf.pages.columns import Gutters
from doc2sdk.sources.pdf.pages.page_layout import page_drafts


def geometric_drafts(
    scans: Sequence[Scan],
    running: Mapping[int, list[Run]],
    edges: Mapping[int, float],
    gutters: Gutters,
    steps: LineSteps | None = None,
) -> list[Draft]:
    """Return the blocks of some pages, each page by itself. ``running`` are the runs to leave out,
    ``edges`` is how far text reaches on pages of a width, ``gutters`` separate their columns,
    ``steps`` is how many em apart baselines of one paragraph are at most."""
    drafts: list[Draft] = []
    for scan in scans:
        outside = set(map(id, running.get(scan.number, ())))
        runs = [run for run in scan.drawing.runs if id(run) not in outside and not run.hidden]
        width = round(scan.width)
        drafts += page_drafts(scan, runs, edges.get(width, 0.0), gutters.get(width), steps)
    return drafts
