"""The extraction pass: a document's blocks to raw facts."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.extract.collectors import AnyOf, Before, Collected, Collector, collect
from doc2sdk.extract.facts.error_codes import codes
from doc2sdk.extract.facts.messages import messages
from doc2sdk.extract.facts.operations import operations
from doc2sdk.extract.facts.phrases import captures, links
from doc2sdk.extract.facts.samples_elsewhere import with_samples_elsewhere
from doc2sdk.extract.facts.schemas import models
from doc2sdk.extract.facts.service import security, servers
from doc2sdk.extract.facts.shared_parameters import Common, common_parameters, with_common
from doc2sdk.extract.facts.unlabelled_samples import with_unlabelled
from doc2sdk.extract.layout.choice import Choice
from doc2sdk.extract.layout.choose import choose
from doc2sdk.extract.layout.lead import combined, contradict
from doc2sdk.extract.layout.methods import with_common_method, with_plain_methods
from doc2sdk.extract.layout.records import records_of
from doc2sdk.extract.layout.regions import regions_of
from doc2sdk.extract.layout.saved import Layout, choose_by, ignored_targets, is_kept
from doc2sdk.extract.layout.suspects import suspects_of
from doc2sdk.extract.layout.units import units_of
from doc2sdk.extract.layout.unread import unread_parts
from doc2sdk.extract.ledger import Claim, Claiming, Ledger, claim, gather
from doc2sdk.extract.locate.body_commands import with_body_commands
from doc2sdk.extract.locate.prefixes import with_prefixes
from doc2sdk.extract.locate.regions import Region, regions
from doc2sdk.extract.locate.select import select_sites
from doc2sdk.extract.outline.build import outline
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import (
    Fact,
    RawCodes,
    RawLink,
    RawMessage,
    RawModel,
    RawOperation,
    RawReference,
    Suspect,
)
from doc2sdk.model import Place
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import label_key
from doc2sdk.printed.vocabulary import SECTION_PHRASES, TITLE_NOISE
from doc2sdk.reshape.request_blocks import with_requests_parted
from doc2sdk.sources.blocks import Document, Paragraph

_NO_TITLE = re.compile(r"<.*>|\S+\.(?:docx?|html?|md|pdf|rst|txt|xhtml)", re.IGNORECASE)
"""What programs put for a title: what the author was to fill in, and the name of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outlined:
    """A document's scopes, and the regions of its operations."""

    root: Scope
    regions: Sequence[Region]


def extract(document: Document, layout: Layout | None = None) -> RawReference:
    """Return everything the document says about the API. A saved ``layout`` is used instead of the one
    found.
    """
    blocks = len(document.blocks)
    document = with_requests_parted(document)
    root = outline(document)
    choice, found = _located(document, root, layout)
    read = collect(COLLECTORS, _Outlined(root=root, regions=found))
    ledger = Ledger(read.claims)
    bases = read.facts("base URLs")
    pushed = read.facts("messages")
    api = next((said["api"] for said in read.facts("phrases") if "api" in said), None)
    return RawReference(
        name=document.name,
        format=document.format,
        sha256=document.sha256,
        pages=document.pages,
        blocks=blocks,
        title=api or _title(document, root),
        operations=tuple(_operations(read, found, layout)),
        models=read.facts("models"),
        codes=read.facts("codes"),
        links=read.facts("links"),
        servers=bases,
        security=read.facts("security"),
        messages=tuple(m for m in pushed if isinstance(m, RawMessage)),
        claims=ledger.claims,
        suspects=suspects_of(choice, found, bases, ledger),
        unread=unread_parts(found, ledger),
        unread_messages=tuple(m for m in pushed if isinstance(m, Suspect)),
    )


def _operations(
    read: Collected, regions: Sequence[Region], layout: Layout | None
) -> Iterator[RawOperation]:
    """Yield the operations with what is said of them elsewhere: their section, shared parameters, a method."""
    shared = read.facts("shared parameters")
    said = read.facts("phrases")
    above = read.facts("sections")
    for operation in read.facts("calls elsewhere"):
        number = operation.region
        complete = with_common(operation, regions[number], shared)
        yield _with_method(
            replace(complete, group=said[number].get("section") or above[number]), layout
        )


def _with_method(operation: RawOperation, layout: Layout | None) -> RawOperation:
    """Return the operation with the method that a saved layout states for all that state none."""
    if layout is None or layout.method is None or operation.method is not None:
        return operation
    return replace(operation, method=Fact(text=layout.method, place=operation.url.place))


def located(document: Document, layout: Layout | None = None) -> Choice:
    """Return the choice of a document's layout, by a saved ``layout`` where there is one."""
    document = with_requests_parted(document)
    return _located(document, outline(document), layout)[0]


def _located(document: Document, root: Scope, layout: Layout | None) -> tuple[Choice, list[Region]]:
    """Return the choice of a layout, and the regions of the operations that it and the usual forms show."""
    units = units_of(document.blocks)
    if layout is None:
        known = with_plain_methods(regions(select_sites(root)))
        choice = choose(units, believes=lambda stated: not contradict(known, stated.method))
        induced = regions_of(records_of(choice, document.blocks), root)
        found = with_common_method(combined(known, induced), choice.common)
        return choice, with_body_commands(with_prefixes(found, root), root)
    choice = choose_by(layout, units)
    induced = regions_of(records_of(choice, document.blocks), root)
    ignored = ignored_targets(layout, units)
    sites = [s for s in select_sites(root) if layout.usual_forms and is_kept(s, ignored)]
    return choice, with_prefixes(combined(regions(sites), induced, is_saved=True), root)


