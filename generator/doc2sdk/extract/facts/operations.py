"""A region's raw operation: everything the document says in it."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.extract.facts.phrases import captures
from doc2sdk.extract.facts.responses import response_fields, statuses
from doc2sdk.extract.facts.samples import samples
from doc2sdk.extract.fields.parameter_tables import enumerated_values
from doc2sdk.extract.fields.readers import (
    consume_scope,
    own_parameters,
    rows_below_name,
    term_row,
)
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.extract.raw import Fact, Labelled, RawOperation, RawParameter
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.pushes import announces_messages
from doc2sdk.printed.roles import Role
from doc2sdk.printed.vocabulary import SECTION_PHRASES
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Heading,
    Paragraph,
    Table,
    block_text,
)

_NOT_PARAMETERS = (Role.RESPONSE, Role.NOTIFICATION, Role.ERRORS, Role.STATUS, Role.MODEL)


def operations(
    region: Region, number: int, group: Fact | None, ledger: Ledger
) -> Iterator[RawOperation]:
    """One operation for each anchor of the region; they share what stands around.

    ``number`` is the region's place among those of the document.
    """
    first = region.anchors[0]
    _consume_frame(region, ledger)
    asked = tuple(parameters(region.content, region.title, Role.REQUEST, ledger))
    values = tuple(enumerations(region.content, ledger))
    shown = tuple(samples(region.content, None, region.title, ledger))
    answers = tuple(statuses(region.content, None, ledger))
    fields = tuple(response_fields(region.content, None, ledger))
    description = _description(region, ledger)
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


def _consume_frame(region: Region, ledger: Ledger) -> None:
    for anchor in region.anchors:
        for block in anchor.blocks:
            ledger.consume(block, anchor.rule)
    if region.scope.heading is not None:
        ledger.consume(region.scope.heading, "operation-title")
    for item in region.content:
        if isinstance(item, Scope):
            for scope in item.walk():
                if scope.heading is not None and scope.title and classify_heading(scope.title.text):
                    ledger.consume(scope.heading, "label")


def parameters(
    content: tuple[AnyBlock | Scope, ...], heading: Fact | None, role: Role, ledger: Ledger
) -> Iterator[RawParameter]:
    """The parameters of tables, lists and lines; those of responses and errors are left alone."""
    if role not in _NOT_PARAMETERS:
        yield from own_parameters([b for b in content if not isinstance(b, Scope)], heading, ledger)
    for item in content:
        if isinstance(item, Scope):
            said = classify_heading(item.title.text) if item.title else None
            if said is None and role not in _NOT_PARAMETERS and (row := term_row(item, heading)):
                consume_scope(item, ledger)
                yield row
                continue
            if (
                said is None
                and role not in _NOT_PARAMETERS
                and (rows := rows_below_name(item, heading))
            ):
                consume_scope(item, ledger)
                yield from rows
                continue
            inner = said.role if said is not None and role not in _NOT_PARAMETERS else role
            if said is None and item.title is not None and announces_messages(item.title.text):
                inner = Role.NOTIFICATION
            is_chapter = isinstance(item.heading, Heading) and names_something(item)
            if is_chapter and item.request is None:
                # A chapter of its own inside an operation: its tables are seldom parameters.
                inner = Role.MODEL
            yield from parameters(tuple(item.content), item.title, inner, ledger)


def enumerations(content: tuple[AnyBlock | Scope, ...], ledger: Ledger) -> Iterator[Labelled]:
    """The values that tables list for parameters, wherever in the operation they stand."""
    for item in content:
        if isinstance(item, Scope):
            yield from enumerations(tuple(item.content), ledger)
        elif isinstance(item, Table) and (rows := enumerated_values(item)):
            ledger.consume(item, "enumerated-values")
            yield from rows


def _description(region: Region, ledger: Ledger) -> Fact | None:
    """The prose of the region's own scope, up to its first sub-heading."""
    anchor_blocks = {block.id for anchor in region.anchors for block in anchor.blocks}
    holders = _holders(region)
    parts: list[Fact] = []
    for item in _own_blocks(region, holders):
        if item.id in anchor_blocks or ledger.is_consumed(item):
            continue
        if isinstance(item, Paragraph) and not captures(SECTION_PHRASES, item):
            parts.append(Fact(text=item.text, place=item.place))
        elif isinstance(item, Admonition):
            label = f"{item.label}: " if item.label else ""
            body = "\n".join(block_text(block) for block in item.blocks)
            parts.append(Fact(text=label + body, place=item.place))
        else:
            continue
        ledger.consume_all(item, "description")
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
