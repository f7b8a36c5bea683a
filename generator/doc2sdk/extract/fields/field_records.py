"""Fields printed as records: a line for each thing that is said of them.

::

    field = name-line 1*(label ":" value NEWLINE)

    Parameter: id                 the label is one that names columns, too
    Required: yes
    Type: string
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.headings import header_kind
from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import stated_type
from doc2sdk.printed.words import required_cell
from doc2sdk.sources.blocks import AnyBlock, ListBlock, Paragraph

_LINE = re.compile(r"(?P<label>[^:：\n]{2,30}?)\s*[:：]\s*(?P<value>\S.*)", re.DOTALL)
_NAME = re.compile(r"[\"“'`]?(?P<name>[A-Za-z_$@][\w$.\[\]-]*)[\"”'`]?")

_Line = tuple[Column, Fact, AnyBlock]


def recorded(
    blocks: Sequence[AnyBlock], heading: Fact | None
) -> Iterator[tuple[RawParameter, tuple[AnyBlock, ...]]]:
    """Yield the fields, each with the blocks it fills.

    A record without a type or a mark is none: "Name: login" may begin the description of a call.
    """
    record: list[_Line] = []
    for line in [*_lines(blocks), None]:
        starts = line is None or line[0] is Column.NAME
        if starts or (record and any(line is not None and line[0] is kind for kind, *_ in record)):
            if (cells := _cells(record)) is not None:
                used = tuple({block.id: block for *_, block in record}.values())
                yield RawParameter(cells=cells, heading=heading), used
            record = []
        if line is not None and (record or line[0] is Column.NAME):
            record.append(line)


def _lines(blocks: Sequence[AnyBlock]) -> Iterator[_Line | None]:
    """Yield the lines with labels of columns; None for a block or a line in between, which ends a record."""
    for block in blocks:
        parts = [block] if isinstance(block, Paragraph) else []
        if isinstance(block, ListBlock):
            parts = [b for item in block.items for b in item.blocks if isinstance(b, Paragraph)]
        if not parts:
            yield None
        for part in parts:
            for text in part.text.split("\n"):
                match = _LINE.fullmatch(text.strip())
                kind = header_kind(match["label"]) if match is not None else None
                if match is None or kind is None:
                    yield None
                else:
                    yield kind, Fact(text=match["value"].strip(), place=part.place), block


def _cells(record: Sequence[_Line]) -> dict[Column, Fact] | None:
    cells = {kind: fact for kind, fact, _ in record}
    name = _NAME.fullmatch(cells[Column.NAME].text) if Column.NAME in cells else None
    if name is None:
        return None
    kind, mark = cells.get(Column.TYPE), cells.get(Column.REQUIRED)
    is_typed = kind is not None and stated_type(kind.text) is not None
    is_marked = mark is not None and required_cell(mark.text) is not None
    if not is_typed and not is_marked:
        return None
    return {**cells, Column.NAME: Fact(text=name["name"], place=cells[Column.NAME].place)}
