"""Pages that the structure tree of an otherwise tagged document leaves out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, first_line
from doc2sdk.sources.pdf.lines.paragraphs import LineSteps
from doc2sdk.sources.pdf.pages.columns import Gutters
from doc2sdk.sources.pdf.pages.page_drafts import geometric_drafts


def untagged_drafts(
    scans: Sequence[Scan],
    outside: Mapping[int, list[Run]],
    running: Mapping[int, list[Run]],
    edges: Mapping[int, float],
    gutters: Gutters,
    steps: LineSteps | None = None,
) -> list[Draft]:
    """Return the blocks of what no element points to on some pages, by geometry. The other
    arguments are as in :func:`geometric_drafts`."""
    alone = [
        replace(scan, drawing=replace(scan.drawing, runs=outside[scan.number])) for scan in scans
    ]
    return geometric_drafts(alone, running, edges, gutters, steps)


def merge_in_page_order(drafts: Sequence[Draft], others: Iterable[Draft]) -> list[Draft]:
    """Merge two lists of drafts: those of ``others`` go before the first draft that begins on a
    later page."""
    return list(_merge(drafts, others))


def _merge(drafts: Sequence[Draft], others: Iterable[Draft]) -> Iterator[Draft]:
    waiting = list(others)
    for draft in drafts:
        while waiting and _page(waiting[0]) < _page(draft):
            yield waiting.pop(0)
        yield draft
    yield from waiting


def _page(draft: Draft) -> int:
    line = first_line(draft)
    return line.page if line is not None else 0
