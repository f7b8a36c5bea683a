"""Which pages, and which elements of the structure tree, each part of a document has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from doc2sdk.sources.pdf.limits import LEAST_PART_PAGES
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.page_tree import leaves
from doc2sdk.sources.pdf.tagged.cuts import Cut, Cutter


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The part of a document from page ``first`` to ``last`` (from 1) of ``pages``, and of its
    structure tree from ``begin`` up to ``end``. None is the tree's own beginning or end."""

    first: int
    last: int
    pages: int
    begin: Cut | None = None
    end: Cut | None = None

    def samples(self, most: int) -> frozenset[int]:
        """Return the pages of this part among ``most`` or fewer that are spread evenly over the
        document."""
        spread = range(1, self.pages + 1, self.pages // most + 1)
        return frozenset(page for page in spread if self.first <= page <= self.last)


def plan_parts(document: PdfFile, jobs: int) -> list[Part]:
    """Return parts of about equal length, no more than ``jobs``. They are fewer if the document is
    short, or if its tree cannot be cut where a page ends."""
    references = [number for number, _ in leaves(document)]
    pages = len(references)
    count = max(1, min(jobs, pages // LEAST_PART_PAGES))
    cutter = Cutter.of(document, references) if count > 1 else None
    starts = [1 + pages * index // count for index in range(1, count)]
    if cutter is None:
        return _parts(pages, [(start, None) for start in starts])
    cuts = [cutter.near(start, pages // (4 * count)) for start in starts]
    return _parts(pages, [cut for cut in cuts if cut is not None])


def _parts(pages: int, cuts: Sequence[tuple[int, Cut | None]]) -> list[Part]:
    """Return the parts between cuts. Each cut is the page after it and its place in the tree."""
    starts = [(1, None), *cuts]
    ends = [(page - 1, cut) for page, cut in cuts] + [(pages, None)]
    return [
        Part(first=first, last=last, pages=pages, begin=begin, end=end)
        for (first, begin), (last, end) in zip(starts, ends, strict=True)
    ]
