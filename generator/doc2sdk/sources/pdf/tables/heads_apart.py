"""Parts of one table that are drawn differently: its head is shaded and its rows are only aligned.
And a line that only the words below it show to be part of a cell."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.sources.pdf.lines.drafts import (
    CellDraft,
    Draft,
    Extent,
    TableDraft,
    TextDraft,
    first_line,
    lines_in,
)
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.lines.wraps import glue
from doc2sdk.sources.pdf.tables.known_columns import rows_in_columns
from doc2sdk.sources.pdf.tables.unruled_tables import pieces_of
from doc2sdk.sources.pdf.tolerances import CELL_START, HEAD_GAP, begin_together


def join_heads(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a page with each ruled head on top of the rows below it that are in its
    columns. For example a shaded row ``Name | Type`` above the aligned lines ``id   string``
    becomes the head of their table."""
    done: list[Draft] = []
    for draft in drafts:
        head = done[-1] if done else None
        below = _rows_below(head, draft) if isinstance(head, TableDraft) else None
        if below is None or not isinstance(head, TableDraft):
            done.append(draft)
        else:
            below.rows = [_as_head(head.rows[0]), *below.rows]
            done[-1] = below
    return done


def _rows_below(head: TableDraft, below: Draft) -> TableDraft | None:
    """Return the rows of a draft if it is in the columns of a table that is just a row of bold
    cells, else None."""
    lines = lines_in(head.rows[0])
    first = first_line(below)
    if len(head.rows) != 1 or head.spans or len(head.xs) != len(head.rows[0]) + 1 or first is None:
        return None
    near = first.top - max(line.bottom for line in lines) <= HEAD_GAP * first.size
    if not near or not all(line.bold for line in lines):
        return None
    if isinstance(below, TableDraft):
        return below if _fits_columns(below.spans, head.xs) else None
    if not isinstance(below, TextDraft) or len(below.lines) > 1:
        return None
    pieces = pieces_of(first)
    spans = tuple((piece.x0, piece.x1) for piece in pieces)
    if not _fits_columns(spans, head.xs):
        return None
    rows = rows_in_columns([list(enumerate(pieces))], spans)
    return TableDraft(rows, xs=tuple(x0 for x0, _ in spans), spans=spans)


def _fits_columns(spans: Sequence[Extent], edges: Sequence[float]) -> bool:
    """Return whether each column of text is between two edges, in order."""
    return len(spans) == len(edges) - 1 and all(
        left - CELL_START <= x0 and x1 <= right + CELL_START
        for left, (x0, x1), right in zip(edges, spans, edges[1:], strict=False)
    )


def _as_head(row: list[CellDraft]) -> list[CellDraft]:
    for cell in row:
        cell.header = True
    return row


def add_line_above(line: TextLine, table: TableDraft) -> bool:
    """Put a line above a table into the cell below it, if the cell goes on inside of the line's
    last word. Return whether it does."""
    for cell, (x0, right) in zip(table.rows[0], table.spans, strict=False):
        block = cell.blocks[0] if cell.blocks else None
        if not isinstance(block, TextDraft) or not begin_together(line.x0, x0):
            continue
        if not glue(line, block.lines[0], max(right, line.x1)):
            block.lines.insert(0, line)
            block.right = max(right, line.x1)
            return True
    return False
