"""Reading one part of a document: the passes in their order, and where they need the other
parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.sources.blocks import AnyBlock
from doc2sdk.sources.pdf.drawn.scan import Scan, scan_page
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.glyphs.resources import FontCache
from doc2sdk.sources.pdf.lines.drafts import Draft, lines_of
from doc2sdk.sources.pdf.lines.hyphens import broken_words, mark_hyphens, words_inside_lines
from doc2sdk.sources.pdf.lines.overflow import any_sample_overflows, forget_edges
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.outline import read_outline
from doc2sdk.sources.pdf.objects.page_tree import leaves
from doc2sdk.sources.pdf.objects.pages import Link, read_pages
from doc2sdk.sources.pdf.pages.block_builder import build_blocks, trail_after
from doc2sdk.sources.pdf.pages.clipped_samples import areas_of, mark_clipped
from doc2sdk.sources.pdf.pages.columns import Gutter, gutter_of
from doc2sdk.sources.pdf.pages.diagnostics import (
    clipped_sample_diagnostics,
    page_diagnostics,
    untagged_page_diagnostics,
    unused_tree_diagnostic,
)
from doc2sdk.sources.pdf.pages.front_matter import Entries, heading_titles, mark_matter
from doc2sdk.sources.pdf.pages.insert_furniture import insert_furniture
from doc2sdk.sources.pdf.pages.page_breaks import join_over_breaks
from doc2sdk.sources.pdf.pages.page_drafts import geometric_drafts
from doc2sdk.sources.pdf.pages.running_lines import Sides, edge_pieces, edges_to_compare, sizes_of
from doc2sdk.sources.pdf.pages.text_margin import Reach, reach_of
from doc2sdk.sources.pdf.pages.titles import Sizes, title_drafts, titles_of
from doc2sdk.sources.pdf.pages.trail import Trail
from doc2sdk.sources.pdf.pages.untagged_pages import merge_in_page_order, untagged_drafts
from doc2sdk.sources.pdf.parts.exchanges import (
    BreaksObserved,
    EndsObserved,
    FontsObserved,
    HeadingSources,
    JoinedEnds,
    Layout,
    Matter,
    MatterObserved,
    Observation,
    PagesObserved,
    TitlesObserved,
    TrailObserved,
    WordsObserved,
)
from doc2sdk.sources.pdf.parts.plan import Part
from doc2sdk.sources.pdf.tagged.agreement import Agreement, pages_left_out, runs_outside_tree
from doc2sdk.sources.pdf.tagged.tree import Element, is_tagged, read_tree
from doc2sdk.sources.pdf.tagged.tree_drafts import tagged_drafts
from doc2sdk.sources.pdf.tolerances import EDGES_SAMPLED, MOST_CARRIED_DRAFTS, SIZES_SAMPLED

T = TypeVar("T")


class MisplacedError(Exception):
    """Elements of a part of the tree are on pages of another part, so it cannot be cut there."""


class UnreadablePagesError(Exception):
    """The page tree cannot be followed."""


@dataclass(frozen=True, slots=True)
class PartRead:
    """The blocks of one part, made when they are asked for, and what its reader found wrong with
    its pages."""

    blocks: Iterable[AnyBlock]
    findings: tuple[Diagnostic, ...]


Exchange = Generator[Observation, Any, PartRead]
"""Tells what it has seen, is sent the answer to what all parts have told, until it is done."""


def read_part(document: PdfFile, name: str, part: Part, index: int) -> Exchange:
    """Read the part of that index (from 0); ``name`` is the document's in places and messages.

    Raises :class:`MisplacedError` and :class:`UnreadablePagesError`.
    """
    pages = yield from _pages(document, name, part, index)
    signs = _heading_sources(document, pages.layout) if index == 0 else None
    yield from _mark_headings(pages, index, signs)
    joined = yield from _join_ends(pages, index)
    yield from _mark_hyphens(pages)
    yield from _mark_matter(pages, joined, index)
    is_last = part.last == part.pages
    trail = Trail() if is_last else trail_after(pages.drafts, name, pages.links)
    before = yield TrailObserved(trail)
    in_order = insert_furniture(pages.drafts, pages.outside, pages.heights)
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


Step = Generator[Observation, Any, T]


def _pages(document: PdfFile, name: str, part: Part, index: int) -> Step[_Pages]:
    """Scan the pages and lay out their drafts, by the tree or by geometry."""
    tree = read_tree(document, part.begin, part.end)
    fonts = FontCache()
    try:
        scans = [scan_page(page, fonts) for page in read_pages(document, part.first, part.last)]
    except DAMAGE as error:
        raise UnreadablePagesError from error
    if part.begin or part.end:
        _check_marks_are_here(tree, scans)
    fonts.settle((yield FontsObserved(fonts.uses())))
    outside = runs_outside_tree(tree, scans)
    sides = {scan.number: edge_pieces(scan) for scan in scans}
    layout: Layout = yield _observe_pages(scans, sides, Agreement.of(tree, scans, outside), part)
    found = list(page_diagnostics(scans, name))
    if tree is not None and layout.by_tree:
        apart = pages_left_out(scans, outside)
        running = {scan.number: layout.recurring.runs(sides[scan.number]) for scan in apart}
        by_reference = {scan.reference: scan for scan in scans}
        drafts = tagged_drafts(tree, by_reference, layout.text_edges)
        rest = untagged_drafts(
            apart, outside, running, layout.text_edges, layout.gutters, layout.line_steps
        )
        drafts = merge_in_page_order(drafts, rest)
        outside |= running
        found += untagged_page_diagnostics(rest, name)
    else:
        outside = {number: layout.recurring.runs(pieces) for number, pieces in sides.items()}
        drafts = geometric_drafts(
            scans, outside, layout.text_edges, layout.gutters, layout.line_steps
        )
        if index == 0 and is_tagged(document) and layout.agreement.drawn:
            found.append(unused_tree_diagnostic(layout.agreement.objection, name))
    found += clipped_sample_diagnostics(mark_clipped(drafts, areas_of(scans)), name)
    return _Pages(
        drafts,
        outside,
        {scan.number: scan.height for scan in scans},
        {scan.number: scan.links for scan in scans if scan.links},
        layout,
        tuple(found),
    )


def _observe_pages(
    scans: list[Scan], sides: Mapping[int, Sides], agreement: Agreement, part: Part
) -> PagesObserved:
    """Return what the pages of a part show of the whole document."""
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
    edges = {number: edges_to_compare(pieces) for number, pieces in sides.items()}
    return PagesObserved(agreement, edges, sizes, reach, gutters)


def _check_marks_are_here(tree: Element | None, scans: list[Scan]) -> None:
    """Raise :class:`MisplacedError` unless the elements of this part of the tree are on this part's
    pages."""
    here = {scan.reference for scan in scans}
    if tree is None or any(mark.page not in here for mark in tree.marks()):
        raise MisplacedError


def _page_numbers(document: PdfFile) -> dict[object, int]:
    """Return the numbers of the document's pages, from 1, by the number of their object."""
    return {reference: number for number, (reference, _) in enumerate(leaves(document), start=1)}


