"""What an operation is asked with, as tables, lists and lines say."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import replace

from doc2sdk.extract.fields.parameter_tables import enumerated_values
from doc2sdk.extract.fields.readers import (
    claim_scope,
    own_parameters,
    rows_of_scope,
    typed_terms,
)
from doc2sdk.extract.ledger import Claim, claim
from doc2sdk.extract.outline.scope import Scope, announced, names_something, part_title
from doc2sdk.extract.raw import Fact, Labelled, RawParameter
from doc2sdk.printed.headings import classify_heading, header_kind
from doc2sdk.printed.pushes import announces_messages
from doc2sdk.printed.roles import Column, Role
from doc2sdk.sources.blocks import AnyBlock, Heading, Paragraph, Table, origins_of

_OF_TYPE = re.compile(r"type\s*[:：]\s*object\.?", re.IGNORECASE)

_NOT_PARAMETERS = (Role.RESPONSE, Role.NOTIFICATION, Role.ERRORS, Role.STATUS, Role.MODEL)


def parameters(
    content: tuple[AnyBlock | Scope, ...],
    heading: Fact | None,
    role: Role,
    taken: Container[str],
    own: frozenset[str] = frozenset(),
) -> Iterator[RawParameter | Claim]:
    """Yield the parameters of tables, lists and lines; those of responses and errors are left alone.

    ``own`` are the ids of the blocks that show the request: the chapter with them is the operation's.
    """
    typed = typed_terms(content)
    if role not in _NOT_PARAMETERS:
        yield from own_parameters([b for b in content if not isinstance(b, Scope)], heading, taken)
    for item in content:
        if isinstance(item, Scope):
            said = announced(item)
            is_typed = item.heading is not None and item.heading.id in typed
            is_typed = is_typed and not _announces(heading)
            above = replace(item.title, text="Parameters") if is_typed and item.title else heading
            is_field = said is None and role not in _NOT_PARAMETERS
            if is_field and (rows := rows_of_scope(item, above)):
                yield from claim_scope(item)
                yield from rows
                continue
            inner = said.role if said is not None and role not in _NOT_PARAMETERS else role
            if said is None and item.title is not None and announces_messages(item.title.text):
                inner = Role.NOTIFICATION
            is_chapter = said is None and (
                _defines(item) or (isinstance(item.heading, Heading) and names_something(item))
            )
            if is_chapter and item.request is None and not _holds(item, own):
                # A chapter of its own inside an operation: its tables are seldom parameters.
                inner = Role.MODEL
            yield from parameters(tuple(item.content), part_title(item), inner, taken, own)


def _defines(scope: Scope) -> bool:
    """Whether a scope says first that it is about a type: "User:" over "type: object"."""
    first = scope.blocks[0] if scope.blocks else None
    return isinstance(first, Paragraph) and _OF_TYPE.fullmatch(first.text.strip()) is not None


def _announces(heading: Fact | None) -> bool:
    return heading is not None and classify_heading(heading.text) is not None


def _holds(scope: Scope, own: frozenset[str]) -> bool:
    blocks = (b for one in scope.walk() for b in (one.heading, *one.blocks) if b is not None)
    return any(not own.isdisjoint(origins_of(block)) for block in blocks)


def unannounced(
    content: tuple[AnyBlock | Scope, ...], own: frozenset[str], taken: Container[str]
) -> Iterator[RawParameter | Claim]:
    """Yield the fields of tables under headings that announce nothing known, where nothing else lists any.

    They are the request's before the first part about the response.
    """
    for item in content:
        if not isinstance(item, Scope):
            continue
        said = announced(item)
        if said is not None and said.role in _NOT_PARAMETERS:
            return
        if item.request is not None or _holds(item, own):
            yield from unannounced(tuple(item.content), own, taken)
        elif said is None and not _defines(item):
            blocks = [b for b in item.blocks if isinstance(b, Table) and _lists_fields(b)]
            yield from own_parameters(blocks, item.title, taken)


def _lists_fields(table: Table) -> bool:
    """Whether the head of a table names the columns of fields, and nothing of codes or values."""
    kinds = [header_kind(cell.text) for cell in table.rows[0].cells]
    return (
        Column.NAME in kinds and len(kinds) > 1 and None not in kinds and Column.VALUE not in kinds
    )


def enumerations(content: tuple[AnyBlock | Scope, ...]) -> Iterator[Labelled | Claim]:
    """Yield the values that tables list for parameters, wherever in the operation they stand."""
    for item in content:
        if isinstance(item, Scope):
            yield from enumerations(tuple(item.content))
        elif isinstance(item, Table) and (rows := enumerated_values(item)):
            yield from claim(item, "enumerated-values")
            yield from rows
