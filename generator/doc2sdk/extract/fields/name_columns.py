"""Which of two columns holds the names of fields, and which the words for them.

Name      | Parameter name | Description          the second column holds the names
User name | user           | Who logs in
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import WORDS
from doc2sdk.printed.vocabulary import NO_FIELD
from doc2sdk.printed.words import is_mark
from doc2sdk.sources.blocks import Row

_IDENTIFIER = re.compile(r"[A-Za-z_$@][\w$.\[\]-]*\s*\*?", re.ASCII)

_FEW = 0.4
"""Share of identifiers in a column up to which it holds the words for fields and not their names."""

_MOST = 0.9
"""Share of identifiers in a column from which it holds names."""


def with_identifiers(columns: dict[int, Column], body: Sequence[Row]) -> dict[int, Column]:
    """Return the columns; where that of the names holds words, and a further one identifiers, those are
    the names.

    "Name | Parameter name" heads "User name | user"; the words describe the field.
    """
    at = next((at for at, kind in columns.items() if kind is Column.NAME), None)
    texts: dict[int, list[str]] = {}
    for row in body:
        position = 0
        for cell in row.cells:
            texts.setdefault(position, []).append(cell.text.strip())
            position += cell.colspan
    if at is None or _identifiers(texts.get(at, []), also=WORDS) > _FEW:
        return columns
    free = [other for other in texts if other not in columns]
    found = next((other for other in free if _identifiers(texts[other]) >= _MOST), None)
    if found is None or len(set(texts[found])) < _MOST * len(body):
        return columns
    rest = {other: kind for other, kind in columns.items() if kind is not Column.NAME}
    described = {} if Column.DESCRIPTION in rest.values() else {at: Column.DESCRIPTION}
    return {**rest, **described, found: Column.NAME}


def _identifiers(texts: Sequence[str], *, also: Container[str] = ()) -> float:
    """Return the share of cells that hold one identifier, among those with a text.

    Words for types and marks are none: "Required" is said of a field. ``also`` are words that may be names.
    """
    filled = [text for text in texts if text]
    held = [text for text in filled if _IDENTIFIER.fullmatch(text) and _may_name(text, also)]
    return len(held) / len(filled) if filled else 0.0


def _may_name(text: str, also: Container[str]) -> bool:
    plain = text.lower().rstrip("* ")
    return plain in also or (plain not in WORDS and not is_mark(plain) and plain not in NO_FIELD)
