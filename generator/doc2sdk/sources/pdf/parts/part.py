"""Reading one part of a document: the passes, in order, and where they need the other parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.sources.blocks import AnyBlock
from doc2sdk.sources.pdf.build import build_blocks, trail_after
from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.content.resources import FontCache
from doc2sdk.sources.pdf.failures import DAMAGE
from doc2sdk.sources.pdf.findings import (
    clipped_samples,
    findings,
    pages_not_in_tree,
    tree_not_used,
)
from doc2sdk.sources.pdf.flow import with_furniture
from doc2sdk.sources.pdf.geometry.carried import MOST_CARRIED
from doc2sdk.sources.pdf.geometry.columns import Gutter, gutter_of
from doc2sdk.sources.pdf.geometry.continued import join_continued
from doc2sdk.sources.pdf.geometry.drafts import geometric_drafts
from doc2sdk.sources.pdf.geometry.edges import EDGES_SAMPLED, Reach, reach_of
from doc2sdk.sources.pdf.geometry.running import (
    SIZES_SAMPLED,
    Sides,
    compared,
    edge_pieces,
    sizes_of,
)
from doc2sdk.sources.pdf.layout.clipped import areas_of, mark_clipped
from doc2sdk.sources.pdf.layout.drafts import Draft, lines_of
from doc2sdk.sources.pdf.layout.hyphens import broken_words, mark_hyphens, words_found
from doc2sdk.sources.pdf.layout.matter import Entries, heading_titles, mark_matter
from doc2sdk.sources.pdf.layout.overflow import forget_edges, overflows
from doc2sdk.sources.pdf.layout.titles import Sizes, titled, titles_of
from doc2sdk.sources.pdf.objects import Document
from doc2sdk.sources.pdf.outline import read_outline
from doc2sdk.sources.pdf.pages import Link, read_pages
from doc2sdk.sources.pdf.pagetree import leaves
from doc2sdk.sources.pdf.parts.plan import Part
from doc2sdk.sources.pdf.parts.said import (
    BreaksSeen,
    EndsSeen,
    FontsSeen,
    Joined,
    Layout,
    Matter,
    MatterSeen,
    PagesSeen,
    Said,
    Signs,
    TitlesSeen,
    TrailSeen,
    WordsSeen,
)
from doc2sdk.sources.pdf.scan import Scan, scan_page
from doc2sdk.sources.pdf.structure import Agreement, left_out, untagged
from doc2sdk.sources.pdf.tagged.drafts import tagged_drafts
from doc2sdk.sources.pdf.tagged.rest import in_page_order, rest_drafts
from doc2sdk.sources.pdf.tagged.tree import Element, is_tagged, read_tree
from doc2sdk.sources.pdf.trail import Trail

T = TypeVar("T")


class MisplacedError(Exception):
    """The elements of a part of the tree stand on pages of another part: it cannot be cut so."""


class UnreadablePagesError(Exception):
    """The page tree cannot be followed."""


@dataclass(frozen=True, slots=True)
class PartRead:
    """The blocks of one part, made when they are asked for, and what its reader found wrong with
    its pages."""

    blocks: Iterable[AnyBlock]
    findings: tuple[Diagnostic, ...]


Exchange = Generator[Said, Any, PartRead]
"""Says what it has seen, is sent the answer to what all parts have said, until it is done."""


def read_part(document: Document, name: str, part: Part, index: int) -> Exchange:
    """Read the part of that index (from 0); ``name`` is the document's in places and messages.

    Raises :class:`MisplacedError` and :class:`UnreadablePagesError`.
    """
    pages = yield from _pages(document, name, part, index)
    signs = _signs(document, pages.layout) if index == 0 else None
    yield from _mark_headings(pages, index, signs)
    joined = yield from _join(pages, index)
    yield from _mark_hyphens(pages)
    yield from _mark_matter(pages, joined, index)
    is_last = part.last == part.pages
    trail = Trail() if is_last else trail_after(pages.drafts, name, pages.links)
    before = yield TrailSeen(trail)
    in_order = with_furniture(pages.drafts, pages.outside, pages.heights)
    pages.drafts = []
    return PartRead(build_blocks(in_order, name, pages.links, before[index]), pages.findings)


@dataclass(slots=True)
class _Pages:
    """The drafts of a part's pages, the runs outside of them, and what is known of each page."""

    drafts: list[Draft]
    outside: dict[int, list[Run]]
    heights: dict[int, float]
    links: dict[int, list[Link]]
    layout: Layout
    findings: tuple[Diagnostic, ...]


Step = Generator[Said, Any, T]


