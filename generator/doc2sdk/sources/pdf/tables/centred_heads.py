"""Heads of tables whose cells are centred over columns that are set to the left.

A word in the middle of a wide column is apart from what is below it, between the text of this
column and that of the next.
"""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tables.rows import TextColumn
from doc2sdk.sources.pdf.tolerances import CELL_START


def is_apart(head: Sequence[TextLine], columns: Sequence[TextColumn]) -> bool:
    """Return whether the pieces of a table's first line, all bold, are in columns of their own, or
    no line below keeps to them."""
    if len(head) < 2 or not all(piece.bold for piece in head):
        return False
    alone = [column for column in columns if len(column.pieces) == 1 and column.pieces[0].bold]
    return any(column.pieces[0] is piece for column in alone for piece in head)


def put_heads_over(
    head: Sequence[TextLine], columns: Sequence[TextColumn]
) -> list[TextColumn] | None:
    """Return the columns with the pieces of a head on top: each over the column that begins below
    it, or between it and the one before. Return None if two columns have one head."""
    done: list[TextColumn] = []
    waiting = list(columns)
    for number, piece in enumerate(head):
        below = [c for c in waiting if c.x0 < piece.x1]
        if len(below) > 1 or any(c.x0 > piece.x0 + CELL_START and c.x1 < piece.x1 for c in below):
            return None
        column = below[0] if below else TextColumn(piece.x0, piece.x1)
        following = head[number + 1].x0 if number + 1 < len(head) else None
        if following is not None and column.x1 > following:
            return None
        waiting = [c for c in waiting if c is not column]
        column.x0, column.x1 = min(column.x0, piece.x0), max(column.x1, piece.x1)
        column.pieces.insert(0, piece)
        column.head = piece
        done.append(column)
    return None if waiting else done