def _title(document: Document, root: Scope) -> Fact | None:
    """Return the document's title: its metadata's, else its first heading's; one that says "API" only last."""
    titles = [scope.title for scope in root.walk() if scope.title is not None][:1]
    if document.title and _NO_TITLE.fullmatch(document.title.strip()) is None:
        titles.insert(0, Fact(text=document.title, place=Place(document=document.name)))
    named = (title for title in titles if set(label_key(title.text).split()) - TITLE_NOISE)
    return next(named, next(iter(titles), None))


def _phrases(source: _Outlined, _: Container[str]) -> Iterator[dict[str, Fact] | Claim]:
    """Yield what a sentence says of the section and the API of each region, {} where none does.

    ``said`` keeps what each scope says, so that one around thousands of operations is read once.
    """
    said: dict[Scope, dict[str, Fact]] = {}
    for region in source.regions:
        found: dict[str, Fact] = {}
        for scope in (region.scope, *region.scope.ancestors()):
            if scope not in said:
                phrase = gather(_said(scope))
                yield from phrase.claims
                said[scope] = next(iter(phrase.facts), {})
            if found := said[scope]:
                break
        yield found


def _said(scope: Scope) -> Iterator[dict[str, Fact] | Claim]:
    for block in scope.blocks:
        if isinstance(block, Paragraph) and (found := captures(SECTION_PHRASES, block)):
            yield from claim(block, "section-phrase")
            yield found
            return


def _sections(source: _Outlined, _: Container[str]) -> Iterator[Fact | Claim | None]:
    """Yield the heading above each region's own, which names its section; those further out are its trail.

    A heading that is a path is a part of the operations below it, and names no section.
    """
    for region in source.regions:
        above = [scope for scope in region.scope.ancestors() if scope.heading is not None]
        for scope in above:
            if scope.heading is not None:
                yield from claim(scope.heading, "section-title")
        titles = (scope.title for scope in above if scope.title is not None)
        yield next((title for title in titles if not request_line.is_target(title.text)), None)


def _codes(source: _Outlined, _: Container[str]) -> Iterator[RawCodes | Claim]:
    return codes(source.root) if source.regions else iter(())


def _shared(source: _Outlined, taken: Container[str]) -> Iterator[Common | Claim]:
    return common_parameters(source.root, source.regions, taken)


def _all_operations(source: _Outlined, taken: Container[str]) -> Iterator[RawOperation | Claim]:
    """Yield the operations of all regions. Where two share a block, the first of them keeps it."""
    own: set[str] = set()
    for number, region in enumerate(source.regions):
        found = gather(operations(region, number, AnyOf(taken, own)))
        yield from found.claims
        yield from found.facts
        own.update(found.blocks)


def _messages(source: _Outlined, before: Before) -> Iterator[RawMessage | Suspect | Claim]:
    """Yield the messages, and behind them the bodies in chapters about messages that became none."""
    claiming = Claiming(before)
    found = messages(source.root, source.regions, claiming)
    yield from claiming.claims
    yield from found.messages
    yield from found.unread


def _unlabelled(source: _Outlined, before: Before) -> Iterator[RawOperation | Claim]:
    """Yield the operations with the samples that no known label announces."""
    claiming = Claiming(before)
    yield from with_unlabelled(before.facts("operations"), source.regions, claiming)
    yield from claiming.claims


def _calls_elsewhere(source: _Outlined, before: Before) -> Iterator[RawOperation | Claim]:
    """Yield the operations with the calls of them that other chapters show."""
    claiming = Claiming(before)
    known = before.facts("unlabelled samples")
    yield from with_samples_elsewhere(known, source.regions, source.root, claiming)
    yield from claiming.claims


def _models(source: _Outlined, taken: Container[str]) -> Iterator[RawModel | Claim]:
    return models(source.root, source.regions, taken)


def _links(source: _Outlined, taken: Container[str]) -> Iterator[RawLink]:
    """Yield the links of paragraphs that something else was read from."""
    for scope in source.root.walk():
        for block in scope.blocks:
            if isinstance(block, Paragraph) and block.id in taken:
                yield from links(block)


_SURER = (
    "codes",
    "shared parameters",
    "phrases",
    "operations",
    "sections",
    "messages",
    "unlabelled samples",
    "calls elsewhere",
    "models",
)

COLLECTORS: tuple[Collector[_Outlined], ...] = (
    Collector(name="codes", read=_codes),
    Collector(name="shared parameters", read=_shared, behind=_SURER[:1]),
    Collector(name="phrases", read=_phrases, behind=_SURER[:2]),
    Collector(name="operations", read=_all_operations, behind=_SURER[:3]),
    Collector(name="sections", read=_sections, behind=_SURER[:4]),
    Collector(name="messages", read=_messages, behind=_SURER[:5]),
    Collector(name="unlabelled samples", read=_unlabelled, behind=_SURER[:6]),
    Collector(name="calls elsewhere", read=_calls_elsewhere, behind=_SURER[:7]),
    Collector(name="models", read=_models, behind=_SURER[:8]),
    Collector(name="links", read=_links, behind=_SURER),
    Collector(name="base URLs", read=lambda source, _: servers(source.root), behind=_SURER),
    Collector(
        name="security",
        read=lambda source, _: security(source.root),
        behind=(*_SURER, "base URLs"),
    ),
)
"""What is read of a document, in any order."""
