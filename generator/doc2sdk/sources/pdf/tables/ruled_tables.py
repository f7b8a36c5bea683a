"""Ruled tables: the text of each cell of a grid."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.sources.pdf.drawn.grids import Grid, GridCell
from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import CellDraft, Draft, TableDraft, lines_in
from doc2sdk.sources.pdf.lines.text_lines import TextLine, lines_by_position
from doc2sdk.sources.pdf.tolerances import MOST_PADDING, WORD_CUT, WORD_PADDING, WORD_SHADE_HEIGHT

MakeBlocks = Callable[[list[TextLine], float], list[Draft]]
"""Makes blocks of the lines of a cell, given the right edge of its text."""


def grid_holds(grid: Grid, run: Run) -> bool:
    """Return whether a run begins inside a grid. Text that runs over its cell still belongs
    there."""
    middle = (run.top + run.bottom) / 2
    return grid.xs[0] <= run.x0 + 1 <= grid.xs[-1] and grid.ys[0] <= middle <= grid.ys[-1]


def ruled_tables(grid: Grid, runs: list[Run], page: int, blocks: MakeBlocks) -> list[TableDraft]:
    """Return the tables of a grid. It is mostly one, and none if text is in fewer than two
    cells and it is not the rest of a row either."""
    if len(grid.ys) == 2 and _cuts_words(grid, runs):
        return []
    cells = list(grid.cells())
    texts = _texts_of_cells(grid, cells, runs)
    with_text = sum(bool(found) for found in texts)
    if with_text < 2 and not (with_text and _is_rest_of_row(grid, texts)):
        return []
    if _are_words(grid, cells, texts):
        return []
    rows: dict[int, list[CellDraft]] = {}
    for cell, text in zip(cells, texts, strict=True):
        drafts = blocks(lines_by_position(text, page), _text_right_edge(cell, text)) if text else []
        rows.setdefault(cell.row, []).append(CellDraft(drafts, False, cell.rowspan, cell.colspan))
    filled = [row for row in rows.values() if any(cell.blocks for cell in row)]
    tables = [TableDraft(part, xs=tuple(grid.xs)) for part in _split_touching(filled) if part]
    for table in tables:
        mark_header(table)
    if tables:
        tables[-1].closed = grid.closed_below
    return tables


def _texts_of_cells(grid: Grid, cells: list[GridCell], runs: list[Run]) -> list[list[Run]]:
    """Return the runs that begin in each cell."""
    texts: list[list[Run]] = [[] for _ in cells]
    # Where spans overlap, the upper left cell comes first.
    owners = {
        (cell.row + i, cell.column + j): text
        for cell, text in reversed(list(zip(cells, texts, strict=True)))
        for i in range(cell.rowspan)
        for j in range(cell.colspan)
    }
    for run in runs:
        text = owners.get(grid.track_of(run.x0 + 1, (run.top + run.bottom) / 2))
        if text is not None:
            text.append(run)
    return texts


def _is_rest_of_row(grid: Grid, texts: list[list[Run]]) -> bool:
    """Return whether a grid is one row with a border all around and its first cell empty: what a page
    break leaves of a row."""
    return len(grid.ys) == 2 and grid.closed_above and grid.closed_below and not texts[0]


def _are_words(grid: Grid, cells: list[GridCell], texts: list[list[Run]]) -> bool:
    """Return whether the cells are the shades of words that are side by side: one row no higher
    than a line, each cell filled by its text from side to side."""
    height = grid.ys[-1] - grid.ys[0]
    return len(grid.ys) == 2 and all(
        found
        and height < WORD_SHADE_HEIGHT * max(run.bottom - run.top for run in found)
        and min(run.x0 for run in found) - cell.x0 < WORD_PADDING * found[0].size
        and cell.x1 - max(run.x1 for run in found) < WORD_PADDING * found[0].size
        for cell, found in zip(cells, texts, strict=True)
    )


def _cuts_words(grid: Grid, runs: list[Run]) -> bool:
    """Return whether most lines inside of a grid run through words. Such lines box single
    characters, as highlighters do with what they do not understand."""
    inner = grid.xs[1:-1]
    cut = sum(any(run.x0 + WORD_CUT < x < run.x1 - WORD_CUT for run in runs) for x in inner)
    return 2 * cut > len(inner) > 1


def _split_touching(rows: list[list[CellDraft]]) -> list[list[list[CellDraft]]]:
    """Split tables that touch: several rows of one cell each, below rows of many, are a box of
    their own."""
    first = len(rows)
    while first and len(rows[first - 1]) == 1:
        first -= 1
    if first and len(rows) - first > 1:
        return [rows[:first], rows[first:]]
    return [rows]


def mark_header(table: TableDraft) -> None:
    """Mark a first row in bold type, over rows that are not bold, as the header."""
    if len(table.rows) > 1 and _bold(table.rows[0]) and not all(_bold(r) for r in table.rows[1:]):
        for cell in table.rows[0]:
            cell.header = True


def _bold(row: list[CellDraft]) -> bool:
    lines = lines_in(row)
    return bool(lines) and all(line.bold for line in lines)


def _text_right_edge(cell: GridCell, runs: list[Run]) -> float:
    """Return the right edge of the text of a cell: as far from the rule as the text is on the
    left."""
    padding = min((run.x0 for run in runs), default=cell.x0) - cell.x0
    return cell.x1 - min(max(padding, 0.0), MOST_PADDING)
