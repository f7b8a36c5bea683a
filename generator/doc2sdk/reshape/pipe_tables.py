"""Tables of Markdown that a page prints as they were typed, between bars.

::

    row = "|" cell 1*("|" cell) ["|"]

    |name |required |type        a paragraph a line, or cells that a reader took for columns
    |id   |Y        |string
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Paragraph,
    Row,
    Span,
    Table,
    derived,
    origins_of,
)

_ROW = re.compile(r"\s*\|[^|\n]*(?:\|[^|\n]*)+")
_RULE = re.compile(r"[\s|:+-]+")
_LEAST = 2
"""Rows of a table, the header among them."""


def gather_pipe_tables(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """The blocks, each run of rows between bars as one table."""
    out: list[AnyBlock] = []
    index = 0
    while index < len(blocks):
        run = list(_run(blocks, index))
        lines = [line for block in run for line in _lines(block)]
        rows = [line for line in lines if _ROW.fullmatch(line) and not _RULE.fullmatch(line)]
        if len(rows) < _LEAST:
            out.append(blocks[index])
            index += 1
            continue
        out += _before(run[0])
        out.append(_table(run, rows))
        index += len(run)
    return out


def _run(blocks: Sequence[AnyBlock], start: int) -> Iterator[Paragraph | Table]:
    """The blocks from ``start`` whose lines are rows; in the first, text may come before them."""
    for number, block in enumerate(blocks[start:]):
        if not isinstance(block, (Paragraph, Table)):
            return
        lines = _lines(block)
        is_row = [_ROW.fullmatch(line) is not None for line in lines]
        begins = number == 0 and isinstance(block, Paragraph) and any(is_row) and is_row[-1]
        if not lines or not (all(is_row) or begins):
            return
        yield block


def _lines(block: Paragraph | Table) -> list[str]:
    if isinstance(block, Paragraph):
        return [line for line in block.text.split("\n") if line.strip()]
    rows = (" ".join(" ".join(cell.text.split()) for cell in row.cells) for row in block.rows)
    return [row for row in rows if row.strip()]


def _before(block: Paragraph | Table) -> list[AnyBlock]:
    """The text of a paragraph before its first row, as a paragraph of its own."""
    if not isinstance(block, Paragraph):
        return []
    text: list[str] = []
    for line in _lines(block):
        if _ROW.fullmatch(line):
            break
        text.append(line)
    if not text:
        return []
    spans = (Span(text="\n".join(text), place=block.place),)
    return [replace(block, spans=spans, **derived(block, 1))]


def _table(run: Sequence[Paragraph | Table], rows: Sequence[str]) -> Table:
    place = run[0].place
    texts = [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows]
    width = max(map(len, texts))
    made = derived(run[0], 0)
    origins = tuple(key for block in run for key in origins_of(block))
    cells = [
        Row(
            cells=tuple(
                Cell(blocks=(_text(text, run[0]),) if text else (), place=place, header=at == 0)
                for text in [*row, *[""] * (width - len(row))]
            ),
            place=place,
        )
        for at, row in enumerate(texts)
    ]
    return Table(rows=tuple(cells), place=place, id=made["id"], origins=origins)


def _text(text: str, source: AnyBlock) -> Paragraph:
    return Paragraph(spans=(Span(text=text, place=source.place),), place=source.place)
