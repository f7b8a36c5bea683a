"""A region's raw operation: everything the document says in it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from doc2sdk.extract.collectors import AnyOf, Collector, collect
from doc2sdk.extract.facts.answered_fields import fields_below_samples
from doc2sdk.extract.facts.own_commands import commands_of
from doc2sdk.extract.facts.parameters import enumerations, parameters, unannounced
from doc2sdk.extract.facts.phrases import captures
from doc2sdk.extract.facts.responses import response_fields, statuses
from doc2sdk.extract.facts.samples import samples
from doc2sdk.extract.ledger import Claim, claim, claim_all, gather
from doc2sdk.extract.locate.recognisers import OperationSite
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawOperation, RawParameter, RawSample
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.places import is_of_response, place_word
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import BODYLESS, SECTION_PHRASES
from doc2sdk.sources.blocks import Admonition, AnyBlock, Code, Paragraph, block_text, origins_of


def operations(
    region: Region, number: int, taken: Container[str]
) -> Iterator[RawOperation | Claim]:
    """Yield one operation for each anchor of the region; they share what stands around.

    ``number`` is the region's place among those of the document. Blocks with the ids ``taken`` are left alone.
    """
    read = collect(COLLECTORS, region, taken)
    yield from read.claims
    listed: tuple[RawParameter, ...] = read.facts("parameters")
    told = [_answered(row) for row in listed if _is_answer(row)]
    fields = (*told, *read.facts("fields below samples"), *read.facts("response fields"))
    for anchor in region.anchors:
        yield RawOperation(
            region=number,
            title=anchor.title or region.title or region.anchors[0].url,
            url=anchor.url,
            method=anchor.method,
            found_by=anchor.rule,
            description=next(iter(read.facts("description")), None),
            requirements=tuple(row for role, row in anchor.labelled if role is Role.REQUIREMENT),
            parameters=tuple(row for row in listed if not _is_answer(row)),
            enumerations=read.facts("enumerations"),
            samples=_with_command(
                (*commands_of(anchor, read.facts("samples")), *read.facts("samples")), anchor
            ),
            statuses=read.facts("statuses"),
            response_fields=fields,
            constants=anchor.constants,
        )


def _with_command(shown: tuple[RawSample, ...], anchor: OperationSite) -> tuple[RawSample, ...]:
    """The samples; what names the command of an operation is what is sent, whatever is above it."""
    if not anchor.constants or anchor.title is None:
        return shown
    sent = [
        RawSample(
            role=Role.REQUEST,
            heading=anchor.title,
            parts=(Fact(text=block.text, place=block.place),),
            language=block.language,
        )
        for block in anchor.blocks
        if isinstance(block, Code)
    ]
    texts = {sample.parts[0].text for sample in sent}
    return (*sent, *(sample for sample in shown if sample.parts[0].text not in texts))


def _is_answer(row: RawParameter) -> bool:
    """Whether a row of a table of both is one of the response: its place is "response body"."""
    return Column.LOCATION in row.cells and is_of_response(row.cells[Column.LOCATION].text)


def _answered(row: RawParameter) -> RawParameter:
    """Return a row of the response, with the word for headers where its place has it."""
    place = place_word(row.cells[Column.LOCATION].text)
    cells = dict(row.cells)
    del cells[Column.LOCATION]
    return replace(row, cells=cells, qualifier=place if place == "header" else "")


def _methods(region: Region) -> set[str]:
    return {site.method.text.upper() for site in region.anchors if site.method is not None}


def _below_samples(region: Region, taken: Container[str]) -> Iterator[RawParameter | Claim]:
    """Return the fields below a sample of what no request of these methods can send."""
    methods = _methods(region)
    is_bodyless = bool(methods) and methods <= BODYLESS
    return fields_below_samples(region.content, taken) if is_bodyless else iter(())


def _parameters(region: Region, taken: Container[str]) -> Iterator[RawParameter | Claim]:
    own = frozenset(origin for a in region.anchors for b in a.blocks for origin in origins_of(b))
    methods = _methods(region)
    listed = gather(parameters(region.content, region.title, Role.REQUEST, taken, own))
    yield from listed.claims
    yield from listed.facts
    if not listed.facts and methods and not methods & BODYLESS:
        yield from unannounced(region.content, own, AnyOf(taken, listed.blocks))


def _frame(region: Region, _: Container[str]) -> Iterator[Claim]:
    """Yield what names the operation and its parts."""
    for anchor in region.anchors:
        for block in anchor.blocks:
            yield from claim(block, anchor.rule)
    if region.scope.heading is not None:
        yield from claim(region.scope.heading, "operation-title")
    for item in region.content:
        if isinstance(item, Scope):
            for scope in item.walk():
                if scope.heading is not None and scope.title and classify_heading(scope.title.text):
                    yield from claim(scope.heading, "label")


def _description(region: Region, taken: Container[str]) -> Iterator[Fact | Claim]:
    """Yield the prose of the region's own scope, up to its first sub-heading."""
    anchor_blocks = {block.id for anchor in region.anchors for block in anchor.blocks}
    holders = _holders(region)
    parts: list[Fact] = []
    for item in _own_blocks(region, holders):
        if item.id in anchor_blocks or item.id in taken:
            continue
        if isinstance(item, Paragraph) and not captures(SECTION_PHRASES, item):
            parts.append(Fact(text=item.text, place=item.place))
        elif isinstance(item, Admonition):
            label = f"{item.label}: " if item.label else ""
            body = "\n".join(block_text(block) for block in item.blocks)
            parts.append(Fact(text=label + body, place=item.place))
        else:
            continue
        yield from claim_all(item, "description")
    if parts:
        yield Fact(text="\n\n".join(part.text for part in parts), place=parts[0].place)


def _holders(region: Region) -> list[Scope]:
    """Return the scopes from the region's down to the anchor's: prose in any of them describes it."""
    scope: Scope | None = region.anchors[0].scope
    holders: list[Scope] = []
    while scope is not None and scope is not region.scope:
        holders.insert(0, scope)
        scope = scope.parent
    return holders


def _own_blocks(region: Region, holders: list[Scope]) -> Iterator[AnyBlock]:
    for content in (region.content, *(holder.content for holder in holders)):
        yield from (item for item in content if not isinstance(item, Scope))


_SURER = (
    "frame",
    "fields below samples",
    "parameters",
    "enumerations",
    "samples",
    "statuses",
    "response fields",
)

COLLECTORS: tuple[Collector[Region], ...] = (
    Collector(name="frame", read=_frame),
    Collector(name="fields below samples", read=_below_samples, behind=_SURER[:1]),
    Collector(name="parameters", read=_parameters, behind=_SURER[:2]),
    Collector(
        name="enumerations", read=lambda region, _: enumerations(region.content), behind=_SURER[:3]
    ),
    Collector(
        name="samples",
        read=lambda region, _: samples(region.content, None, region.title),
        behind=_SURER[:4],
    ),
    Collector(
        name="statuses", read=lambda region, _: statuses(region.content, None), behind=_SURER[:5]
    ),
    Collector(
        name="response fields",
        read=lambda region, taken: response_fields(region.content, None, taken),
        behind=_SURER[:6],
    ),
    Collector(name="description", read=_description, behind=_SURER),
)
"""What is read of an operation, in any order. Prose that nothing else understood describes it."""
