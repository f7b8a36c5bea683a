"""The one list of readers of field layouts, for requests, responses, schemas and shared parameters.

What is read under "Request parameters" is read under "Response parameters".
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from doc2sdk.extract.collectors import Before, Collector, collect
from doc2sdk.extract.fields.assigned_fields import assigned
from doc2sdk.extract.fields.described_lines import described
from doc2sdk.extract.fields.field_lists import declared, defined, led, listed, paired
from doc2sdk.extract.fields.field_records import recorded
from doc2sdk.extract.fields.introductions import introduced_heading, introductions
from doc2sdk.extract.fields.labelled_cells import with_labelled_cells
from doc2sdk.extract.fields.marked_names import marked_names
from doc2sdk.extract.fields.named_fields import named
from doc2sdk.extract.fields.parameter_tables import parameter_rows
from doc2sdk.extract.fields.stacked_fields import is_field_name, stacked
from doc2sdk.extract.fields.typed_lines import announced_lines
from doc2sdk.extract.ledger import Claim, claim, claim_all
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.field_leads import field_lead
from doc2sdk.printed.headings import HeadingMeaning, classify_heading
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, Table, block_text

Rows = Sequence[RawParameter]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Blocks that follow each other, and the heading above them. ``rule`` names the claims on them."""

    blocks: Sequence[AnyBlock]
    heading: Fact | None
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Fields and the block that they begin in."""

    rows: Rows
    block: AnyBlock


Read = Callable[[Section, Container[str]], Iterator[Fields | Claim]]


def _in_blocks(
    read: Callable[
        [Sequence[AnyBlock], Fact | None], Iterable[tuple[RawParameter, Sequence[AnyBlock]]]
    ],
) -> Read:
    """Return a reader of fields that each take several blocks, or a part of one."""

    def fields(section: Section, taken: Container[str]) -> Iterator[Fields | Claim]:
        unread = [block for block in section.blocks if block.id not in taken]
        for row, blocks in read(unread, section.heading):
            for block in blocks:
                yield from claim_all(block, section.rule)
            yield Fields(rows=(row,), block=blocks[0])

    return fields


def _in_tables(section: Section, taken: Container[str]) -> Iterator[Fields | Claim]:
    introduced = introductions(section.blocks)
    for block in section.blocks:
        said = introduced.get(block.id)
        if isinstance(block, Table) and block.id not in taken and not _is_of_another(said, section):
            heading = introduced_heading(said, section.heading, block)
            yield from _whole(block, parameter_rows(block, heading), section)


def _in_lists(section: Section, before: Before) -> Iterator[Fields | Claim]:
    introduced = introductions(section.blocks)
    for block in section.blocks:
        said = introduced.get(block.id)
        is_list = block.id not in before and not _is_of_another(said, section)
        if is_list and isinstance(block, ListBlock) and not _lists_values(section, block, before):
            heading = introduced_heading(said, section.heading, block)
            yield from _whole(block, listed(block, heading) or named(block, heading), section)


def _in_code(section: Section, taken: Container[str]) -> Iterator[Fields | Claim]:
    introduced = introductions(section.blocks)
    for block in section.blocks:
        said = introduced.get(block.id)
        if isinstance(block, Code) and block.id not in taken and not _is_of_another(said, section):
            rows = declared(block, section.heading) or marked_names(block, section.heading)
            heading = introduced_heading(said, section.heading, block)
            yield from _whole(block, rows or described(block, heading), section)


def _in_lines(section: Section, taken: Container[str]) -> Iterator[Fields | Claim]:
    for block in section.blocks:
        if isinstance(block, Paragraph) and block.id not in taken:
            heading = section.heading
            rows = assigned(block, heading) or marked_names(block, heading) or named(block, heading)
            yield from _whole(block, rows, section)


_ASKED = (Role.PARAMETERS, Role.REQUEST)


def _is_of_another(said: HeadingMeaning | None, section: Section) -> bool:
    """Whether the sentence above a block says that it is of the response, or of errors."""
    return said is not None and said.role not in _ASKED and section.rule == "parameters"


def _lists_values(section: Section, block: ListBlock, before: Before) -> bool:
    """Whether a list behind a table of fields is of something else, as the line above it says.

    "What happens to the reports:" begins a list of values, not of more fields.
    """
    at = next(index for index, other in enumerate(section.blocks) if other is block)
    above = section.blocks[at - 1] if at else None
    if not isinstance(above, Paragraph) or above.text.rstrip()[-1:] not in (":", "："):
        return False
    is_behind = any(isinstance(b, Table) and b.id in before for b in section.blocks[:at])
    return is_behind and classify_heading(above.text) is None


def _whole(block: AnyBlock, rows: Rows, section: Section) -> Iterator[Fields | Claim]:
    """Yield the fields that a block holds, if any, and claims on all of it."""
    if rows:
        yield from claim_all(block, section.rule)
        yield Fields(rows=rows, block=block)


READERS: tuple[Collector[Section], ...] = (
    Collector(name="records", read=_in_blocks(recorded)),
    Collector(name="pairs", read=_in_blocks(paired), behind=("records",)),
    Collector(name="stacks", read=_in_blocks(stacked), behind=("records", "pairs")),
    Collector(name="tables", read=_in_tables, behind=("records",)),
    # Among stacked fields, lists tell the values of the field above.
    Collector(name="lists", read=_in_lists, behind=("records", "tables"), unless=("stacks",)),
    Collector(name="code", read=_in_code, behind=("records",)),
    Collector(name="leads", read=_in_blocks(led), behind=("records",), unless=("pairs", "stacks")),
    Collector(name="lines", read=_in_lines, behind=("records", "pairs", "stacks", "leads")),
    Collector(
        name="typed lines",
        read=_in_blocks(announced_lines),
        behind=("records", "pairs", "stacks", "leads", "lines"),
    ),
)
"""The field layouts, each of which says what it leaves to others. Their order changes nothing.

