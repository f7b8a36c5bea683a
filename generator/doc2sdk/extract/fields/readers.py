"""The one list of readers of field layouts, for requests, responses, schemas and shared parameters.

What is read under "Request parameters" is read under "Response parameters".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doc2sdk.extract.fields.assigned_fields import assigned
from doc2sdk.extract.fields.field_lists import declared, defined, led, listed, paired
from doc2sdk.extract.fields.field_records import recorded
from doc2sdk.extract.fields.labelled_cells import with_labelled_cells
from doc2sdk.extract.fields.marked_names import marked_names
from doc2sdk.extract.fields.named_fields import named
from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.fields.stacked_fields import is_field_name, stacked
from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.field_leads import field_lead
from doc2sdk.printed.headings import classify_heading
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, Table, block_text


def term_row(scope: Scope, heading: Fact | None) -> RawParameter | None:
    row = defined(scope, heading) if isinstance(scope.heading, ListBlock) else None
    return with_labelled_cells(row) if row is not None else None


def typed_terms(content: Sequence[AnyBlock | Scope]) -> frozenset[str]:
    """The ids of definition lists each of whose terms is a name, and is defined by a type or a mark first.

    Right below an operation that makes fields of them: ``name`` and "(String) the name".
    """
    terms: dict[str, list[bool]] = {}
    for item in content:
        if isinstance(item, Scope) and isinstance(item.heading, ListBlock) and item.title:
            lead = field_lead(block_text(item.blocks[0])) if item.blocks else None
            is_led = lead is not None and (lead.type is not None or lead.required is not None)
            is_name = is_field_name(item.title.text)
            terms.setdefault(item.heading.id, []).append(is_led and is_name)
    return frozenset(key for key, led in terms.items() if all(led))


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


def _lists_values(
    blocks: Sequence[AnyBlock], block: ListBlock, found: Sequence[RawParameter]
) -> bool:
    """Whether a list behind a table of fields is of something else, as the line above it says.

    "What happens to the reports:" begins a list of values, not of more fields.
    """
    at = next(index for index, other in enumerate(blocks) if other is block)
    above = blocks[at - 1] if at else None
    if not found or not isinstance(above, Paragraph) or above.text.rstrip()[-1:] not in (":", "："):
        return False
    return any(isinstance(b, Table) for b in blocks[:at]) and classify_heading(above.text) is None


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
        elif (
            isinstance(block, ListBlock) and not stacks and not _lists_values(unread, block, found)
        ):
            # Among stacked fields, lists tell the values of the field above.
            rows = listed(block, heading) or named(block, heading)
        elif isinstance(block, Code):
            rows = declared(block, heading) or marked_names(block, heading)
        elif isinstance(block, Paragraph) and not any(block is line for line in taken):
            rows = assigned(block, heading) or marked_names(block, heading) or named(block, heading)
        if rows:
            ledger.consume_all(block, rule)
        found += rows
    for row, used in [*pairs, *stacks, *leads]:
        for part in used:
            ledger.consume(part, rule)
        found.append(row)
    return map(with_labelled_cells, found)
