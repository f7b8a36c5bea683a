"""Drafts of blocks from the lines and boxes of each page."""

from __future__ import annotations

from collections.abc import Mapping

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.geometry.continued import join_continued
from doc2sdk.sources.pdf.geometry.edges import text_edges
from doc2sdk.sources.pdf.geometry.headings import Entry, mark_headings
from doc2sdk.sources.pdf.geometry.page import page_drafts
from doc2sdk.sources.pdf.layout.drafts import Draft
from doc2sdk.sources.pdf.scan import Scan


def geometric_drafts(
    scans: list[Scan], running: Mapping[int, list[Run]], outline: list[Entry]
) -> list[Draft]:
    """The document's blocks, page by page; ``running`` are the runs that are none of them."""
    drafts: list[Draft] = []
    edges = text_edges(scans)
    for scan in scans:
        outside = set(map(id, running.get(scan.number, ())))
        runs = [run for run in scan.drawing.runs if id(run) not in outside and not run.hidden]
        drafts += page_drafts(scan, runs, edges.get(round(scan.width), 0.0))
    mark_headings(drafts, outline, {scan.reference: scan.number for scan in scans})
    return join_continued(drafts)
