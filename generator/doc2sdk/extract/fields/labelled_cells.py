"""What a description says of its field in lines of their own: a type, a mark, a place.

The user name for the account.
Type: String                        the type "String"
Required: Yes                       must be given
"""

from __future__ import annotations

import re
from dataclasses import replace

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.headings import header_kind
from doc2sdk.printed.places import place_word
from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import stated_type
from doc2sdk.printed.words import required_cell

_LINE = re.compile(r"\s*[-*•]?\s*(?P<label>[^:：\n]{2,24}?)\s*[:：]\s*(?P<value>\S.*)")


def with_labelled_cells(row: RawParameter) -> RawParameter:
    """Return a row with the cells that lines of its description fill, where it has none of the kind."""
    told = row.cells.get(Column.DESCRIPTION)
    if told is None or (":" not in told.text and "：" not in told.text):
        return row
    cells = dict(row.cells)
    kept: list[str] = []
    for line in told.text.split("\n"):
        match = _LINE.fullmatch(line)
        kind = header_kind(match["label"]) if match is not None else None
        if match is None or kind is None or not _says(kind, match["value"]) or _filled(cells, kind):
            kept.append(line)
        else:
            cells[kind] = Fact(text=match["value"].strip(), place=told.place)
    if len(kept) == len(told.text.split("\n")):
        return row
    text = "\n".join(kept).strip()
    cells[Column.DESCRIPTION] = replace(told, text=text)
    if not text:
        del cells[Column.DESCRIPTION]
    return replace(row, cells=cells)


def _filled(cells: dict[Column, Fact], kind: Column) -> bool:
    return kind in cells and bool(cells[kind].text.strip())


def _says(kind: Column, value: str) -> bool:
    """Whether a value is one of the kind that its label announces."""
    if kind is Column.TYPE:
        return stated_type(value) is not None
    if kind in (Column.REQUIRED, Column.OPTIONAL):
        return required_cell(value) is not None
    return kind is Column.LOCATION and bool(place_word(value))
