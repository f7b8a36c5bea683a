"""Tables a page break cuts, put together again: rows carried over, alone or with the head repeated.

On its own page the rest of a row is a few words off the left margin, and a single row a line of
text; only next to the columns on the page before do they show as what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from doc2sdk.sources.pdf.lines.drafts import (
    CellDraft,
    Draft,
    Extent,
    TableDraft,
    TextDraft,
    lines_in,
    lines_of,
)
from doc2sdk.sources.pdf.lines.text_lines import TextLine, without_redrawn_line
from doc2sdk.sources.pdf.lines.wraps import ENDS, glue, runs_on, was_wrapped
from doc2sdk.sources.pdf.tables.known_columns import (
    CellRow,
    PlacedLine,
    join_paragraphs,
    place_in_columns,
    rows_in_columns,
    texts_of,
)
from doc2sdk.sources.pdf.tables.unruled_tables import pieces_of
from doc2sdk.sources.pdf.tolerances import SAME_ROW_GAP, begin_together


def take_carried_rows(table: TableDraft, following: Sequence[Draft]) -> int:
    """Add the drafts at the beginning of the next page that belong to a table to it. Return how
    many they were. For example the line ``status   string`` at the top of a page becomes a row if
    the table at the end of the last page has its columns there."""
    ahead = _rows_ahead(table, following)
    append_rows(table, ahead.rows, ahead.spans)
    if ahead.taken:
        table.spans = ahead.spans if table.spans else ()
    return ahead.taken


def add_stray_line(table: TableDraft, line: TextDraft, following: Sequence[Draft]) -> bool:
    """Add a line below a table to it if its words go on in the row that the next page begins with.
    Return whether it did. If cells are centred, one line may be all that is left of a row above a
    page break."""
    if table.closed:
        return False
    spans = spans_of(table)
    laid = place_in_columns(line.lines[0], spans) if len(line.lines) == 1 else []
    if not laid:
        return False
    rows = rows_in_columns([laid], spans)
    ahead = _rows_ahead(TableDraft([*table.rows, *rows], xs=table.xs, spans=table.spans), following)
    if not ahead.rows or not is_rest(rows[0], ahead.rows[0], spans):
        return False
    table.rows += rows
    return True


class _RowsAhead(NamedTuple):
    """The rows of a table that the next page begins with, without its head, how many drafts they
    are, and what the columns cover with them."""

    rows: list[CellRow]
    taken: int
    spans: tuple[Extent, ...]


def _rows_ahead(table: TableDraft, following: Sequence[Draft]) -> _RowsAhead:
    spans = spans_of(table)
    if len(spans) < 2 or not following or not table.rows:
        return _RowsAhead([], 0, spans)
    laid: list[PlacedLine] = []
    head = texts_of(table.rows[0])
    first = following[0]
    again = isinstance(first, TableDraft) and [texts_of(row) for row in first.rows] == [head]
    count = int(again)
    for draft in () if table.closed else following[count:]:
        found = (
            [place_in_columns(line, spans) for line in draft.lines]
            if isinstance(draft, TextDraft)
            else []
        )
        if not found or not all(found):
            break
        laid += found
        count += 1
    rows = rows_in_columns(laid, spans, SAME_ROW_GAP * white_of(table))
    if rows and texts_of(rows[0]) == head:
        rows = rows[1:]
    elif rows and not again and not _is_row(table.rows[-1], rows[0], spans):
        return _RowsAhead([], 0, spans)
    rows = join_paragraphs(rows)
    last = following[count] if count < len(following) else None
    if isinstance(last, TableDraft) and (mapped := _map_columns(last, spans)) is not None:
        if mapped and texts_of(mapped[0]) == head:
            mapped = mapped[1:]
        return _RowsAhead(rows + mapped, count + 1, _widen_extents(spans, last))
    return _RowsAhead(rows, count, spans)


def row_before(line: TextDraft, following: Sequence[Draft]) -> tuple[TableDraft, int] | None:
    """Return the table whose first row is a line at the end of a page, and how many of the drafts
    that follow belong to it. A table's head that is alone there is repeated on the next page, and
    dropped here."""
    pieces = pieces_of(line.lines[0])
    if len(line.lines) > 1 or len(pieces) < 2 or not following:
        return None
    after = following[0]
    if isinstance(after, TableDraft) and after.spans:
        laid = place_in_columns(line.lines[0], after.spans)
        if not laid or len(laid) < len(after.spans):
            return None
        above = rows_in_columns([laid], after.spans)
        return TableDraft(above, xs=after.xs, spans=after.spans), 0
    spans = tuple((piece.x0, piece.x1) for piece in pieces)
    if not isinstance(after, TextDraft) or len(after.lines) > 1 or line.level or after.level:
        return None
    below = pieces_of(after.lines[0])
    starts = zip(pieces, below, strict=False)
    if len(below) != len(pieces) or not all(begin_together(a.x0, b.x0) for a, b in starts):
        return None
    spans = tuple((a.x0, max(a.x1, b.x1)) for a, b in zip(pieces, below, strict=True))
    rows = [rows_in_columns([list(enumerate(found))], spans)[0] for found in (pieces, below)]
    return TableDraft(rows, xs=tuple(x0 for x0, _ in spans), spans=spans), 1


def append_rows(table: TableDraft, rows: list[CellRow], spans: Sequence[Extent]) -> None:
    """Add rows to a table. A repeated head is dropped, the rest of a row is joined to that row."""
    if rows and texts_of(rows[0]) == texts_of(table.rows[0]):
        rows = rows[1:]
    if rows and is_rest(table.rows[-1], rows[0], spans):
        for cell, rest, (_, right) in zip(table.rows[-1], rows[0], spans, strict=True):
            _join(cell, rest, right)
        rows = rows[1:]
    table.rows += rows


def is_rest(row: CellRow, rest: CellRow, spans: Sequence[Extent]) -> bool:
    """Return whether a row is the lower part of another. It adds to a single cell, or to several of
    which none is finished. If it has text in the first column, a cell must be cut inside of a word,
    and another must be on one side of the cut alone."""
    if not len(row) == len(rest) == len(spans):
        return False
    pairs = list(zip(row, rest, (right for _, right in spans), strict=True))
    goes_on = [_may_go_on(cell, more, right) for cell, more, right in pairs if more.blocks]
    if not goes_on or (len(goes_on) > 1 and not all(goes_on)):
        return False
    if not rest[0].blocks and row[0].blocks:
        return True
    both = [pair for pair in pairs if pair[0].blocks and pair[1].blocks]
    alone = any(bool(cell.blocks) != bool(more.blocks) for cell, more, _ in pairs)
    return bool(both) and alone and _is_inside_word(*both[0])


def spans_of(table: TableDraft) -> tuple[Extent, ...]:
    """Return from where to where the text of each column reaches, or the rules beside it if the
    text does not show it."""
    count = max(len(row) for row in table.rows)
    if table.spans or not count <= len(table.xs) <= count + 1:
        return table.spans
    spans: list[Extent] = []
    for index, (left, right) in enumerate(pairwise([*table.xs, inf][: count + 1])):
        cells = [row[index] for row in table.rows if len(row) == count]
        lines = lines_in(cells)
        x0 = min([line.x0 for line in lines], default=left)
        spans.append((x0, max([line.x1 for line in lines], default=right)))
    return tuple(spans)


def white_of(table: TableDraft) -> float:
    """Return the least white between rows of one page, in points, or 0 if there is none."""
    boxes: list[tuple[int, float, float]] = []
    for row in table.rows:
        lines = lines_in(row)
        pages = {line.page for line in lines}
        if len(pages) == 1:
            top, bottom = min(line.top for line in lines), max(line.bottom for line in lines)
            boxes.append((pages.pop(), top, bottom))
    whites = [below[1] - above[2] for above, below in pairwise(boxes) if above[0] == below[0]]
    return max(0.0, min(whites, default=0.0))


def _is_row(above: CellRow, row: CellRow, spans: Sequence[Extent]) -> bool:
    """Return whether what begins a page is a row of the table before: several cells, or the rest of
    an unfinished one that does not begin where paragraphs do."""
    filled = [index for index, cell in enumerate(row) if cell.blocks]
    if len(filled) > 1:
        return True
    (index,) = filled
    left, right = spans[index]
    first = next(lines_of(row[index].blocks[0]))
    if index == 0 or not begin_together(first.x0, left) or not is_rest(above, row, spans):
        return False
    return _may_go_on(above[index], row[index], right)


def _map_columns(table: TableDraft, spans: Sequence[Extent]) -> list[CellRow] | None:
    """Return the rows of a table whose columns are among others, with a cell for each of those, or
    None."""
    if not table.spans:
        return None
    places: list[int] = []
    for x0, x1 in table.spans:
        near = [i for i, (left, _) in enumerate(spans) if begin_together(left, x0)]
        if not near or (near[0] + 1 < len(spans) and x1 > spans[near[0] + 1][0]):
            return None
        places.append(near[0])
    if len(places) == len(spans):
        return table.rows
    if any(len(row) != len(places) for row in table.rows) or len(set(places)) < len(places):
        return None
    return [_spread_cells(row, places, len(spans)) for row in table.rows]


def _spread_cells(row: CellRow, places: Sequence[int], count: int) -> CellRow:
    cells = [CellDraft([]) for _ in range(count)]
    for place, cell in zip(places, row, strict=True):
        cells[place] = cell
    return cells


def _widen_extents(spans: Sequence[Extent], table: TableDraft) -> tuple[Extent, ...]:
    """Return the extents of columns together with what those of a further part cover."""
    return tuple(
        (left, max([right, *(x1 for x0, x1 in table.spans if begin_together(x0, left))]))
        for left, right in spans
    )


def _may_go_on(cell: CellDraft, rest: CellDraft, right: float) -> bool:
    """Return whether the text of a cell is not finished."""
    above, below = _seam(cell, rest)
    if above is None or below is None or above.text[-1] not in ENDS or below.text[0].islower():
        return True
    return was_wrapped(above, below, right)


def _is_inside_word(cell: CellDraft, rest: CellDraft, right: float) -> bool:
    above, below = _seam(cell, rest)
    return above is not None and below is not None and glue(above, below, right) == ""


def _seam(cell: CellDraft, rest: CellDraft) -> tuple[TextLine | None, TextLine | None]:
    """Return the last line of a cell and the first line of its rest."""
    above = [line for block in cell.blocks[-1:] for line in lines_of(block)]
    below = [line for block in rest.blocks[:1] for line in lines_of(block)]
    return above[-1] if above else None, below[0] if below else None


def _join(cell: CellDraft, rest: CellDraft, right: float) -> None:
    """Add the rest of a cell to its last paragraph, if that is not finished, else below it."""
    last, first = cell.blocks[-1:], rest.blocks[:1]
    for before, after in zip(last, first, strict=False):
        if not isinstance(before, TextDraft) or not isinstance(after, TextDraft):
            continue
        if _is_one_paragraph(before.lines[-1], after.lines[0], right):
            before.lines += without_redrawn_line(before.lines[-1], after.lines)
            before.right = max(right, before.right or 0.0)
            rest.blocks = rest.blocks[1:]
    cell.blocks += rest.blocks


def _is_one_paragraph(above: TextLine, below: TextLine, right: float) -> bool:
    if not begin_together(above.x0, below.x0) or above.bold != below.bold:
        return False
    return was_wrapped(above, below, right) or runs_on(above, below, right)
