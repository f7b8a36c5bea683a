"""Blocks cut by the end of a page or a column, put together again."""

from __future__ import annotations

from doc2sdk.sources.pdf.layout.blanks import NOTE_MARK
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
from doc2sdk.sources.pdf.layout.wraps import ENDS

SAME_COLUMN = 4.0
"""Columns of a continued table begin within this many points of the first part's."""

NOTE_SIZE = 0.95
"""Footnotes are set in less than this share of the text's size."""

SMALLEST_NOTE = 0.6
"""Below this share the larger type is a title, and what begins with a number a chapter or an entry."""

FILLED = 25
"""Characters of a line that ends because the column does; a title is mostly shorter."""

_PAIRS = {"{": "}", "[": "]"}


def join_continued(drafts: list[Draft]) -> list[Draft]:
    """Drafts with the second part of what a page or column break cut appended to the first.

    A footnote between the two, at the foot of the page, is put before them.
    """
    done: list[Draft] = []
    for draft in _notes_before(drafts):
        if not done or not goes_on(done[-1], draft):
            done.append(draft)
    return done


def goes_on(before: Draft, draft: Draft) -> bool:
    """Whether ``draft`` was the second part of ``before``, cut by the end of a page or a column; it
    is appended then."""
    last, first = _last_line(before), first_line(draft)
    if last is None or first is None:
        return False
    if first.page != last.page + 1 and not _is_next_column(last, first):
        return False
    return _continue(before, draft)


def _is_next_column(last: TextLine, first: TextLine) -> bool:
    """Whether a line begins further up the page and to the right of all of the one before it."""
    up = last.baseline - first.baseline
    return last.page == first.page and up > first.size and first.x0 > last.x1


def _notes_before(drafts: list[Draft]) -> list[Draft]:
    """Drafts with footnotes moved before the paragraph they interrupt."""
    done: list[Draft] = []
    place = 0  # of the last draft that is no footnote
    for draft in drafts:
        if place < len(done) and _is_note(draft, done[place]):
            if _is_open(done[place]):
                done.insert(place, draft)
                place += 1
                continue
        else:
            place = len(done)
        done.append(draft)
    return done


def _is_note(draft: Draft, text: Draft) -> bool:
    """Whether a draft is a footnote to ``text``'s page: set smaller, with a mark before it."""
    if not isinstance(draft, TextDraft) or not isinstance(text, TextDraft) or draft.level:
        return False
    first, last = draft.lines[0], text.lines[-1]
    if first.page != last.page or text.level or len(last.text) < FILLED:
        return False
    if not SMALLEST_NOTE < first.size / last.size < NOTE_SIZE:
        return False
    return bool(NOTE_MARK.match(first.text)) and first.top > last.bottom - 1


def _is_open(draft: Draft) -> bool:
    """Whether a paragraph ends in the middle of a sentence."""
    return isinstance(draft, TextDraft) and draft.lines[-1].text[-1] not in ENDS + ";"


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
    return same and _is_open(before) and first.text[0].islower()


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
    if isinstance(draft, (TextDraft, CodeDraft)):
        return draft.lines[-1]
    last: TextLine | None = None
    for line in lines_of(draft):
        if last is None or line.page >= last.page:
            last = line
    return last
