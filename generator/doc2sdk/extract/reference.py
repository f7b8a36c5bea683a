"""The extraction pass: a document's blocks to raw facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doc2sdk.extract import targets
from doc2sdk.extract.anchors import find_anchors
from doc2sdk.extract.codes import codes
from doc2sdk.extract.common import common_parameters, with_common
from doc2sdk.extract.coverage import Coverage
from doc2sdk.extract.labels import normal
from doc2sdk.extract.models import models
from doc2sdk.extract.operations import operations
from doc2sdk.extract.outline import outline
from doc2sdk.extract.phrases import captures, links
from doc2sdk.extract.raw import Fact, RawLink, RawOperation, RawReference
from doc2sdk.extract.regions import Region, regions
from doc2sdk.extract.scope import Scope
from doc2sdk.extract.service import security, servers
from doc2sdk.extract.vocabulary import SECTION_PHRASES, TITLE_NOISE
from doc2sdk.model import Place
from doc2sdk.sources.blocks import Document, Paragraph

_NO_TITLE = re.compile(r"<.*>|\S+\.(?:docx?|html?|md|pdf|rst|txt|xhtml)", re.IGNORECASE)
"""What programs put for a title: what the author was to fill in, and the name of the file."""


def extract(document: Document) -> RawReference:
    """Everything the document says about the API."""
    coverage = Coverage(document=document)
    root = outline(document, coverage)
    found: list[RawOperation] = []
    api: Fact | None = None
    said: dict[int, dict[str, Fact]] = {}
    found_regions = regions(find_anchors(root))
    shown_codes = tuple(codes(root, coverage)) if found_regions else ()
    common = list(common_parameters(root, found_regions, coverage))
    for number, region in enumerate(found_regions):
        belongs = _belongs(region, said, coverage)
        api = api or belongs.get("api")
        above = _group_heading(region, coverage)
        group = belongs.get("section") or above
        found += (
            with_common(operation, region, common)
            for operation in operations(region, number, group, coverage)
        )
    return RawReference(
        name=document.name,
        format=document.format,
        sha256=document.sha256,
        pages=document.pages,
        blocks=len(document.blocks),
        title=api or _title(document, root),
        operations=tuple(found),
        models=tuple(models(root, found_regions, coverage)),
        codes=shown_codes,
        links=tuple(_links(root, coverage)),
        servers=servers(root, coverage),
        security=security(root, coverage),
        coverage=coverage,
    )


def _belongs(
    region: Region, said: dict[int, dict[str, Fact]], coverage: Coverage
) -> dict[str, Fact]:
    """What a sentence on the page says of the section and the API, innermost scope first.

    ``said`` keeps what each scope says, so that one around thousands of operations is read once.
    """
    for scope in (region.scope, *region.scope.ancestors()):
        if id(scope) not in said:
            said[id(scope)] = _said(scope, coverage)
        if found := said[id(scope)]:
            return found
    return {}


def _said(scope: Scope, coverage: Coverage) -> dict[str, Fact]:
    for block in scope.blocks:
        if isinstance(block, Paragraph) and (found := captures(SECTION_PHRASES, block)):
            coverage.consume(block, "section-phrase")
            return found
    return {}


def _group_heading(region: Region, coverage: Coverage) -> Fact | None:
    """The heading above the operation's own names the section; those further out are its trail.

    A heading that is a path is a part of the operations below it, and names no section.
    """
    above = [scope for scope in region.scope.ancestors() if scope.heading is not None]
    for scope in above:
        if scope.heading is not None:
            coverage.consume(scope.heading, "section-title")
    titles = (scope.title for scope in above if scope.title is not None)
    return next((title for title in titles if not targets.is_target(title.text)), None)


def _title(document: Document, root: Scope) -> Fact | None:
    """The document's title: its metadata's, else its first heading's; one that says "API" only last."""
    titles = [scope.title for scope in root.walk() if scope.title is not None][:1]
    if document.title and _NO_TITLE.fullmatch(document.title.strip()) is None:
        titles.insert(0, Fact(text=document.title, place=Place(document=document.name)))
    named = (title for title in titles if set(normal(title.text).split()) - TITLE_NOISE)
    return next(named, next(iter(titles), None))


def _links(root: Scope, coverage: Coverage) -> Iterator[RawLink]:
    for scope in root.walk():
        for block in scope.blocks:
            if isinstance(block, Paragraph) and coverage.is_consumed(block):
                yield from links(block)