===========  ==========================================================
records      a heading or table for each field, its properties below
records      a line for each thing said of a field: ``Name: size``, ``Type: integer``
pairs        a line ``size integer``, below it ``Query parameter``
stacks       a line ``size``, below it ``integer``, below it the rest
tables       a row for each field
lists        an item ``size (integer): how long it is``
code         a line ``size?: number; // how long it is``, or ``size - how long it is``
lines        a line ``size=[integer]``, or ``size=7 // how long it is``
leads        ``**size** (integer): how long it is`` in running text
typed lines  a line ``size``, below it ```integer` how long it is``
===========  ==========================================================
"""


def own_parameters(
    blocks: Sequence[AnyBlock],
    heading: Fact | None,
    taken: Container[str],
    rule: str = "parameters",
) -> Iterator[RawParameter | Claim]:
    """Read the fields of blocks that follow each other, in whatever layout they are printed.

    Blocks with the ids ``taken`` are left alone. ``rule`` names the claims.
    """
    read = collect(READERS, Section(blocks=blocks, heading=heading, rule=rule), taken)
    yield from read.claims
    position = {block.id: at for at, block in reversed(list(enumerate(blocks)))}
    found = [fields for reader in READERS for fields in read.facts(reader.name)]
    for fields in sorted(found, key=lambda one: position.get(one.block.id, 0)):
        yield from map(with_labelled_cells, fields.rows)


def rows_of_scope(scope: Scope, heading: Fact | None) -> list[RawParameter]:
    """Return the fields that a scope is: a term with its definition, or a bold name above its kind.

    ::

        size                    **size** integer
            How long it is.     Query parameter
    """
    if isinstance(scope.heading, ListBlock):
        row = defined(scope, heading)
        return [with_labelled_cells(row)] if row is not None else []
    if not isinstance(scope.heading, Paragraph) or not scope.blocks:
        return []
    return [row for row, _ in paired([scope.heading, scope.blocks[0]], heading)]


def typed_terms(content: Sequence[AnyBlock | Scope]) -> frozenset[str]:
    """Return the ids of definition lists each of whose terms is a name, and is defined by a type or a
    mark first.

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


def claim_scope(scope: Scope, rule: str = "parameters") -> Iterator[Claim]:
    """Claim a scope's heading and blocks for a rule."""
    for block in (scope.heading, *scope.blocks):
        if block is not None:
            yield from claim(block, rule)
