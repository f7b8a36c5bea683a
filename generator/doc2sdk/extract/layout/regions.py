"""Records as regions, which the readers of facts take as they take those of known dresses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.paths import is_plainly_filled
from doc2sdk.extract.layout.record import Record
from doc2sdk.extract.locate.recognisers import LAYOUT_RULE, SAMPLE_RULE, OperationSite
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.locate.select import without_others
from doc2sdk.extract.outline.build import fill_scope
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact
from doc2sdk.sources.blocks import AnyBlock, Heading, origins_of


def regions_of(records: Sequence[Record], root: Scope) -> list[Region]:
    """Return a region for each record. ``root`` is the document's outline, which gives the chapters."""
    chapters = _chapters(root)
    found = [_region(record, chapters, root) for record in records]
    kept = set(without_others([site for region in found for site in region.anchors], root))
    return [
        replace(region, anchors=sites)
        for region in found
        if (sites := tuple(site for site in region.anchors if site in kept))
    ]


def _chapters(root: Scope) -> dict[str, Scope]:
    """The scope around each block, by the block's id; for a heading, the scope around its own."""
    around: dict[str, Scope] = {}
    for scope in root.walk():
        for block in _own_blocks(scope):
            for key in origins_of(block):
                around.setdefault(key, scope)
        if scope.heading is not None and scope.parent is not None:
            for key in origins_of(scope.heading):
                around[key] = scope.parent
    return around


def _own_blocks(scope: Scope) -> Iterator[AnyBlock]:
    yield from scope.blocks
    if scope.request is not None:
        yield from scope.request.blocks


def _region(record: Record, chapters: dict[str, Scope], root: Scope) -> Region:
    content = list(record.content)
    first = content[0] if content else record.own[0]
    parent = chapters.get(origins_of(first)[0], root)
    heading = content.pop(0) if content and isinstance(content[0], Heading) else None
    scope = Scope(heading=heading, title=record.title, rank=0, parent=parent)
    fill_scope(scope, content)
    sites = tuple(_sites(record, scope))
    return Region(anchors=sites, scope=scope, content=tuple(scope.content))


def _sites(record: Record, scope: Scope) -> Iterator[OperationSite]:
    found = record.found
    mention = found.mention
    url = Fact(text=mention.target.text, place=mention.unit.place)
    place = mention.unit.place
    if found.stated is not None:
        place = found.stated.unit.place
    elif found.signs:
        place = found.signs[0].unit.place
    is_sample = found.slot.slot.kind == "code" or is_plainly_filled(mention.target.text)
    for name in found.methods or (None,):
        yield OperationSite(
            scope=scope,
            index=0,
            rule=SAMPLE_RULE if is_sample else LAYOUT_RULE,
            url=url,
            method=Fact(text=name, place=place) if name is not None else None,
            blocks=record.own,
            title=record.title,
        )
