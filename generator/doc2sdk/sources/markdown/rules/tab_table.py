"""Tables whose cells are separated by tabs, as converters of PDF and spreadsheets write them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock

from doc2sdk.sources.markdown.rules.support import (
    is_outside,
    line_text,
    push_inline,
    push_open,
)

_SEPARATOR = re.compile(r"(?=.*[-=]{3})[-=:+|\s]+")
_BOLD = re.compile(r"<(b|strong)>[^<]*</\1>\s*:?|\*\*[^*]+\*\*\s*:?|__[^_]+__\s*:?", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][A-Za-z'’-]*(?: [A-Za-z'’-]+){0,3}")
"""Up to four words that begin with a capital, without digits or signs."""

MAX_LABEL = 30
"""Characters; longer is no column's name."""

_Row = tuple[int, tuple[str, ...]]


def tab_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """table = row (separator)? row+ ; row = cell (TAB cell)+

    All rows have the same number of tabs. One row alone is a table if it is a bold label and a
    value. The header row is one that says so: bold throughout, with a separator line under it,
    or the only row whose first cell is a label (see :func:`_is_header`).
    """
    if state.is_code_block(start) or not _begins(state, start, end):
        return False
    if not silent:
        rows, separated, after = _rows(state, start, end)
        kept = [i for i in range(len(rows[0][1])) if any(cells[i] for _, cells in rows)]
        narrow = [(line, tuple(cells[i] for i in kept)) for line, cells in rows]
        _push(state, narrow, separated or _is_header(narrow))
        state.line = after
    return True


def _begins(state: StateBlock, start: int, end: int) -> bool:
    """Whether a table begins here, seen from its first lines alone."""
    cells = _cells(line_text(state, start))
    if sum(map(bool, cells)) < 2:
        return False
    following = start + 1
    if following < end and _SEPARATOR.fullmatch(line_text(state, following)):
        following += 1
    goes_on = following < end and not is_outside(state, following)
    return _is_label_row(cells) or (goes_on and _count(state, following) == len(cells))


def _rows(state: StateBlock, start: int, end: int) -> tuple[list[_Row], bool, int]:
    """The rows, whether a separator line follows the first, and the line after the table."""
    first = _cells(line_text(state, start))
    rows = [(start, first)]
    line = start + 1
    separated = line < end and _SEPARATOR.fullmatch(line_text(state, line)) is not None
    if separated:
        separated = line + 1 < end and _count(state, line + 1) == len(first)
        line += separated
    while line < end and not state.isEmpty(line) and not is_outside(state, line):
        if _count(state, line) != len(first):
            break
        rows.append((line, _cells(line_text(state, line))))
        line += 1
    return rows, separated, line


def _count(state: StateBlock, line: int) -> int:
    return len(_cells(line_text(state, line)))


def _cells(text: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in text.split("\t"))


def _is_label_row(cells: Sequence[str]) -> bool:
    return len(cells) == 2 and _is_bold(cells[0]) and bool(cells[1])


def _is_bold(cell: str) -> bool:
    return _BOLD.fullmatch(cell) is not None


def _is_label(cell: str) -> bool:
    return len(cell) <= MAX_LABEL and _LABEL.fullmatch(cell) is not None


def _is_header(rows: Sequence[_Row]) -> bool:
    """Whether the first row names the columns.

    Its cells are different labels, and no first cell below is a label: where one is, the table
    has its labels down the side.
    """
    head = rows[0][1]
    body = [cells for _, cells in rows[1:] if cells != head]
    if not body:
        return False
    if all(_is_bold(cell) for cell in head if cell):
        return not all(_is_bold(cells[0]) for cells in body)
    if not all(_is_label(cell) for cell in head) or len(set(head)) < len(head):
        return False
    return not any(_is_label(cells[0]) or _is_bold(cells[0]) for cells in body)


def _push(state: StateBlock, rows: Sequence[_Row], has_header: bool) -> None:
    push_open(state, "table", "table", rows[0][0])
    for index, (line, cells) in enumerate(rows):
        if has_header and index > 0 and cells == rows[0][1]:
            continue  # The header row repeats after a page break.
        name = "th" if has_header and index == 0 else "td"
        push_open(state, "tr", "tr", line)
        for cell in cells:
            push_open(state, name, name, line)
            push_inline(state, cell, line)
            state.push(f"{name}_close", name, -1)
        state.push("tr_close", "tr", -1)
    state.push("table_close", "table", -1)
