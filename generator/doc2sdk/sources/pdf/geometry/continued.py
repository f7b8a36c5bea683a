"""Blocks cut by a page break, put together again."""

from __future__ import annotations

from doc2sdk.sources.pdf.layout.drafts import (
    CellDraft,
    CodeDraft,
    Draft,
    TableDraft,
    TextDraft,
    first_line,
    lines_of,
)
from doc2sdk.sources.pdf.layout.lines import TextLine

SAME_COLUMN = 4.0
"""Columns of a continued table begin within this many points of the first part's."""

_PAIRS = {"{": "}", "[": "]"}


def join_continued(drafts: list[Draft]) -> list[Draft]:
    """Drafts with the second part of what a page break cut appended to the first."""
    done: list[Draft] = []
    for draft in drafts:
        if not done or not goes_on(done[-1], draft):
            done.append(draft)
    return done


def goes_on(before: Draft, draft: Draft) -> bool:
    """Whether ``draft`` was the second part of ``before``, cut by a page break; it is appended then."""
    last, first = _last_line(before), first_line(draft)
    if last is None or first is None or first.page != last.page + 1:
        return False
    return _continue(before, draft)


def _continue(before: Draft, draft: Draft) -> bool:
    """Append ``draft`` to ``before`` if it continues it."""
    if isinstance(before, CodeDraft) and isinstance(draft, CodeDraft):
        if not code_goes_on(before.lines, draft.lines):
            return False
        before.lines += draft.lines
        before.joins += draft.joins
        return True
    if isinstance(before, TableDraft) and isinstance(draft, TableDraft):
        return _continue_table(before, draft)
    if isinstance(before, TextDraft) and isinstance(draft, TextDraft):
        if not _prose_goes_on(before, draft):
            return False
        before.lines += draft.lines
        return True
    return False


def code_goes_on(before: list[TextLine], after: list[TextLine]) -> bool:
    """Whether brackets are still open, or the next page begins with one that closes, or indented."""
    text = "".join(line.text for line in before)
    if any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS.items()):
        return True
    return after[0].text[:1] in ("}", "]", ")") or after[0].x0 > min(x.x0 for x in after) + 1


def _prose_goes_on(before: TextDraft, after: TextDraft) -> bool:
    last, first = before.lines[-1], after.lines[0]
    if before.level or after.level or last.bold != first.bold:
        return False
    same = abs(last.size - first.size) < 0.5
    return same and last.text[-1] not in ".:!?;" and first.text[0].islower()


def _continue_table(before: TableDraft, after: TableDraft) -> bool:
    same = len(before.xs) == len(after.xs) and all(
        abs(a - b) < SAME_COLUMN for a, b in zip(before.xs, after.xs, strict=True)
    )
    if not same or not before.xs:
        return False
    rows = after.rows
    if _texts(rows[0]) == _texts(before.rows[0]):
        rows = rows[1:]
    if rows and _is_rest(before.rows[-1], rows[0]):
        for cell, rest in zip(before.rows[-1], rows[0], strict=True):
            cell.blocks += rest.blocks
        rows = rows[1:]
    before.rows += rows
    return True


def _is_rest(row: list[CellDraft], rest: list[CellDraft]) -> bool:
    """Whether a row is the lower part of one: its first cell, at least, has nothing to add."""
    if len(row) != len(rest) or not row[0].blocks:
        return False
    return not rest[0].blocks and any(cell.blocks for cell in rest)


def _texts(row: list[CellDraft]) -> list[str]:
    return ["".join(line.text for b in cell.blocks for line in lines_of(b)) for cell in row]


def _last_line(draft: Draft) -> TextLine | None:
    last: TextLine | None = None
    for line in lines_of(draft):
        if last is None or line.page >= last.page:
            last = line
    return last
