"""Running headers, footers and page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position, split_at_gaps

PAGE_NUMBER = re.compile(
    r"""^(?:page|p\.|seite|página|pagina|第)?
        \s*[-–—|\[(]?\s* (?:\d{1,5}|[ivxlc]{1,7}) \s*[-–—|\])]?      # 12, xii, - 12 -
        (?:\s*(?:of|/|von|de|sur|di)\s*\d{1,5})?                      # 12 of 340
        \s*(?:页|頁|ページ)?$""",
    re.IGNORECASE | re.VERBOSE,
)


def furniture_drafts(runs: Iterable[Run], page: int, height: float) -> list[TextDraft]:
    """Return the text outside of a page's content, each piece marked with what it is."""
    lines = [piece for line in lines_by_position(runs, page) for piece in split_at_gaps(line)]
    return [TextDraft([line], furniture=furniture_kind(line, height)) for line in lines]


def furniture_kind(line: TextLine, height: float) -> Furniture:
    if PAGE_NUMBER.match(line.text):
        return Furniture.PAGE_NUMBER
    middle = (line.top + line.bottom) / 2
    return Furniture.PAGE_HEADER if middle < height / 2 else Furniture.PAGE_FOOTER
