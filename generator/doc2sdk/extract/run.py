"""The extraction pass: a document's blocks to raw facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.facts.error_codes import codes
from doc2sdk.extract.facts.messages import messages
from doc2sdk.extract.facts.operations import operations
from doc2sdk.extract.facts.phrases import captures, links
from doc2sdk.extract.facts.samples_elsewhere import with_samples_elsewhere
from doc2sdk.extract.facts.schemas import models
from doc2sdk.extract.facts.service import security, servers
from doc2sdk.extract.facts.shared_parameters import common_parameters, with_common
from doc2sdk.extract.facts.unlabelled_samples import with_unlabelled
from doc2sdk.extract.layout.choice import Choice
from doc2sdk.extract.layout.choose import choose
from doc2sdk.extract.layout.lead import combined
from doc2sdk.extract.layout.methods import with_common_method, with_plain_methods
from doc2sdk.extract.layout.records import records_of
from doc2sdk.extract.layout.regions import regions_of
from doc2sdk.extract.layout.saved import Layout, choose_by, ignored_targets, is_kept
from doc2sdk.extract.layout.suspects import suspects_of
from doc2sdk.extract.layout.units import document_units, units_of
from doc2sdk.extract.layout.unread import unread_parts
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.locate.regions import Region, regions
from doc2sdk.extract.locate.select import select_sites
from doc2sdk.extract.outline.build import outline
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawLink, RawOperation, RawReference
from doc2sdk.model import Place
from doc2sdk.printed import request_line
from doc2sdk.printed.headings import label_key
from doc2sdk.printed.vocabulary import SECTION_PHRASES, TITLE_NOISE
from doc2sdk.reshape.request_blocks import with_requests_parted
from doc2sdk.sources.blocks import Document, Paragraph

_NO_TITLE = re.compile(r"<.*>|\S+\.(?:docx?|html?|md|pdf|rst|txt|xhtml)", re.IGNORECASE)
"""What programs put for a title: what the author was to fill in, and the name of the file."""


def extract(document: Document, layout: Layout | None = None) -> RawReference:
    """Everything the document says about the API. A saved ``layout`` is used instead of the one found."""
    blocks = len(document.blocks)
    document = with_requests_parted(document)
    ledger = Ledger()
    root = outline(document)
    found: list[RawOperation] = []
    api: Fact | None = None
    said: dict[Scope, dict[str, Fact]] = {}
    choice, found_regions = _located(document, root, layout)
    shown_codes = tuple(codes(root, ledger)) if found_regions else ()
    common = list(common_parameters(root, found_regions, ledger))
    for number, region in enumerate(found_regions):
        belongs = _belongs(region, said, ledger)
        api = api or belongs.get("api")
        above = _group_heading(region, ledger)
        group = belongs.get("section") or above
        found += (
            _with_method(with_common(operation, region, common), layout)
            for operation in operations(region, number, group, ledger)
        )
    pushed = messages(root, found_regions, ledger)
    found = list(with_unlabelled(found, found_regions, ledger))
    found = list(with_samples_elsewhere(found, found_regions, root, ledger))
    all_models = tuple(models(root, found_regions, ledger))
    shown_links = tuple(_links(root, ledger))
    bases = servers(root, ledger)
    schemes = security(root, ledger)
    return RawReference(
        name=document.name,
        format=document.format,
        sha256=document.sha256,
        pages=document.pages,
        blocks=blocks,
        title=api or _title(document, root),
        operations=tuple(found),
        models=all_models,
        codes=shown_codes,
        links=shown_links,
        servers=bases,
        security=schemes,
        messages=pushed.messages,
        claims=ledger.claims,
        suspects=suspects_of(choice, found_regions, bases, ledger),
        unread=unread_parts(found_regions, ledger),
        unread_messages=pushed.unread,
    )


def _with_method(operation: RawOperation, layout: Layout | None) -> RawOperation:
    """The operation with the method that a saved layout states for all that state none."""
    if layout is None or layout.method is None or operation.method is not None:
        return operation
    return replace(operation, method=Fact(text=layout.method, place=operation.url.place))


def located(document: Document, layout: Layout | None = None) -> Choice:
    """Return the choice of a document's layout, by a saved ``layout`` where there is one."""
    units = document_units(document)
    return choose(units) if layout is None else choose_by(layout, units)


def _located(document: Document, root: Scope, layout: Layout | None) -> tuple[Choice, list[Region]]:
    """The choice of a layout, and the regions of the operations that it and the usual forms show."""
    units = units_of(document.blocks)
    choice = choose(units) if layout is None else choose_by(layout, units)
    induced = regions_of(records_of(choice, document.blocks), root)
    if layout is None:
        known = with_plain_methods(regions(select_sites(root)))
        return choice, with_common_method(combined(known, induced), choice.common)
    ignored = ignored_targets(layout, units)
    sites = [s for s in select_sites(root) if layout.usual_forms and is_kept(s, ignored)]
    return choice, combined(regions(sites), induced, is_saved=True)


def _belongs(region: Region, said: dict[Scope, dict[str, Fact]], ledger: Ledger) -> dict[str, Fact]:
    """What a sentence on the page says of the section and the API, innermost scope first.

    ``said`` keeps what each scope says, so that one around thousands of operations is read once.
    """
    for scope in (region.scope, *region.scope.ancestors()):
        if scope not in said:
            said[scope] = _said(scope, ledger)
        if found := said[scope]:
            return found
    return {}


def _said(scope: Scope, ledger: Ledger) -> dict[str, Fact]:
    for block in scope.blocks:
        if isinstance(block, Paragraph) and (found := captures(SECTION_PHRASES, block)):
            ledger.consume(block, "section-phrase")
            return found
    return {}


def _group_heading(region: Region, ledger: Ledger) -> Fact | None:
    """The heading above the operation's own names the section; those further out are its trail.

    A heading that is a path is a part of the operations below it, and names no section.
    """
    above = [scope for scope in region.scope.ancestors() if scope.heading is not None]
    for scope in above:
        if scope.heading is not None:
            ledger.consume(scope.heading, "section-title")
    titles = (scope.title for scope in above if scope.title is not None)
    return next((title for title in titles if not request_line.is_target(title.text)), None)


def _title(document: Document, root: Scope) -> Fact | None:
    """The document's title: its metadata's, else its first heading's; one that says "API" only last."""
    titles = [scope.title for scope in root.walk() if scope.title is not None][:1]
    if document.title and _NO_TITLE.fullmatch(document.title.strip()) is None:
        titles.insert(0, Fact(text=document.title, place=Place(document=document.name)))
    named = (title for title in titles if set(label_key(title.text).split()) - TITLE_NOISE)
    return next(named, next(iter(titles), None))


def _links(root: Scope, ledger: Ledger) -> Iterator[RawLink]:
    for scope in root.walk():
        for block in scope.blocks:
            if isinstance(block, Paragraph) and ledger.is_consumed(block):
                yield from links(block)
