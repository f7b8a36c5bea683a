"""Blocks that the end of a page or a column cuts are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.sources.pdf.lines.blanks import NOTE_MARK
from doc2sdk.sources.pdf.lines.drafts import (
    CodeDraft,
    Draft,
    TableDraft,
    TextDraft,
    first_line,
    lines_of,
)
from doc2sdk.sources.pdf.lines.item_labels import LABEL
from doc2sdk.sources.pdf.lines.open_lines import is_unfinished
from doc2sdk.sources.pdf.lines.paragraphs import is_justified
from doc2sdk.sources.pdf.lines.text_lines import TextLine, without_redrawn_line
from doc2sdk.sources.pdf.lines.wraps import ENDS
from doc2sdk.sources.pdf.tables.tables_over_pages import (
    add_stray_line,
    append_rows,
    row_before,
    spans_of,
    take_carried_rows,
)
from doc2sdk.sources.pdf.tolerances import (
    MOST_CARRIED_DRAFTS,
    NOTE_SIZE,
    NOTED_CHARACTERS,
    SMALLEST_NOTE,
    begin_together,
    is_same_size,
)

_MESSAGE = re.compile(r"[A-Z]{3,7} \S+ HTTP/\d|HTTP/\d(?:\.\d)? \d{3}\b")
_FIELD = re.compile(r"[A-Za-z][\w-]*: ?\S")
"""The first line of an HTTP message, and the fields of its head (RFC 9112)."""

_PAIRS = {"{": "}", "[": "]"}


def join_over_breaks(drafts: list[Draft]) -> list[Draft]:
    """Return drafts with the second part of what a page or column break cut appended to the first.

    A footnote between the two, at the foot of the page, is put before them. For example ``Returns
    all widgets of`` at the end of a page and ``the account.`` on the next one become one paragraph.
    """
    done: list[Draft] = []
    ordered = _move_notes_before(drafts)
    index = 0
    while index < len(ordered):
        taken = 0
        if done and _is_cut(done[-1], ordered[index]):
            taken = _take_rest(done, ordered[index : index + MOST_CARRIED_DRAFTS])
        if not taken:
            done.append(ordered[index])
        index += taken or 1
    return done


def continue_over_break(done: list[Draft], following: Sequence[Draft]) -> int:
    """Merge the first drafts after a page or column break into the last one or two before it.
    Return how many were merged."""
    if not done or not following or not _is_cut(done[-1], following[0]):
        return 0
    return _take_rest(done, following)


def _take_rest(done: list[Draft], following: Sequence[Draft]) -> int:
    """Do the same where a page or a column is known to end between them."""
    before = done[-1]
    if _continue(before, following[0]):
        return 1
    if isinstance(before, TableDraft):
        return take_carried_rows(before, following)
    return _continue_row(done, before, following) if isinstance(before, TextDraft) else 0


def _continue_row(done: list[Draft], line: TextDraft, following: Sequence[Draft]) -> int:
    """Do the same for a last line that is a row of a table, or what is left of one."""
    table = done[-2] if len(done) > 1 else None
    if isinstance(table, TableDraft) and add_stray_line(table, line, following):
        done.pop()
        return take_carried_rows(table, following)
    found = row_before(line, following)
    if found is None:
        return 0
    done[-1], taken = found
    return taken + take_carried_rows(found[0], following[taken:])


def _is_cut(before: Draft, draft: Draft) -> bool:
    """Return whether the end of a page or a column is between two drafts."""
    last, first = _last_line(before), first_line(draft)
    if last is None or first is None:
        return False
    return first.page == last.page + 1 or _is_next_column(last, first)


def _is_next_column(last: TextLine, first: TextLine) -> bool:
    """Return whether a line begins further up the page than the one before it, and to the right of
    all of it."""
    up = last.baseline - first.baseline
    return last.page == first.page and up > first.size and first.x0 > last.x1


def _move_notes_before(drafts: list[Draft]) -> list[Draft]:
    """Return drafts with footnotes moved before the paragraph they interrupt."""
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


def _is_note(draft: Draft, before: Draft) -> bool:
    """Return whether a draft is a footnote to the page of the text or sample before it: it is set
    smaller, and begins with a mark."""
    if not isinstance(draft, TextDraft) or draft.level:
        return False
    if not isinstance(before, (TextDraft, CodeDraft)):
        return False
    first, last = draft.lines[0], before.lines[-1]
    if first.page != last.page or not NOTE_MARK.match(first.text) or first.top < last.bottom - 1:
        return False
    if isinstance(before, CodeDraft):  # whose size tells nothing of the text's
        return first.runs[0].size < first.size
    is_text = not before.level and len(last.text) >= NOTED_CHARACTERS
    return is_text and SMALLEST_NOTE < first.size / last.size < NOTE_SIZE


def _is_open(draft: Draft) -> bool:
    """Return whether a paragraph ends in the middle of a sentence, or a sample inside of
    brackets."""
    if isinstance(draft, CodeDraft):
        return has_open_bracket(draft.lines)
    return isinstance(draft, TextDraft) and draft.lines[-1].text[-1] not in ENDS + ";"


def _continue(before: Draft, draft: Draft) -> bool:
    """Append ``draft`` to ``before`` if it continues it. Return whether it does."""
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
        before.lines += without_redrawn_line(before.lines[-1], draft.lines)
        return True
    return False


def code_goes_on(before: list[TextLine], after: list[TextLine]) -> bool:
    """Return whether a sample goes on over a page break: brackets, a string or a command are still
    open, a message has its head only, or the next page begins indented or with a bracket that
    closes."""
    last, first = before[-1].text, after[0].text
    if has_open_bracket(before) or last.endswith("\\") or is_unfinished(last, first):
        return True
    if _MESSAGE.match(before[0].text) and all(_FIELD.match(line.text) for line in before[1:]):
        return bool(_FIELD.match(first)) or first[:1] in ("{", "[")
    return first[:1] in ("}", "]", ")") or after[0].x0 > min(x.x0 for x in after) + 1


def has_open_bracket(lines: list[TextLine]) -> bool:
    """Return whether some lines open more brackets than they close."""
    text = "".join(line.text for line in lines)
    return any(text.count(opening) > text.count(closing) for opening, closing in _PAIRS.items())


def _prose_goes_on(before: TextDraft, after: TextDraft) -> bool:
    last, first = before.lines[-1], after.lines[0]
    if before.level or after.level or last.bold != first.bold:
        return False
    same = is_same_size(last.size, first.size)
    if same and is_justified(before.lines, first) and not LABEL.match(first.text):
        return True
    return same and _is_open(before) and first.text[0].islower()


def _continue_table(before: TableDraft, after: TableDraft) -> bool:
    """Append the rows of a table with the same ruled columns. Return whether it has them."""
    same = len(before.xs) == len(after.xs) and all(
        begin_together(a, b) for a, b in zip(before.xs, after.xs, strict=True)
    )
    if not same or not before.xs or before.spans or after.spans:
        return False
    append_rows(before, after.rows, spans_of(before))
    return True


def _last_of_page(table: TableDraft) -> TextLine | None:
    """Return the last line of a table that is on one page, or None for a table that goes on over a
    page."""
    first = first_line(table)
    rest = [_last_line(cell.blocks[-1]) for cell in table.rows[-1] if cell.blocks]
    ends = [
        line for line in rest if line is not None and first is not None and line.page == first.page
    ]
    return ends[-1] if ends and len(ends) == len(rest) else None


def _last_line(draft: Draft) -> TextLine | None:
    if isinstance(draft, (TextDraft, CodeDraft)):
        return draft.lines[-1]
    last = _last_of_page(draft) if isinstance(draft, TableDraft) and draft.rows else None
    if last is not None:
        return last
    for line in lines_of(draft):
        if last is None or line.page >= last.page:
            last = line
    return last
