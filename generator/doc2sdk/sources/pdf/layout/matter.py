"""Front matter: the cover, and the table of contents."""

from __future__ import annotations

import re

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.matter import CONTENTS_TITLES, plain_title
from doc2sdk.sources.pdf.layout.drafts import (
    CodeDraft,
    Draft,
    ListDraft,
    TableDraft,
    TextDraft,
    first_line,
    lines_of,
    text_of,
)

COVER_PAGES = 4
"""A table of contents that begins later than this page is a chapter's own."""

_ENTRY = re.compile(r"(?:\.\s?){3,}\s*\w{1,6}$|\s\d{1,4}$|^(?:\d+\.)*\d+\.?\s+\S")


def mark_matter(drafts: list[Draft]) -> None:
    """Mark the table of contents, and what stands before the first one as the cover."""
    headings = {plain_title(text_of(d)) for d in drafts if isinstance(d, TextDraft) and d.level}
    first: int | None = None
    index = 0
    while index < len(drafts):
        if not is_contents_title(drafts[index]):
            index += 1
            continue
        end = index + 1
        while end < len(drafts) and _lists_headings(drafts[end], headings):
            end += 1
        if end > index + 1:
            first = index if first is None else first
            for draft in drafts[index:end]:
                draft.furniture = draft.furniture or Furniture.CONTENTS
        index = end
    if first is not None:
        _mark_cover(drafts, first)


def is_contents_title(draft: Draft) -> bool:
    if not isinstance(draft, TextDraft) or len(draft.lines) != 1:
        return False
    return text_of(draft).strip(" :.").lower() in CONTENTS_TITLES


def _lists_headings(draft: Draft, headings: set[str]) -> bool:
    """Whether a block is part of a table of contents: its lines end in page numbers, or most of
    them are titles of the document's own headings."""
    if draft.furniture is not None:
        return True
    if isinstance(draft, CodeDraft) or (isinstance(draft, TextDraft) and draft.level):
        return False
    texts = [line.text for line in lines_of(draft)]
    entries = [t for t in texts if _ENTRY.search(t) or plain_title(t) in headings]
    return bool(texts) and len(entries) * 2 > len(texts)


def _mark_cover(drafts: list[Draft], contents: int) -> None:
    """What precedes the contents on earlier pages is the cover, if it reads like one."""
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
