"""Parameter tables: known by their header cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from doc2sdk.extract.fields.headerless_tables import by_content
from doc2sdk.extract.fields.name_columns import with_identifiers
from doc2sdk.extract.fields.stacked_fields import stacked_cells
from doc2sdk.extract.fields.table_columns import columns_by_cells, with_unknown_heads
from doc2sdk.extract.raw import Fact, Labelled, RawParameter
from doc2sdk.printed.headings import classify_heading, header_kind, is_unused_column
from doc2sdk.printed.places import place_word
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import (
    CAPTIONS,
    HEADER_WORDS,
    LOCATION_WORDS,
    NO_FIELD,
    PLACES,
    UNNAMED,
)
from doc2sdk.printed.words import is_mark
from doc2sdk.reshape.row_spans import without_row_spans
from doc2sdk.sources.blocks import Cell, Row, Table

_SECOND = {
    Column.VALUE,
    Column.TYPE,
    Column.REQUIRED,
    Column.LOCATION,
    Column.DESCRIPTION,
    Column.DEFAULT,
}
"""A name column alone is a list of names; one of these beside it makes it a parameter table."""

_PLACES = LOCATION_WORDS | PLACES | {"uri", "url"}
_LETTERS = re.compile(r"[a-z]+")

_FIELD = re.compile(r"[a-z_$][A-Za-z0-9_.$-]*")
"""What may be a field's name: no capital at first, no letters of other scripts, no blanks."""

_VALUE_HEAD = re.compile(r"[\w` .-]{1,24}\bvalues?`?", re.IGNORECASE)
"""A head that says that a table lists values: "`size` value"."""

_MAX_WORDS = 5
"""Words a name cell's first line may have: a name, its type, a mark."""

_HEADERLESS: dict[int, dict[int, Column]] = {
    2: {0: Column.NAME, 1: Column.DESCRIPTION},
    3: {0: Column.NAME, 1: Column.TYPE, 2: Column.DESCRIPTION},
}
"""What the columns hold where no header row says so, by their number."""


