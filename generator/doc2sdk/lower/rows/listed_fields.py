"""The fields that rows list, as properties."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawParameter
from doc2sdk.lower.rows.field_tree import ListedField, property_tree
from doc2sdk.lower.rows.name_cells import row_name
from doc2sdk.lower.rows.required_marks import required_mark
from doc2sdk.lower.rows.row_schema import FindType, row_description, row_schema
from doc2sdk.model import Property


def listed_properties(
    rows: Iterable[RawParameter], subject: str, find: FindType, sink: Sink
) -> tuple[Property, ...]:
    """Return the fields of a body that the service sends: it has those that it lists, unless marked."""
    fields = []
    for row in rows:
        name = row_name(row)
        fields.append(
            ListedField(
                name=name,
                row=row,
                schema=row_schema(row, name, subject, sink, find),
                required=required_mark(row, None, unmarked=True),
                description=row_description(row),
            )
        )
    return property_tree(fields)
