"""Columns of a table classified by their cells as well as by their heads.

A column of identifiers, each once, is that of the names; one of type words that of the types; one of ``Y``
and ``N``, ``M`` and ``O``, ``required`` and ``optional`` says what must be given; one of ``query`` and ``body``
where it goes. What no rule knows is a note and never a reason to drop the table.

    Feldname | Art     | ?  |              a header nobody translates
    name     | string  | ja |              is a parameter table all the same
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from doc2sdk.printed.headings import header_kind, is_unused_column, label_key
from doc2sdk.printed.places import place_word
from doc2sdk.printed.request_line import is_target, method_of
from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import WORDS, stated_type
from doc2sdk.sources.blocks import Row, Table

_NAME = re.compile(
    r"[>»└├─+\-–·•.|\s]*[A-Za-z_$@][\w$.@:\[\]{}/#-]*(?:\[\])?\s*(?:[*＊]|\(\w+\)|（\w+）|\[\w+\])*(?:\n.*)?",
    re.DOTALL,
)
_MARK_WORDS = frozenset(
    "y n yes no true false m o c r x v required optional mandatory conditional must 1 0 ✓ ✔ ✗ ✘ × ✅ ❌ √ ○ ◯ ● "
    "- – — * m/o req opt mand cond".split()
)
"""What cells of a column of required marks hold, in lower case."""

_MOST = 0.8
"""Share of a column's filled cells that must be of one kind."""

_SAMPLE_ROWS = 40
"""Rows that are looked at to classify a column."""


def columns_by_cells(table: Table) -> tuple[dict[int, Column], tuple[Row, ...]]:
    """Return the columns of a field table by position, and the rows below its header.

    ({}, ()) where the cells do not show that the rows are fields: names are needed, and types, required
    marks or places beside them.
    """
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row.cells)]
    if len(rows) < 1 or any(cell.colspan > 1 for cell in rows[0].cells):
        return {}, ()
    for body in (rows[1:], rows):
        columns = _classified(rows[0] if body is not rows else None, body)
        if _is_field_table(columns, body):
            return columns, tuple(body)
    return {}, ()


def _is_field_table(columns: dict[int, Column], body: Sequence[Row]) -> bool:
    kinds = set(columns.values())
    if Column.NAME not in kinds:
        return False
    if kinds & {Column.TYPE, Column.REQUIRED}:
        return True
    # A place alone makes fields of rows, unless it is the body: that may as well be the response's.
    places = [at for at, kind in columns.items() if kind is Column.LOCATION]
    return any(label_key(row.cells[at].text) != "body" for at in places for row in body)


def _classified(header: Row | None, body: Sequence[Row]) -> dict[int, Column]:
    width = min((len(row.cells) for row in body), default=0)
    cells = [[row.cells[at].text.strip() for row in body[:_SAMPLE_ROWS]] for at in range(width)]
    heads = [cell.text for cell in header.cells] if header is not None else []
    columns: dict[int, Column] = {}
    for at in range(min(width, len(heads))):
        kind = header_kind(heads[at])
        if kind is not None and kind not in columns.values():
            columns[at] = kind
    for form, holds in _BY_FORM:
        _add(columns, cells, heads, form, holds)
    if Column.NAME not in columns.values():
        _add_names(columns, cells, heads)
    rest = [at for at in range(width) if at not in columns and not _is_unused(heads, at)]
    if Column.DESCRIPTION not in columns.values() and rest:
        longest = max(rest, key=lambda at: sum(len(text) for text in cells[at]))
        columns[longest] = Column.DESCRIPTION
    return columns


def with_unknown_heads(
    columns: dict[int, Column], table: Table, body: Sequence[Row]
) -> dict[int, Column]:
    """Return the columns, and those of types, places and marks whose heads nobody knows: ``Mode | string``."""
    width = min((len(row.cells) for row in body), default=0)
    if any(cell.colspan > 1 for row in (table.rows[0], *body[:_SAMPLE_ROWS]) for cell in row.cells):
        return columns
    found = dict(columns)
    heads = [cell.text for cell in table.rows[0].cells]
    known = [at for at in range(width) if at < len(heads) and header_kind(heads[at]) is not None]
    cells = [
        [] if at in known else [row.cells[at].text.strip() for row in body[:_SAMPLE_ROWS]]
        for at in range(width)
    ]
    for kind, holds in _BY_FORM:
        _add(found, cells, heads, kind, holds)
    return found


def _is_unused(heads: Sequence[str], at: int) -> bool:
    return at < len(heads) and is_unused_column(heads[at])


def _add(
    columns: dict[int, Column], cells: Sequence[Sequence[str]], heads: Sequence[str], kind: Column,
    holds: Callable[[str], bool],
) -> None:  # fmt: skip
    """Add the first free column of whose filled cells nearly all are of a kind."""
    if kind in columns.values():
        return
    for at, texts in enumerate(cells):
        if at in columns or _is_unused(heads, at):
            continue
        if _share(texts, holds) >= _MOST:
            columns[at] = kind
            return


def _add_names(
    columns: dict[int, Column], cells: Sequence[Sequence[str]], heads: Sequence[str]
) -> None:
    """Add the leftmost free column of identifiers that hardly repeat."""
    for at, texts in enumerate(cells):
        filled = [text for text in texts if text]
        if at in columns or _is_unused(heads, at) or not filled:
            continue
        if _share(filled, _is_name) >= _MOST and len(set(filled)) >= _MOST * len(filled):
            columns[at] = Column.NAME
            return


def _share(texts: Iterable[str], holds: Callable[[str], bool]) -> float:
    filled = [text for text in texts if text]
    return sum(holds(text) for text in filled) / len(filled) if filled else 0.0


def _is_name(text: str) -> bool:
    is_other = method_of(text) is not None or (text.startswith("/") and is_target(text))
    return not is_other and len(text) <= 80 and _NAME.fullmatch(text) is not None


def _is_type(text: str) -> bool:
    first = label_key(text.split("\n")[0])
    return first in WORDS or stated_type(first) is not None


def _is_place(text: str) -> bool:
    return bool(place_word(text))


def _is_mark(text: str) -> bool:
    return label_key(text) in _MARK_WORDS or text.strip().lower() in _MARK_WORDS


_BY_FORM: tuple[tuple[Column, Callable[[str], bool]], ...] = (
    (Column.TYPE, _is_type),
    (Column.LOCATION, _is_place),
    (Column.REQUIRED, _is_mark),
)
"""Columns that the form of their cells shows, the surest first."""
