"""Running headers, footers and page numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.layout.drafts import TextDraft
from doc2sdk.sources.pdf.layout.lines import TextLine, lines_by_position, visible_end

APART = 2.0
"""Pieces of a running line further apart than this, in em, are pieces of their own."""

PAGE_NUMBER = re.compile(
    r"^(?:page|p\.|seite|página|pagina|第)?\s*[-–—|\[(]?\s*(?:\d{1,5}|[ivxlc]{1,7})\s*[-–—|\])]?"
    r"(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,5})?\s*(?:页|頁|ページ)?$",
    re.IGNORECASE,
)


def furniture_drafts(runs: Iterable[Run], page: int, height: float) -> list[TextDraft]:
    """Text that stands outside a page's content, each piece marked with what it is."""
    lines = [piece for line in lines_by_position(runs, page) for piece in pieces(line)]
    return [TextDraft([line], furniture=kind_of(line, height)) for line in lines]


def kind_of(line: TextLine, height: float) -> Furniture:
    if PAGE_NUMBER.match(line.text):
        return Furniture.PAGE_NUMBER
    middle = (line.top + line.bottom) / 2
    return Furniture.PAGE_HEADER if middle < height / 2 else Furniture.PAGE_FOOTER


def pieces(line: TextLine, apart: float = APART) -> list[TextLine]:
    """A line cut at gaps wider than ``apart`` em."""
    parts: list[list[Run]] = []
    end = 0.0
    for run in line.runs:
        if parts and run.x0 - end < apart * run.size:
            parts[-1].append(run)
        else:
            parts.append([run])
        end = max(end, visible_end(run)) if run.text.strip() else end
    if len(parts) == 1:
        return [line]
    lines = [TextLine(line.page, part) for part in parts]
    return [part for part in lines if part.text]