def _heading_sources(document: PdfFile, layout: Layout) -> HeadingSources:
    """Return what tells the headings of the whole document. The outline is read only if the tree
    does not tell them."""
    if layout.by_tree:
        return HeadingSources(by_tree=True)
    outline = read_outline(document)
    return HeadingSources(
        by_tree=False, outline=outline, numbers=_page_numbers(document) if outline else {}
    )


def _mark_headings(pages: _Pages, index: int, signs: HeadingSources | None) -> Step[None]:
    headings = title_drafts(pages.drafts)
    levels = yield TitlesObserved(signs, titles_of(headings), Sizes.of(pages.drafts))
    for draft, level in zip(headings, levels[index], strict=True):
        draft.level = level


def _join_ends(pages: _Pages, index: int) -> Step[JoinedEnds]:
    """Join what page breaks cut, at the ends of the part too."""
    drafts = join_over_breaks(pages.drafts)
    first, last = drafts[:MOST_CARRIED_DRAFTS], drafts[-2:]
    near = {line.page for draft in first for line in lines_of(draft)}
    links = {page: found for page, found in pages.links.items() if page in near}
    joined: JoinedEnds = yield EndsObserved(first, last, links, heading_titles(drafts))
    ends = joined.ends[index]
    if ends.last is not None:
        drafts[len(drafts) - ends.loses_last :] = ends.last
    pages.drafts = drafts[ends.loses_first :]
    pages.links |= ends.links
    return joined


def _mark_hyphens(pages: _Pages) -> Step[None]:
    broken = yield BreaksObserved(broken_words(pages.drafts))
    words = yield WordsObserved(broken, words_inside_lines(pages.drafts, broken))
    mark_hyphens(pages.drafts, words)


def _mark_matter(pages: _Pages, joined: JoinedEnds, index: int) -> Step[None]:
    entries = Entries.of(pages.drafts, joined.headings)
    matter: Matter = yield MatterObserved(any_sample_overflows(pages.drafts), entries)
    mark_matter(pages.drafts, joined.headings, matter.around[index])
    if matter.overflows:
        forget_edges(pages.drafts)
