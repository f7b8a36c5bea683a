"""A region's raw operation: everything the document says in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.extract.facts.answered_fields import fields_below_samples
from doc2sdk.extract.facts.phrases import captures
from doc2sdk.extract.facts.responses import response_fields, statuses
from doc2sdk.extract.facts.samples import samples
from doc2sdk.extract.facts.unlabelled_samples import BODYLESS
from doc2sdk.extract.fields.parameter_tables import enumerated_values
from doc2sdk.extract.fields.readers import (
    consume_scope,
    own_parameters,
    rows_below_name,
    term_row,
    typed_terms,
)
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope, announced, names_something, part_title
from doc2sdk.extract.raw import Fact, Labelled, RawOperation, RawParameter
from doc2sdk.printed.headings import classify_heading, header_kind
from doc2sdk.printed.places import is_of_response, place_word
from doc2sdk.printed.pushes import announces_messages
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import SECTION_PHRASES
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Heading,
    Paragraph,
    Table,
    block_text,
    origins_of,
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
    own = frozenset(origin for a in region.anchors for b in a.blocks for origin in origins_of(b))
    methods = {site.method.text.upper() for site in region.anchors if site.method is not None}
    is_bodyless = bool(methods) and methods <= BODYLESS
    below = tuple(fields_below_samples(region.content, ledger)) if is_bodyless else ()
    listed = tuple(parameters(region.content, region.title, Role.REQUEST, ledger, own))
    if not listed and methods and not methods & BODYLESS:
        listed = tuple(_unannounced(region.content, own, ledger))
    asked = tuple(row for row in listed if not _is_answer(row))
    told = [_answered(row) for row in listed if _is_answer(row)]
    values = tuple(enumerations(region.content, ledger))
    shown = tuple(samples(region.content, None, region.title, ledger))
    answers = tuple(statuses(region.content, None, ledger))
    fields = (*told, *below, *response_fields(region.content, None, ledger))
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


def _is_answer(row: RawParameter) -> bool:
    """Whether a row of a table of both is one of the response: its place is "response body"."""
    return Column.LOCATION in row.cells and is_of_response(row.cells[Column.LOCATION].text)


def _answered(row: RawParameter) -> RawParameter:
    """A row of the response, with the word for headers where its place has it."""
    place = place_word(row.cells[Column.LOCATION].text)
    cells = dict(row.cells)
    del cells[Column.LOCATION]
    return replace(row, cells=cells, qualifier=place if place == "header" else "")


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
    content: tuple[AnyBlock | Scope, ...], heading: Fact | None, role: Role, ledger: Ledger,
    own: frozenset[str] = frozenset(),
) -> Iterator[RawParameter]:  # fmt: skip
    """The parameters of tables, lists and lines; those of responses and errors are left alone.

    ``own`` are the ids of the blocks that show the request: the chapter with them is the operation's.
    """
    typed = typed_terms(content)
    if role not in _NOT_PARAMETERS:
        yield from own_parameters([b for b in content if not isinstance(b, Scope)], heading, ledger)
    for item in content:
        if isinstance(item, Scope):
            said = announced(item)
            is_typed = item.heading is not None and item.heading.id in typed
            is_typed = is_typed and not _announces(heading)
            above = replace(item.title, text="Parameters") if is_typed and item.title else heading
            if said is None and role not in _NOT_PARAMETERS and (row := term_row(item, above)):
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
            is_chapter = (
                isinstance(item.heading, Heading) and names_something(item) and said is None
            )
            if is_chapter and item.request is None and not _holds(item, own):
                # A chapter of its own inside an operation: its tables are seldom parameters.
                inner = Role.MODEL
            yield from parameters(tuple(item.content), part_title(item), inner, ledger, own)


def _announces(heading: Fact | None) -> bool:
    return heading is not None and classify_heading(heading.text) is not None


def _holds(scope: Scope, own: frozenset[str]) -> bool:
    blocks = (b for one in scope.walk() for b in (one.heading, *one.blocks) if b is not None)
    return any(not own.isdisjoint(origins_of(block)) for block in blocks)


def _unannounced(
    content: tuple[AnyBlock | Scope, ...], own: frozenset[str], ledger: Ledger
) -> Iterator[RawParameter]:
    """The fields of tables under headings that announce nothing known, where nothing else lists any.

    They are the request's before the first part about the response.
    """
    for item in content:
        if not isinstance(item, Scope):
            continue
        said = announced(item)
        if said is not None and said.role in _NOT_PARAMETERS:
            return
        if item.request is not None or _holds(item, own):
            yield from _unannounced(tuple(item.content), own, ledger)
        elif said is None:
            blocks = [b for b in item.blocks if isinstance(b, Table) and _lists_fields(b)]
            yield from own_parameters(blocks, item.title, ledger)


def _lists_fields(table: Table) -> bool:
    """Whether the head of a table names the columns of fields, and nothing of codes or values."""
    kinds = [header_kind(cell.text) for cell in table.rows[0].cells]
    return (
        Column.NAME in kinds and len(kinds) > 1 and None not in kinds and Column.VALUE not in kinds
    )


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