def parameter_rows(table: Table, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return the rows of a parameter table, or () where the table is none.

    A table without a header row is one where the heading above says so.
    """
    said = classify_heading(heading.text) if heading else None
    qualifier = said.qualifier if said else ""
    whole, table = table, without_row_spans(table)
    columns, body = _columns(table.rows[0]), table.rows[1:]
    if not columns and said is not None and said.role in (Role.PARAMETERS, Role.REQUEST):
        if fields := stacked_cells(whole):
            return tuple(
                RawParameter(cells=cells, heading=heading, qualifier=qualifier) for cells in fields
            )
        if not any(_VALUE_HEAD.fullmatch(cell.text) for cell in table.rows[0].cells):
            columns, body = _HEADERLESS.get(len(table.rows[0].cells), {}), table.rows
    if not columns:
        columns, body = by_content(table)
    if not _is_field_table(columns) and (found := columns_by_cells(table))[0]:
        columns, body = found
    if not _is_field_table(columns):
        return ()
    if enumerated_values(table):
        return ()
    columns = _by_cells(table, _with_types(columns, body), body)
    columns = with_unknown_heads(columns, table, body)
    columns = with_identifiers(columns, body)
    rows = (_row(row, columns) for row in body if not (_is_unnamed(row) or _is_head(row)))
    qualifier = f"{_place_named(table.rows[0])} {qualifier}".strip()
    return tuple(
        RawParameter(cells=cells, heading=heading, qualifier=qualifier)
        for cells in rows
        if Column.NAME in cells and _may_name(cells[Column.NAME].text)
    )


def _is_field_table(columns: dict[int, Column]) -> bool:
    return Column.NAME in columns.values() and bool(_SECOND & set(columns.values()))


def _by_cells(table: Table, columns: dict[int, Column], body: Sequence[Row]) -> dict[int, Column]:
    """Return the columns; one headed "type" of whose cells each is a mark or a place, holds these.

    The next column headed as one of types has them then: ``name | type | data type``.
    """
    at = next((at for at, kind in columns.items() if kind is Column.TYPE), None)
    texts = [t for row in body if at is not None for c in _cells(row, at) if (t := c.text.strip())]
    said = next((kind for kind, holds in _SAID if texts and all(map(holds, texts))), None)
    if at is None or said is None or said in columns.values():
        return columns
    found = {**columns, at: said}
    position = 0
    for cell in table.rows[0].cells:
        if position not in found and header_kind(cell.text) is Column.TYPE:
            return {**found, position: Column.TYPE}
        position += cell.colspan
    return found


_SAID: tuple[tuple[Column, Callable[[str], bool]], ...] = (
    (Column.REQUIRED, is_mark),
    (Column.LOCATION, lambda text: bool(place_word(text))),
)
"""What the cells of a column headed "type" may be instead of types."""


def _cells(row: Row, at: int) -> Iterator[Cell]:
    position = 0
    for cell in row.cells:
        if position == at:
            yield cell
        position += cell.colspan


def _with_types(columns: dict[int, Column], body: Sequence[Row]) -> dict[int, Column]:
    """Return the columns; one headed "Parameter type" that names no place in a request, holds types."""
    found = next((at for at, kind in columns.items() if kind is Column.LOCATION), None)
    if found is None or Column.TYPE in columns.values():
        return columns
    words = {
        cells[Column.LOCATION].text.lower().strip()
        for row in body
        if Column.LOCATION in (cells := _row(row, columns))
    }
    if any(place_word(word) or _PLACES & set(_LETTERS.findall(word)) for word in words):
        return columns
    return {**columns, found: Column.TYPE}


def _may_name(text: str) -> bool:
    """Whether a name cell names a field: captions inside tables ("One of") and values do not."""
    first = text.strip().split("\n")[0]
    if first.lower().strip(".") in NO_FIELD:
        return False
    if first.endswith(":") and classify_heading(first) is not None:
        return False
    is_value = first[:1] in "\"'/" or first.replace(".", "").isdigit()
    caption = first.lower() in CAPTIONS or "\t" in first or len(first.split()) > _MAX_WORDS
    return bool(first) and not is_value and not caption


def _columns(header: Row) -> dict[int, Column]:
    """Return the columns by position. Only a header row counts: marked as one, bold or made of known words."""
    if not all(_is_header(cell) for cell in header.cells) and not _is_worded(header):
        return {}
    found: dict[int, Column] = {}
    position = 0
    for cell in header.cells:
        kind = header_kind(cell.text)
        if kind is not None and kind not in found.values():
            found[position] = kind
        position += cell.colspan
    return found


def _is_head(row: Row) -> bool:
    """Whether a row of three cells or more repeats a header, as tables of several parts do."""
    texts = [text for cell in row.cells if (text := cell.text.strip())]
    return len(texts) > 2 and all(header_kind(text) is not None for text in texts)


def _is_worded(row: Row) -> bool:
    """Whether every cell of an unmarked row is a header's word, as manuals without styles print them.

    Two cells may be a field called "name"; then capitals or letters that no name has must tell them apart.
    """
    texts = [text for cell in row.cells if (text := cell.text.strip())]
    if len(texts) < 2 or (len(texts) == 2 and any(map(_FIELD.fullmatch, texts))):
        return False
    return all(header_kind(text) is not None or is_unused_column(text) for text in texts)


def _is_header(cell: Cell) -> bool:
    spans = [span for span in cell.spans if span.text.strip()]
    return cell.header or not spans or all(span.bold for span in spans)


def _place_named(header: Row) -> str:
    """Return the place that the header of the name column says its names go to: "HTTP header"."""
    named = (cell.text for cell in header.cells if header_kind(cell.text) is Column.NAME)
    words = set(_LETTERS.findall(next(named, "").lower()))
    return "header" if words & HEADER_WORDS else ""


def _row(row: Row, columns: dict[int, Column]) -> dict[Column, Fact]:
    cells: dict[Column, Fact] = {}
    position = 0
    for cell in row.cells:
        if position in columns:
            cells[columns[position]] = Fact(text=cell.text, place=cell.place)
        position += cell.colspan
    return cells


def _is_unnamed(row: Row) -> bool:
    """Whether the row is about a part without a name, whose members follow."""
    spans = [span for cell in row.cells[:1] for span in cell.spans if span.text.strip("» ")]
    text = "".join(span.text for span in spans).strip("» *").lower()
    return text in UNNAMED and all(span.italic for span in spans)


def enumerated_values(table: Table) -> tuple[Labelled, ...]:
    """Return the rows of a table that lists the values parameters may have, a row for each value.

    It has a name column and a value column, and names one parameter more than once.
    """
    columns = _columns(table.rows[0])
    if set(columns.values()) != {Column.NAME, Column.VALUE}:
        return ()
    rows = [_row(row, columns) for row in table.rows[1:]]
    pairs = [(row[Column.NAME], row[Column.VALUE]) for row in rows if len(row) == 2]
    names = [name.text for name, _ in pairs]
    if len(set(names)) == len(names):
        return ()
    return tuple(Labelled(label=name, value=value) for name, value in pairs)
