"""Headers of responses: rows of tables under "Headers", or with that location."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.diagnostics import Sink
from doc2sdk.extract.raw import RawParameter
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.lower.rows.name_cells import row_name
from doc2sdk.lower.rows.required_marks import required_mark
from doc2sdk.lower.rows.row_schema import FindType, row_description, row_schema
from doc2sdk.model import Header, Schema, SchemaType, Text
from doc2sdk.printed.roles import Column
from doc2sdk.printed.vocabulary import HEADER_WORDS


def is_header(row: RawParameter) -> bool:
    """Return whether a row of a response is a header, by its location cell, else by the heading
    above it.
    """
    cell = row.cells.get(Column.LOCATION)
    place = cell.text.lower().strip("() ") if cell is not None else row_name(row).location
    return place in HEADER_WORDS if place else not HEADER_WORDS.isdisjoint(row.qualifier.split())


def lower_headers(
    rows: Iterable[RawParameter], subject: str, find: FindType, sink: Sink
) -> tuple[Header, ...]:
    """Return the headers among the rows, each name once in any case (RFC 9110, section 5.1).

    A header is required only where the document says so.
    """
    found: dict[str, Header] = {}
    for row in rows:
        name = row_name(row)
        if not is_header(row) or not name.name:
            continue
        cell = row.cells[Column.NAME]
        schema = row_schema(row, name, subject, sink, find)
        if schema == Schema():
            schema = Schema(type=inferred(cell, SchemaType.STRING, "header-value"))
        header = Header(
            name=stated(cell, Text(name.name)),
            schema=schema,
            required=required_mark(row, None, unmarked=False),
            description=row_description(row),
        )
        found.setdefault(name.name.lower(), header)
    return tuple(found.values())
