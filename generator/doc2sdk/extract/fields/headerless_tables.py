"""Columns of a parameter table known by what they hold, where no header says it.

Style sheets draw headers that the page does not hold, and prints of pages lose header rows. A column of
nothing but places ("query", "path") makes a table one of parameters; the rest follows from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import stated_type
from doc2sdk.printed.vocabulary import LOCATION_WORDS
from doc2sdk.sources.blocks import Row, Table

_NAME = re.compile(r"[A-Za-z_$@][\w$.@:\[\]-]*\s*\*?(?:\n.*)?", re.DOTALL)


def by_content(table: Table) -> tuple[dict[int, Column], tuple[Row, ...]]:
    """Return the columns by position and the rows below the header, which is empty or not there.

    ({}, ()) unless names come first, and a column of places after them.
    """
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row.cells)]
    width = min((len(row.cells) for row in rows), default=0)
    if any(cell.header for row in rows for cell in row.cells[1:]):
        return {}, ()
    places = [n for n in range(1, width) if _all(rows, n, _is_place)]
    if len(places) != 1 or not _all(rows, 0, lambda text: _NAME.fullmatch(text) is not None):
        return {}, ()
    if _all(rows, places[0], lambda text: text.strip("() ").lower() == "body"):
        return {}, ()  # It may as well be the response's: only a header or a heading tells.
    columns = {0: Column.NAME, places[0]: Column.LOCATION}
    rest = [n for n in range(1, width) if n not in columns]
    typed = [n for n in rest if _all(rows, n, lambda text: stated_type(text) is not None)]
    columns |= dict.fromkeys(typed[:1], Column.TYPE)
    told = sorted((n for n in rest if n not in columns), key=lambda n: -_length(rows, n))
    columns |= dict.fromkeys(told[:1], Column.DESCRIPTION)
    return columns, tuple(rows)


def _is_place(text: str) -> bool:
    return text.strip("() ").lower() in LOCATION_WORDS


def _all(rows: list[Row], column: int, holds: Callable[[str], bool]) -> bool:
    return bool(rows) and all(holds(row.cells[column].text.strip()) for row in rows)


def _length(rows: list[Row], column: int) -> int:
    return sum(len(row.cells[column].text) for row in rows)