def _pages(document: Document, name: str, part: Part, index: int) -> Step[_Pages]:
    """Scan the pages and lay out their drafts, by the tree or by geometry."""
    tree = read_tree(document, part.begin, part.end)
    fonts = FontCache()
    try:
        scans = [scan_page(page, fonts) for page in read_pages(document, part.first, part.last)]
    except DAMAGE as error:
        raise UnreadablePagesError from error
    if part.begin or part.end:
        _check(tree, scans)
    fonts.settle((yield FontsSeen(fonts.uses())))
    outside = untagged(tree, scans)
    sides = {scan.number: edge_pieces(scan) for scan in scans}
    layout: Layout = yield _seen(scans, sides, Agreement.of(tree, scans, outside), part)
    found = list(findings(scans, name))
    if tree is not None and layout.by_tree:
        apart = left_out(scans, outside)
        running = {scan.number: layout.recurring.runs(sides[scan.number]) for scan in apart}
        by_reference = {scan.reference: scan for scan in scans}
        drafts = tagged_drafts(tree, by_reference, layout.text_edges)
        rest = rest_drafts(apart, outside, running, layout.text_edges, layout.gutters)
        drafts = in_page_order(drafts, rest)
        outside |= running
        found += pages_not_in_tree(rest, name)
    else:
        outside = {number: layout.recurring.runs(pieces) for number, pieces in sides.items()}
        drafts = geometric_drafts(scans, outside, layout.text_edges, layout.gutters)
        if index == 0 and is_tagged(document) and layout.agreement.drawn:
            found.append(tree_not_used(layout.agreement.objection, name))
    found += clipped_samples(mark_clipped(drafts, areas_of(scans)), name)
    return _Pages(
        drafts,
        outside,
        {scan.number: scan.height for scan in scans},
        {scan.number: scan.links for scan in scans if scan.links},
        layout,
        tuple(found),
    )


def _seen(
    scans: list[Scan], sides: Mapping[int, Sides], agreement: Agreement, part: Part
) -> PagesSeen:
    """What the pages of a part show of the whole document."""
    sampled, measured = part.samples(SIZES_SAMPLED), part.samples(EDGES_SAMPLED)
    sizes: Counter[float] = Counter()
    reach: Reach = {}
    gutters: list[tuple[int, Gutter]] = []
    for scan in scans:
        if scan.number in sampled:
            sizes += sizes_of(scan)
        if scan.number in measured:
            width = round(scan.width)
            reach.setdefault(width, []).append(reach_of(scan))
            gutter = gutter_of([run for run in scan.drawing.runs if run.angle == 0])
            gutters += [] if gutter is None else [(width, gutter)]
    edges = {number: compared(pieces) for number, pieces in sides.items()}
    return PagesSeen(agreement, edges, sizes, reach, gutters)


def _check(tree: Element | None, scans: list[Scan]) -> None:
    """Whether the elements of this part of the tree stand on this part's pages."""
    here = {scan.reference for scan in scans}
    if tree is None or any(mark.page not in here for mark in tree.marks()):
        raise MisplacedError


def _numbers(document: Document) -> dict[object, int]:
    """The numbers of the document's pages, from 1, by their object's."""
    return {reference: number for number, (reference, _) in enumerate(leaves(document), start=1)}


def _signs(document: Document, layout: Layout) -> Signs:
    """What the whole document tells of its headings; its outline only where the tree does not."""
    if layout.by_tree:
        return Signs(by_tree=True)
    outline = read_outline(document)
    return Signs(by_tree=False, outline=outline, numbers=_numbers(document) if outline else {})


def _mark_headings(pages: _Pages, index: int, signs: Signs | None) -> Step[None]:
    headings = titled(pages.drafts)
    levels = yield TitlesSeen(signs, titles_of(headings), Sizes.of(pages.drafts))
    for draft, level in zip(headings, levels[index], strict=True):
        draft.level = level


def _join(pages: _Pages, index: int) -> Step[Joined]:
    """Put together what page breaks cut, at the ends of the part too."""
    drafts = join_continued(pages.drafts)
    first, last = drafts[:MOST_CARRIED], drafts[-2:]
    near = {line.page for draft in first for line in lines_of(draft)}
    links = {page: found for page, found in pages.links.items() if page in near}
    joined: Joined = yield EndsSeen(first, last, links, heading_titles(drafts))
    ends = joined.ends[index]
    if ends.last is not None:
        drafts[len(drafts) - ends.loses_last :] = ends.last
    pages.drafts = drafts[ends.loses_first :]
    pages.links |= ends.links
    return joined


def _mark_hyphens(pages: _Pages) -> Step[None]:
    broken = yield BreaksSeen(broken_words(pages.drafts))
    words = yield WordsSeen(broken, words_found(pages.drafts, broken))
    mark_hyphens(pages.drafts, words)


def _mark_matter(pages: _Pages, joined: Joined, index: int) -> Step[None]:
    entries = Entries.of(pages.drafts, joined.headings)
    matter: Matter = yield MatterSeen(overflows(pages.drafts), entries)
    mark_matter(pages.drafts, joined.headings, matter.around[index])
    if matter.overflows:
        forget_edges(pages.drafts)
