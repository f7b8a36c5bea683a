"""The one list of readers of field layouts, for requests, responses, schemas and shared parameters.

What is read under "Request parameters" is read under "Response parameters".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doc2sdk.extract.fields.field_lists import assigned, declared, defined, led, listed, paired
from doc2sdk.extract.fields.field_records import recorded
from doc2sdk.extract.fields.named_fields import named
from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.fields.stacked_fields import stacked
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, Table


def term_row(scope: Scope, heading: Fact | None) -> RawParameter | None:
    return defined(scope, heading) if isinstance(scope.heading, ListBlock) else None


def rows_below_name(scope: Scope, heading: Fact | None) -> list[RawParameter]:
    """A field whose name is a bold line, which heads the line that says what kind it is."""
    if not isinstance(scope.heading, Paragraph) or not scope.blocks:
        return []
    return [row for row, _ in paired([scope.heading, scope.blocks[0]], heading)]


def consume_scope(scope: Scope, ledger: Ledger, rule: str = "parameters") -> None:
    """Claim a scope's heading and blocks for a rule."""
    for block in (scope.heading, *scope.blocks):
        if block is not None:
            ledger.consume(block, rule)


def own_parameters(
    blocks: Sequence[AnyBlock], heading: Fact | None, ledger: Ledger, rule: str = "parameters"
) -> Iterator[RawParameter]:
    """Read the fields of blocks that follow each other, in whatever layout they are printed.

    This is the one list of field layouts: for requests, responses, schemas and shared parameters alike. The
    surer layouts claim their blocks first. ``rule`` names the claims.
    """
    found: list[RawParameter] = []
    unread = [block for block in blocks if not ledger.is_consumed(block)]
    for row, used in recorded(unread, heading):
        for part in used:
            ledger.consume_all(part, rule)
        found.append(row)
    unread = [block for block in unread if not ledger.is_consumed(block)]
    pairs = list(paired(unread, heading))
    unpaired = [b for b in unread if not any(b is line for _, lines in pairs for line in lines)]
    stacks = list(stacked(unpaired, heading))
    leads = [] if pairs or stacks else [(row, (block,)) for row, block in led(unread, heading)]
    taken = [line for _, lines in (*pairs, *stacks, *leads) for line in lines]
    for block in unread:
        rows: tuple[RawParameter, ...] = ()
        if isinstance(block, Table):
            rows = parameter_rows(block, heading)
        elif isinstance(block, ListBlock) and not stacks:
            # Among stacked fields, lists tell the values of the field above.
            rows = listed(block, heading) or named(block, heading)
        elif isinstance(block, Code):
            rows = declared(block, heading)
        elif isinstance(block, Paragraph) and not any(block is line for line in taken):
            rows = assigned(block, heading) or named(block, heading)
        if rows:
            ledger.consume_all(block, rule)
        found += rows
    for row, used in [*pairs, *stacks, *leads]:
        for part in used:
            ledger.consume(part, rule)
        found.append(row)
    return iter(found)
