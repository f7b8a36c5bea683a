"""Pages a structure tree leaves out: the rest of a document that is tagged but for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.geometry.columns import Gutters
from doc2sdk.sources.pdf.geometry.drafts import geometric_drafts
from doc2sdk.sources.pdf.layout.drafts import Draft, first_line
from doc2sdk.sources.pdf.scan import Scan


def rest_drafts(
    scans: Sequence[Scan],
    outside: Mapping[int, list[Run]],
    running: Mapping[int, list[Run]],
    edges: Mapping[int, float],
    gutters: Gutters,
) -> list[Draft]:
    """The blocks of what no element points to on some pages, by geometry; the other arguments are
    as in :func:`geometric_drafts`."""
    alone = [
        replace(scan, drawing=replace(scan.drawing, runs=outside[scan.number])) for scan in scans
    ]
    return geometric_drafts(alone, running, edges, gutters)


def in_page_order(drafts: Sequence[Draft], others: Iterable[Draft]) -> list[Draft]:
    """Two lists of drafts as one: those of ``others`` before the first that begins on a later page."""
    return list(_merged(drafts, others))


def _merged(drafts: Sequence[Draft], others: Iterable[Draft]) -> Iterator[Draft]:
    waiting = list(others)
    for draft in drafts:
        while waiting and _page(waiting[0]) < _page(draft):
            yield waiting.pop(0)
        yield draft
    yield from waiting


def _page(draft: Draft) -> int:
    line = first_line(draft)
    return line.page if line is not None else 0
