"""Front matter: the cover, and the table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.matter import CONTENTS_TITLES, plain_title
from doc2sdk.sources.pdf.lines.drafts import (
    CodeDraft,
    Draft,
    ListDraft,
    TableDraft,
    TextDraft,
    first_line,
    lines_of,
    text_of,
)
from doc2sdk.sources.pdf.lines.text_lines import TextLine, split_at_gaps
from doc2sdk.sources.pdf.pages.furniture import PAGE_NUMBER
from doc2sdk.sources.pdf.tolerances import COVER_PAGES

_LEADER = re.compile(r"(?<!\.)(?<!\.\s)(?:\.\s?){3,}\s*\w{1,6}$")
"""The dots before a page number: ``Widgets . . . . . 12``."""
_ENTRY = re.compile(
    rf"""{_LEADER.pattern}
      | \s\d{{1,4}}$                     # Widgets 12
      | ^(?:\d+\.)*\d+\.?\s+\S        # 3.1 Widgets""",
    re.VERBOSE,
)


def heading_titles(drafts: Iterable[Draft]) -> frozenset[str]:
    """Return the titles of all headings, without numbers."""
    return frozenset(
        plain_title(text_of(d)) for d in drafts if isinstance(d, TextDraft) and d.level
    )


@dataclass(frozen=True, slots=True)
class Entries:
    """What the drafts of one part of a document are to a table of contents that another part may
    begin or end: whether the first one is an entry, whether all are, and whether a table is still
    open at the end."""

    begins: bool
    throughout: bool
    open_at_end: bool

    @classmethod
    def of(cls, drafts: Sequence[Draft], headings: frozenset[str]) -> Entries:
        entries = list(takewhile(lambda draft: _lists_headings(draft, headings), drafts))
        runs = _contents_ranges(drafts, headings, goes_on=False, is_followed=True)
        return cls(
            bool(entries), len(entries) == len(drafts), bool(runs) and runs[-1][1] == len(drafts)
        )


@dataclass(frozen=True, slots=True)
class Around:
    """What is around the drafts of one part: whether a table of contents goes on from before, and
    whether its entries follow."""

    goes_on: bool = False
    is_followed: bool = False

    @staticmethod
    def all(parts: Sequence[Entries]) -> list[Around]:
        """Return what is around each of the parts of a document."""
        found: list[Around] = []
        is_open = False
        for index, part in enumerate(parts):
            followed = index + 1 < len(parts) and parts[index + 1].begins
            found.append(Around(is_open, followed))
            is_open = part.open_at_end or (is_open and part.throughout)
        return found


def mark_matter(drafts: list[Draft], headings: frozenset[str], around: Around = Around()) -> None:
    """Mark the table of contents, and what is before the first one as the cover."""
    runs = _contents_ranges(drafts, headings, around.goes_on, around.is_followed)
    for start, end in runs:
        for draft in drafts[start:end]:
            draft.furniture = draft.furniture or Furniture.CONTENTS
    if runs and not around.goes_on:
        _mark_cover(drafts, runs[0][0])


def _contents_ranges(
    drafts: Sequence[Draft], headings: frozenset[str], goes_on: bool, is_followed: bool
) -> list[tuple[int, int]]:
    """Return the tables of contents, each a title and its entries, as the indices they begin and
    end at."""
    runs: list[tuple[int, int]] = []
    index = 0
    while index < len(drafts):
        entered = goes_on and index == 0
        if not entered and not is_contents_title(drafts[index]):
            index += 1
            continue
        first = index if entered else index + 1
        end = first
        while end < len(drafts) and _lists_headings(drafts[end], headings):
            end += 1
        if end > first or (is_followed and end == len(drafts)):
            runs.append((index, end))
        index = max(end, index + 1)
    return runs


def is_contents_title(draft: Draft) -> bool:
    if not isinstance(draft, TextDraft) or len(draft.lines) != 1:
        return False
    return text_of(draft).strip(" :.").lower() in CONTENTS_TITLES


def _lists_headings(draft: Draft, headings: frozenset[str]) -> bool:
    """Return whether a block is part of a table of contents: its lines end in page numbers, or most
    of them are titles of the document's own headings. For example ``3.1 Widgets . . . . . 12``."""
    if draft.furniture is not None:
        return True
    if isinstance(draft, TextDraft) and draft.level:
        return _has_page_apart(draft.lines[-1])
    if isinstance(draft, CodeDraft):
        return False
    texts = [line.text for line in lines_of(draft)]
    entries = [t for t in texts if _ENTRY.search(t) or plain_title(t) in headings]
    return bool(texts) and len(entries) * 2 > len(texts)


def _has_page_apart(line: TextLine) -> bool:
    """Return whether a title in a heading's type is the entry of a chapter. Then its page is at the
    other edge of the line, where a title's own number follows its words."""
    parts = split_at_gaps(line)
    return bool(_LEADER.search(line.text)) or (
        len(parts) > 1 and bool(PAGE_NUMBER.match(parts[-1].text))
    )


def _mark_cover(drafts: list[Draft], contents: int) -> None:
    """Mark what precedes the contents on earlier pages as the cover, if it reads like one."""
    line = first_line(drafts[contents])
    before = [d for d in drafts[:contents] if d.furniture is None]
    if line is None or not 1 < line.page <= COVER_PAGES:
        return
    if any(isinstance(draft, (CodeDraft, ListDraft, TableDraft)) for draft in before):
        return
    for draft in before:
        first = first_line(draft)
        if first is not None and first.page < line.page:
            draft.furniture = Furniture.COVER
