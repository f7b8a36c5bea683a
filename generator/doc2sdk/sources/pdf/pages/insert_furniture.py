"""The order of blocks and page furniture in the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TextDraft, first_line
from doc2sdk.sources.pdf.pages.furniture import furniture_drafts


def insert_furniture(
    drafts: list[Draft], leftovers: Mapping[int, list[Run]], heights: Mapping[int, float]
) -> list[Draft]:
    """Return the blocks with the running lines of each page around them.

    A page's header comes before the first block that begins on it, and its footer after the last
    one. So a block that a page break cuts stays whole.
    """
    heads: dict[int, list[TextDraft]] = {}
    feet: dict[int, list[TextDraft]] = {}
    for page, runs in leftovers.items():
        pieces = furniture_drafts(runs, page, heights[page])
        heads[page] = [piece for piece in pieces if _is_above(piece, heights[page])]
        feet[page] = [piece for piece in pieces if not _is_above(piece, heights[page])]
    return list(_interleave(drafts, heads, feet, sorted(leftovers)))


def _interleave(
    drafts: Iterable[Draft],
    heads: Mapping[int, list[TextDraft]],
    feet: Mapping[int, list[TextDraft]],
    pages: list[int],
) -> Iterator[Draft]:
    waiting = iter([*pages, None])
    page = next(waiting)
    if page is not None:
        yield from heads[page]
    for draft in drafts:
        line = first_line(draft)
        while line is not None and page is not None and line.page > page:
            yield from feet[page]
            page = next(waiting)
            if page is not None:
                yield from heads[page]
        yield draft
    while page is not None:
        yield from feet[page]
        page = next(waiting)
        if page is not None:
            yield from heads[page]


def _is_above(piece: TextDraft, height: float) -> bool:
    if piece.furniture is Furniture.PAGE_HEADER:
        return True
    return piece.lines[0].bottom < height / 2
