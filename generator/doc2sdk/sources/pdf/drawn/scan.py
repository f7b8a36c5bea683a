"""A page as it is drawn, before its structure is found either way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from doc2sdk.sources.pdf.drawn.borders import framed_areas, painted_areas
from doc2sdk.sources.pdf.drawn.grids import Grid, find_grids
from doc2sdk.sources.pdf.drawn.rules import RuledLine, page_rules, visible_fills
from doc2sdk.sources.pdf.glyphs.double_strikes import without_double_strikes
from doc2sdk.sources.pdf.glyphs.drawing import Drawing, Fill, Run
from doc2sdk.sources.pdf.glyphs.interpreter import read_content
from doc2sdk.sources.pdf.glyphs.pdfminer_content import read_content_slowly
from doc2sdk.sources.pdf.glyphs.resources import FontCache, Resources
from doc2sdk.sources.pdf.objects.failures import DAMAGE, UnreadableContentError
from doc2sdk.sources.pdf.objects.pages import Link, Page
from doc2sdk.sources.pdf.tolerances import LONGEST_LINE


@dataclass(slots=True)
class Scan:
    """The drawing of one page. ``marks`` are its runs by marked-content id, in drawing order.
    ``trouble`` is what kept the fast interpreter from reading it."""

    number: int
    width: float
    height: float
    reference: object
    drawing: Drawing
    links: list[Link]
    marks: dict[int, list[Run]] = field(default_factory=dict)
    trouble: str = ""
    _grids: list[Grid] | None = None
    _areas: list[Fill] | None = None
    _rules: list[RuledLine] | None = None
    _cells: list[Fill] | None = None

    @property
    def grids(self) -> list[Grid]:
        """The ruled grids and frames, found when they are first asked for."""
        if self._grids is None:
            self._grids = find_grids(self._visible)
        return self._grids

    @property
    def _visible(self) -> list[Fill]:
        """What is painted and can be seen."""
        return visible_fills(self.drawing.fills)

    @property
    def cells(self) -> list[Fill]:
        """The cells of the ruled grids, as areas."""
        if self._cells is None:
            tables = (grid for grid in self.grids if not grid.is_frame)
            found = (cell for grid in tables for cell in grid.cells())
            self._cells = [Fill(cell.x0, cell.top, cell.x1, cell.bottom, 0) for cell in found]
        return self._cells

    @property
    def rules(self) -> list[RuledLine]:
        """The lines across the page, and the upper and lower edges of what is painted on it."""
        if self._rules is None:
            self._rules = page_rules(self._visible)
        return self._rules

    @property
    def areas(self) -> list[Fill]:
        """The painted and framed areas that text may be set in."""
        if self._areas is None:
            self._areas = painted_areas(self.drawing.fills) + framed_areas(self.grids)
        return self._areas


def scan_page(page: Page, fonts: FontCache) -> Scan:
    """Run the content of a page."""
    drawing, trouble = _draw(page, fonts)
    # Damaged numbers lead to anywhere: only runs that begin on the page or not far from it count.
    left, right = -page.width, LONGEST_LINE * page.width
    low, high = -page.height, 2 * page.height
    drawing.runs = without_double_strikes(
        run for run in drawing.runs if left <= run.x0 and run.x1 <= right and low <= run.top <= high
    )
    marks: dict[int, list[Run]] = defaultdict(list)
    for run in drawing.runs:
        marks[run.mark].append(run)
        if not run.text.isspace():  # a blank that touches no other glyph only fills a gap
            font = run.font
            font.shown += len(run.text)
            font.blanks += run.text.count(" ")
    scan = Scan(
        page.number,
        page.width,
        page.height,
        page.reference,
        drawing,
        page.links,
        dict(marks),
    )
    scan.trouble = trouble
    return scan


def _draw(page: Page, fonts: FontCache) -> tuple[Drawing, str]:
    """Return the drawing of a page, and what kept the fast interpreter, or both of them, from
    reading it."""
    try:
        resources = Resources(page.resources, fonts)
        return read_content(page.content(), resources, page.matrix), ""
    except UnreadableContentError as error:
        reason = error.reason
    try:
        return read_content_slowly(page.resources, page.contents, page.matrix), reason
    except DAMAGE:
        return Drawing(unreadable=True), reason
