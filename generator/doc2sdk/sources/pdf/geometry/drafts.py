"""Drafts of blocks from the lines and boxes of each page."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.sources.pdf.geometry.grouping import group_lines
from doc2sdk.sources.pdf.layout.drafts import Draft
from doc2sdk.sources.pdf.layout.lines import lines_by_position
from doc2sdk.sources.pdf.scan import Scan


def geometric_drafts(scans: Iterable[Scan]) -> list[Draft]:
    """The document's blocks, down each page."""
    return [draft for scan in scans for draft in _page(scan)]


def _page(scan: Scan) -> list[Draft]:
    lines = lines_by_position(scan.drawing.runs, scan.number)
    right = max((line.x1 for line in lines), default=0.0)
    return group_lines(lines, scan.shades, right)
