"""A page as drawn, ready for either way of finding its structure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from doc2sdk.sources.pdf.content.drawing import Drawing, Fill, Run
from doc2sdk.sources.pdf.content.interpreter import read_content
from doc2sdk.sources.pdf.content.resources import FontCache, Resources
from doc2sdk.sources.pdf.pages import Link, Page

THIN = 3.0
"""A box at most this thick, in points, is a rule."""


@dataclass(slots=True)
class Scan:
    """One page's drawing. ``marks`` are its runs by marked-content id, in drawing order."""

    number: int
    width: float
    height: float
    reference: object
    drawing: Drawing
    links: list[Link]
    marks: dict[int, list[Run]] = field(default_factory=dict)

    @property
    def shades(self) -> list[Fill]:
        """Painted areas; rules left out."""
        return [f for f in self.drawing.fills if f.x1 - f.x0 > THIN and f.bottom - f.top > THIN]


def scan_page(page: Page, fonts: FontCache) -> Scan:
    """Run a page's content."""
    resources = Resources(page.source.resources, fonts)
    drawing = read_content(page.content(), resources, page.matrix)
    marks: dict[int, list[Run]] = defaultdict(list)
    for run in drawing.runs:
        marks[run.mark].append(run)
    return Scan(
        page.number,
        page.width,
        page.height,
        page.reference,
        drawing,
        page.links,
        dict(marks),
    )
