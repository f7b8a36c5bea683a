"""A region's raw operation: everything the document says in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from doc2sdk.extract.coverage import Coverage
from doc2sdk.extract.fields import assigned, declared, defined, led, listed, paired
from doc2sdk.extract.labels import announce
from doc2sdk.extract.phrases import captures
from doc2sdk.extract.raw import Fact, Labelled, RawOperation, RawParameter, RawSample, Role
from doc2sdk.extract.regions import Region
from doc2sdk.extract.responses import response_fields, statuses
from doc2sdk.extract.samples import samples
from doc2sdk.extract.scope import Scope, names_something
from doc2sdk.extract.stacked import stacked
from doc2sdk.extract.tables import enumerated_values, parameter_rows
from doc2sdk.extract.vocabulary import SECTION_PHRASES
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    block_text,
)

BODYLESS = frozenset({"GET", "HEAD", "DELETE", "OPTIONS", "TRACE"})
"""Methods whose request content has no defined meaning (RFC 9110, section 9.3)."""

_NOT_PARAMETERS = (Role.RESPONSE, Role.NOTIFICATION, Role.ERRORS, Role.STATUS, Role.MODEL)


def operations(
    region: Region, number: int, group: Fact | None, coverage: Coverage
) -> Iterator[RawOperation]:
    """One operation for each anchor of the region; they share what stands around.

    ``number`` is the region's place among those of the document.
    """
    first = region.anchors[0]
    _consume_frame(region, coverage)
    asked = tuple(parameters(region.content, region.title, Role.REQUEST, coverage))
    values = tuple(enumerations(region.content, coverage))
    shown = tuple(_owned(samples(region.content, None, region.title, coverage), region))
    answers = tuple(statuses(region.content, None, coverage))
    fields = tuple(response_fields(region.content, None, coverage))
    description = _description(region, coverage)
    for anchor in region.anchors:
        yield RawOperation(
            region=number,
            title=anchor.title or region.title or first.url,
            url=anchor.url,
            method=anchor.method,
            found_by=anchor.rule,
            group=group,
            description=description,
            requirements=tuple(row for role, row in anchor.labelled if role is Role.REQUIREMENT),
            parameters=asked,
            enumerations=values,
            samples=shown,
            statuses=answers,
            response_fields=fields,
        )


def _owned(shown: Iterable[RawSample], region: Region) -> Iterator[RawSample]:
    """The samples; one of which nothing says whose it is, is the response where no request has a body."""
    stated = {anchor.method.text.upper() for anchor in region.anchors if anchor.method is not None}
    for sample in shown:
        if sample.role is not Role.SAMPLE:
            yield sample
        elif stated and stated <= BODYLESS:
            yield replace(sample, role=Role.RESPONSE)


def _consume_frame(region: Region, coverage: Coverage) -> None:
    for anchor in region.anchors:
        for block in anchor.blocks:
            coverage.consume(block, anchor.rule)
    if region.scope.heading is not None:
        coverage.consume(region.scope.heading, "operation-title")
    for item in region.content:
        if isinstance(item, Scope):
            for scope in item.walk():
                if scope.heading is not None and scope.title and announce(scope.title.text):
                    coverage.consume(scope.heading, "label")


def parameters(
    content: tuple[AnyBlock | Scope, ...], heading: Fact | None, role: Role, coverage: Coverage
) -> Iterator[RawParameter]:
    """The parameters of tables, lists and lines; those of responses and errors are left alone."""
    if role not in _NOT_PARAMETERS:
        yield from own_parameters(
            [b for b in content if not isinstance(b, Scope)], heading, coverage
        )
    for item in content:
        if isinstance(item, Scope):
            said = announce(item.title.text) if item.title else None
            if said is None and role not in _NOT_PARAMETERS and (row := _term(item, heading)):
                _consume_term(item, coverage)
                yield row
                continue
            if (
                said is None
                and role not in _NOT_PARAMETERS
                and (rows := _bold_names(item, heading))
            ):
                _consume_term(item, coverage)
                yield from rows
                continue
            inner = said.role if said is not None and role not in _NOT_PARAMETERS else role
            is_chapter = isinstance(item.heading, Heading) and names_something(item)
            if is_chapter and item.request is None:
                # A chapter of its own inside an operation: its tables are seldom parameters.
                inner = Role.MODEL
            yield from parameters(tuple(item.content), item.title, inner, coverage)


def _term(scope: Scope, heading: Fact | None) -> RawParameter | None:
    return defined(scope, heading) if isinstance(scope.heading, ListBlock) else None


def _bold_names(scope: Scope, heading: Fact | None) -> list[RawParameter]:
    """A field whose name is a bold line, which heads the line that says what kind it is."""
    if not isinstance(scope.heading, Paragraph) or not scope.blocks:
        return []
    return [row for row, _ in paired([scope.heading, scope.blocks[0]], heading)]


def _consume_term(scope: Scope, coverage: Coverage) -> None:
    for block in (scope.heading, *scope.blocks):
        if block is not None:
            coverage.consume(block, "parameters")


def own_parameters(
    blocks: list[AnyBlock], heading: Fact | None, coverage: Coverage
) -> Iterator[RawParameter]:
    found: list[RawParameter] = []
    unread = [block for block in blocks if not coverage.is_consumed(block)]
    pairs = list(paired(unread, heading))
    unpaired = [b for b in unread if not any(b is line for _, lines in pairs for line in lines)]
    stacks = list(stacked(unpaired, heading))
    for block in unread:
        rows: tuple[RawParameter, ...] = ()
        if isinstance(block, Table):
            rows = parameter_rows(block, heading)
        elif isinstance(block, ListBlock) and not stacks:
            # Among stacked fields, lists tell the values of the field above.
            rows = listed(block, heading)
        elif isinstance(block, Code):
            rows = declared(block, heading)
        elif isinstance(block, Paragraph):
            rows = assigned(block, heading)
        if rows:
            coverage.consume_all(block, "parameters")
        found += rows
    leads = [] if pairs or stacks else [(row, (block,)) for row, block in led(unread, heading)]
    for row, used in [*pairs, *stacks, *leads]:
        for part in used:
            coverage.consume(part, "parameters")
        found.append(row)
    return iter(found)


def enumerations(content: tuple[AnyBlock | Scope, ...], coverage: Coverage) -> Iterator[Labelled]:
    """The values that tables list for parameters, wherever in the operation they stand."""
    for item in content:
        if isinstance(item, Scope):
            yield from enumerations(tuple(item.content), coverage)
        elif isinstance(item, Table) and (rows := enumerated_values(item)):
            coverage.consume(item, "enumerated-values")
            yield from rows


def _description(region: Region, coverage: Coverage) -> Fact | None:
    """The prose of the region's own scope, up to its first sub-heading."""
    anchor_blocks = {id(block) for anchor in region.anchors for block in anchor.blocks}
    holders = _holders(region)
    parts: list[Fact] = []
    for item in _own_blocks(region, holders):
        if id(item) in anchor_blocks or coverage.is_consumed(item):
            continue
        if isinstance(item, Paragraph) and not captures(SECTION_PHRASES, item):
            parts.append(Fact(text=item.text, place=item.place))
        elif isinstance(item, Admonition):
            label = f"{item.label}: " if item.label else ""
            body = "\n".join(block_text(block) for block in item.blocks)
            parts.append(Fact(text=label + body, place=item.place))
        else:
            continue
        coverage.consume_all(item, "description")
    if not parts:
        return None
    return Fact(text="\n\n".join(part.text for part in parts), place=parts[0].place)


def _holders(region: Region) -> list[Scope]:
    """The scopes from the region's down to the anchor's: prose in any of them describes it."""
    scope: Scope | None = region.anchors[0].scope
    holders: list[Scope] = []
    while scope is not None and scope is not region.scope:
        holders.insert(0, scope)
        scope = scope.parent
    return holders


def _own_blocks(region: Region, holders: list[Scope]) -> Iterator[AnyBlock]:
    for content in (region.content, *(holder.content for holder in holders)):
        yield from (item for item in content if not isinstance(item, Scope))
