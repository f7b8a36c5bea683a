"""Stage 1: the raw operations of each document become operations, and its data types schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import Fact, RawOperation, RawParameter, RawReference
from doc2sdk.lower.cite import stated_text
from doc2sdk.lower.draft import Draft
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.names.titles import section_words
from doc2sdk.lower.operation import DocumentContext, lower_operation
from doc2sdk.lower.parameters.query_literals import keys_that_tell_apart
from doc2sdk.lower.rows.required_marks import marks_only_optional
from doc2sdk.lower.schemas.data_types import DataTypes
from doc2sdk.model import Operation, Section

DEFAULT_SECTION = "default"
"""The section of operations that stand under no heading (OpenAPI tools use the same word)."""


def lower_operations(draft: Draft, sink: Sink) -> Draft:
    """Lower the operations of each document, with the sections they are in, and the data types."""
    types = DataTypes()
    for reference in draft.references:
        types.add(reference.models)
    rows = [row for r in draft.references for raw in r.operations for row in raw.parameters]
    documents = [tuple(_operations(r, types, rows, sink)) for r in draft.references]
    sections: dict[str, Section] = {}
    for reference, operations in zip(draft.references, documents, strict=True):
        for raw, operation in zip(reference.operations, operations, strict=True):
            title = stated_text(raw.group) if raw.group is not None else draft.title
            section = Section(id=operation.section, title=title)
            sections.setdefault(section.id, section)
    return replace(
        draft,
        sections=tuple(sections.values()),
        types=types.lower(sink),
        find=types.find,
        documents=tuple(documents),
    )


def _operations(
    reference: RawReference, types: DataTypes, all_rows: list[RawParameter], sink: Sink
) -> Iterator[Operation]:
    rows = [row for raw in reference.operations for row in raw.parameters]
    document = DocumentContext(
        find=types.find,
        members=types.members,
        marks_only_optional=marks_only_optional(rows, all_rows),
        tells_apart=keys_that_tell_apart(reference.operations),
    )
    regions: dict[int, list[RawOperation]] = {}
    for raw in reference.operations:
        regions.setdefault(raw.region, []).append(raw)
    for raw in reference.operations:
        operation = lower_operation(raw, regions[raw.region], document, sink)
        yield replace(operation, section=section_id(raw.group))


def section_id(group: Fact | None) -> str:
    """Return the id of the section that a heading names."""
    words = section_words(group.text) if group is not None else []
    return identifiers.kebab(words) or DEFAULT_SECTION
