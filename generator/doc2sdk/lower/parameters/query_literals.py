"""Which literal values of a printed query are sent as they are, and which only show what may be sent.

::

    /api.cgi?cmd=GetTime&boat=BOAT&page=1          of an operation "Time of a boat"

``cmd`` is fixed, as another operation of the path has another value there. ``boat`` is an argument: its value is
what the operation is about. So is ``page`` where the operation's table lists it. What plainly stands for a
value (``token=TOKEN``) is no literal to :mod:`doc2sdk.lower.urls`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from doc2sdk.extract.raw import RawOperation, RawParameter
from doc2sdk.lower import urls
from doc2sdk.lower.names.identifiers import singular, words_of
from doc2sdk.printed.roles import Column

_CAPITALS = re.compile(r"[A-Z][A-Z_ -]+")
_SHOWS = (Column.VALUE, Column.ALLOWED, Column.DEFAULT, Column.DESCRIPTION)
"""Cells of a row that may name the one value of a parameter."""

TellsApart = frozenset[tuple[str, str]]
"""Paths and keys of their queries by whose values operations of one path differ."""


def keys_that_tell_apart(operations: Iterable[RawOperation]) -> TellsApart:
    """Return the keys that have several values on one path."""
    values: dict[tuple[str, str], set[str]] = {}
    for raw in operations:
        url = urls.parse(raw.url.text)
        for pair in url.query:
            if pair.literal is not None:
                values.setdefault((url.path, pair.key), set()).add(pair.literal)
    return frozenset(key for key, some in values.items() if len(some) > 1)


def is_fixed(
    pair: urls.QueryPair, url: urls.Url, rows: dict[str, RawParameter], title: str,
    apart: TellsApart,
) -> bool:  # fmt: skip
    """Return whether a client sends the literal of a pair in every call of the operation.

    ``rows`` are those of the operation's tables by the names in them.
    """
    value = pair.literal
    if value is None:
        return False
    if (url.path, pair.key) in apart:
        return True
    if _CAPITALS.fullmatch(value) and _is_named(value, f"{title} {url.path}"):
        return False
    row = rows.get(pair.key)
    return row is None or _shows(row, value)


def _is_named(value: str, text: str) -> bool:
    """Return whether a value in capitals is the thing that the operation is about: ``id=BOAT``."""
    about = {singular(word.lower()) for word in words_of(text)}
    return {singular(word.lower()) for word in re.split(r"[_ -]", value)} <= about


def _shows(row: RawParameter, value: str) -> bool:
    """Return whether a row names a value; numbers in prose are of anything."""
    cells = [row.cells[column].text for column in _SHOWS if column in row.cells]
    if any(cell.strip().strip("\"'`") == value for cell in cells):
        return True
    is_word = any(letter.isalpha() for letter in value)
    return is_word and any(re.search(rf"(?<!\w){re.escape(value)}(?!\w)", cell) for cell in cells)
