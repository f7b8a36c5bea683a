"""Tables without rules: pieces of lines that are below each other.

Within a stretch of lines, the columns are what the pieces cover when all lines are laid on top of
each other; what no piece covers are the gaps. A line that bridges a gap ends the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from doc2sdk.sources.pdf.drawn.rules import RuledLine
from doc2sdk.sources.pdf.lines.blanks import is_left_out
from doc2sdk.sources.pdf.lines.drafts import CellDraft, TableDraft
from doc2sdk.sources.pdf.lines.item_labels import LABEL
from doc2sdk.sources.pdf.lines.text_lines import LEADERS, TextLine, lines_by_position, split_at_gaps
from doc2sdk.sources.pdf.tables.centred_heads import is_apart, put_heads_over
from doc2sdk.sources.pdf.tables.rows import RowLines, TextColumn
from doc2sdk.sources.pdf.tables.ruled_rows import rows_of
from doc2sdk.sources.pdf.tables.ruled_tables import MakeBlocks, mark_header
from doc2sdk.sources.pdf.tolerances import (
    ALIGNED_SHARE,
    COLUMN_EDGE,
    COLUMN_GAP,
    LEAST_UNRULED_ROWS,
    OPEN_COLUMN_GAP,
    ROW_GAP,
    SECTION_GAP,
    TABLE_END_GAP,
    TITLE_GAP,
    TITLE_GAP_RATIO,
    TITLE_SIZE,
    begin_together,
)

SECTION = re.compile(r"(?:\d{1,3}|[A-Z])(?:\.\d{1,3})+\.?")


def find_unruled_table(
    lines: list[TextLine],
    first: int,
    blocks: MakeBlocks,
    rules: Callable[[], Sequence[RuledLine]] = tuple,
) -> tuple[TableDraft, int] | None:
    """Return the table that begins at line ``first``, and the index of the line after it, or None.
    ``rules`` gives the lines across the page. For example the lines ``Name   Type``, ``id
    string`` and ``count  integer``, whose words begin below each other, are a table of three
    rows."""
    found = pieces_of(lines[first])
    if len(found) < 2:
        return None
    columns, laid = _lay_out_lines(lines, first, found)
    if first + 1 < len(lines) and is_apart(found, columns):
        below, rest = _lay_out_lines(lines, first + 1, None)
        if (
            len(below) > 1
            and all(map(_is_aligned, below))
            and (headed := put_heads_over(found, below))
        ):
            columns, laid = headed, [found, *rest]
    if len(columns) < 2:
        return None
    rows = rows_of(columns, rules())
    full = [row for row in rows if sum(bool(cell) for cell in row) > 1]
    if len(full) < LEAST_UNRULED_ROWS or not all(_is_aligned(c) for c in columns):
        return None
    table = TableDraft([cells_of(rows, index, columns, blocks) for index in range(len(rows))])
    mark_header(table)
    table.xs = tuple(column.x0 for column in columns)
    table.spans = tuple((column.x0, column.x1) for column in columns)
    return table, first + len(laid)


def _lay_out_lines(
    lines: list[TextLine], first: int, found: list[TextLine] | None
) -> tuple[list[TextColumn], list[list[TextLine]]]:
    """Return the columns of a table whose first line has these pieces, and the pieces of all its
    lines. Without pieces the line is the one below the head."""
    columns: list[TextColumn] = []
    laid: list[list[TextLine]] = []
    widest = None if found else lines[first].top - lines[first - 1].bottom
    for index in range(first, len(lines)):
        found = found if found and not laid else pieces_of(lines[index])
        white = lines[index].top - lines[index - 1].bottom if laid else 0.0
        ended = bool(laid) and _ends_table(lines[index - 1], lines[index], found)
        title = len(found) == 1 and lines[index].bold and widest is not None
        if ended or (title and _is_gap(white, widest or 0.0, lines[index].size)):
            break
        if laid:
            widest = max(widest or 0.0, white)
        if not _place_pieces(columns, found, lines[index].size):
            break
        laid.append(found)
    if _drop_text_after_table(laid, columns):
        columns = []
        for line, found in zip(lines[first:], laid, strict=False):
            _place_pieces(columns, found, line.size)
    return columns, laid


def pieces_of(line: TextLine) -> list[TextLine]:
    """Return the parts of a line that may be cells. The bullet or number of an item is not one."""
    if len(line.runs) == 1 or line.mono or LEADERS.search(line.text):
        return [line]
    drawn = any(run.font.draws_blanks for run in line.runs)
    parts = _split_where_open(line) if drawn else split_at_gaps(line, COLUMN_GAP)
    if len(parts) > 1 and (LABEL.match(f"{parts[0].text} ") or _is_title(parts)):
        parts[:2] = [TextLine(line.page, parts[0].runs + parts[1].runs)]
    return parts


def _is_title(parts: list[TextLine]) -> bool:
    """Return whether a line is the bold number of a section and the title of that section."""
    if len(parts) != 2 or not SECTION.fullmatch(parts[0].text):
        return False
    number, title = parts
    return number.bold and title.bold and title.x0 - number.x1 < SECTION_GAP * number.size


def _split_where_open(line: TextLine) -> list[TextLine]:
    """Cut a line wherever it leaves more open than kerning does."""
    last = line.runs[0]  # of the part so far, the one that ends furthest right
    parts = [[last]]
    for run in line.runs[1:]:
        if run.x0 - last.x1 > OPEN_COLUMN_GAP * run.size and not is_left_out(last, run):
            parts.append([run])
            last = run
        else:
            parts[-1].append(run)
            last = run if run.x1 > last.x1 else last
    lines = [TextLine(line.page, part) for part in parts] if len(parts) > 1 else [line]
    return [part for part in lines if part.text]


def _place_pieces(columns: list[TextColumn], found: list[TextLine], em: float) -> bool:
    """Place the pieces of a line in the columns. Return False, and change nothing, if a piece
    bridges two columns. Only the last of several pieces may, if it begins as the cells of its
    column do."""
    edge = COLUMN_EDGE * em
    before = [(column, column.x0, column.x1) for column in columns]
    taken: list[TextColumn] = []
    for piece in found:
        over = [c for c in columns if piece.x0 < c.x1 + edge and piece.x1 > c.x0 - edge]
        spans = piece is found[-1] and bool(taken) and _begins_column(over, piece)
        if len(over) > 1 and not spans:
            _remove_pieces(columns, before, taken)
            return False
        if len(over) > 1:
            column = over[0]
            column.wide.append(piece)
        elif over:
            column = over[0]
            column.x0, column.x1 = min(column.x0, piece.x0), max(column.x1, piece.x1)
        else:
            column = TextColumn(piece.x0, piece.x1)
            columns.append(column)
        column.pieces.append(piece)
        taken.append(column)
    if len(columns) > len(before):
        columns.sort(key=lambda column: column.x0)
    return True


def _remove_pieces(
    columns: list[TextColumn],
    before: list[tuple[TextColumn, float, float]],
    taken: list[TextColumn],
) -> None:
    """Remove the pieces of a line from the columns again."""
    for column in taken:
        lifted = column.pieces.pop()
        column.wide = [piece for piece in column.wide if piece is not lifted]
    columns[:] = [column for column, _, _ in before]
    for column, x0, x1 in before:
        column.x0, column.x1 = x0, x1


def _begins_column(over: list[TextColumn], piece: TextLine) -> bool:
    """Return whether a piece over several columns begins as the first of them does."""
    return len(over) > 1 and begin_together(over[0].x0, piece.x0)


def _is_gap(white: float, widest: float, em: float) -> bool:
    """Return whether there is far more white above a line than between the rows so far."""
    return white > TITLE_GAP * em and white > TITLE_GAP_RATIO * max(widest, COLUMN_EDGE * em)


def _ends_table(above: TextLine, below: TextLine, found: list[TextLine]) -> bool:
    """Return whether a table ends above a line: by a gap wider than the padding of any row, by a
    title, or by the head of another table."""
    if below.top - above.bottom > TABLE_END_GAP * max(above.size, below.size):
        return True
    if len(found) == 1:
        return below.bold and below.size > TITLE_SIZE * above.size
    return below.bold and not above.bold


def _drop_text_after_table(laid: list[list[TextLine]], columns: list[TextColumn]) -> bool:
    """Drop the last lines that only have text in the first column, from the first one that is set
    off from the row above. They are text after the table. Return whether any were dropped."""
    edge = columns[0].x1 if columns else 0.0
    last = max((i for i, line in enumerate(laid) if any(p.x0 > edge for p in line)), default=-1)
    end = last + 1
    while 0 < end < len(laid) and _follows_closely(laid[end - 1], laid[end][0]):
        end += 1
    count = len(laid)
    del laid[end:]
    return end < count


def _follows_closely(above: list[TextLine], line: TextLine) -> bool:
    """Return whether a line is no further off than the lines of a cell are."""
    return line.top - max(piece.bottom for piece in above) <= ROW_GAP * line.size


def _is_aligned(column: TextColumn) -> bool:
    """Return whether most pieces share their left edge or their middle. A head need not."""
    pieces_ = [piece for piece in column.pieces if piece is not column.head]
    if not pieces_:
        return True
    lefts = [round(piece.x0 / 2) for piece in pieces_]
    middles = [round((piece.x0 + piece.x1) / 4) for piece in pieces_]
    return max(_largest_share(lefts), _largest_share(middles)) >= ALIGNED_SHARE


def _largest_share(values: list[int]) -> float:
    return max(values.count(v) + values.count(v + 1) for v in set(values)) / len(values)


def cells_of(
    rows: list[RowLines], number: int, columns: list[TextColumn], blocks: MakeBlocks
) -> list[CellDraft]:
    """Return the cells of a row. A cell that spans columns or rows leaves out those it covers."""
    cells: list[CellDraft] = []
    covered = 0
    tall = None in rows[number + 1] if number + 1 < len(rows) else False
    for index, (lines, column) in enumerate(zip(rows[number], columns, strict=True)):
        if lines is None:
            continue
        if covered and not lines:
            covered -= 1
            continue
        covered = _columns_covered(lines, columns[index:]) if column.wide else 0
        rowspan = 1
        if tall:
            below = (row[index] for row in rows[number + 1 :])
            rowspan += sum(1 for _ in takewhile(lambda cell: cell is None, below))
        cells.append(_make_cell(lines, blocks, rowspan, 1 + covered))
    return cells


def _columns_covered(lines: list[TextLine], columns: list[TextColumn]) -> int:
    """Return how many of the further columns a cell of the first one covers."""
    wide = [piece.x1 for piece in columns[0].wide if any(piece is line for line in lines)]
    return sum(other.x0 < max(wide, default=0.0) for other in columns[1:])


def _make_cell(lines: list[TextLine], blocks: MakeBlocks, rowspan: int, colspan: int) -> CellDraft:
    """Make a cell of pieces. Pieces of one line that wide white space separated are one line
    again."""
    right = max([line.x1 for line in lines], default=0.0)
    if len(lines) > 1:
        lines = lines_by_position([run for line in lines for run in line.runs], lines[0].page)
    return CellDraft(blocks(lines, right), False, rowspan, colspan)
