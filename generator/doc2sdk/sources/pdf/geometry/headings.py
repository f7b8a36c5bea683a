"""Headings: by the document's outline where it has one, else by their type."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.pdf.layout.drafts import Draft, ListDraft, TextDraft, lines_of
from doc2sdk.sources.pdf.layout.lines import TextLine

LARGER = 1.1
"""A heading's type is at least this much larger than the text's, or bold."""

MUCH_LARGER = 1.3
"""Type so large is a heading's even where the text ends like a sentence."""

LONGEST = 160
"""Characters a heading has at most; a larger passage is set-off text."""

TRUSTED = 0.6
"""The share of outline entries that must be found on the pages before the outline is believed."""


Look = tuple[float, bool]
"""Size in half points, bold."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the outline: its depth from 1, its title, and its page's object number."""

    level: int
    title: str
    page: object = None


def mark_headings(drafts: list[Draft], outline: list[Entry], pages: Mapping[object, int]) -> None:
    """Give paragraphs that are headings their level; ``pages`` are the numbers of page objects."""
    texts = [draft for draft in drafts if isinstance(draft, TextDraft) and draft.furniture is None]
    body = body_size(drafts)
    if _mark_by_outline(texts, outline, pages):
        _mark_title(texts, body)
    else:
        _mark_by_type(texts, body)


def body_size(drafts: list[Draft]) -> float:
    """The size most characters of running text have; tables are often set smaller."""
    texts = [draft for draft in drafts if isinstance(draft, (TextDraft, ListDraft))]
    sizes: Counter[float] = Counter()
    for draft in texts or drafts:
        for line in lines_of(draft):
            if not line.mono:
                sizes[_half(line.size)] += len(line.text)
    return max(sizes.items(), key=lambda item: (item[1], -item[0]), default=(10.0, 0))[0]


def _mark_by_outline(
    texts: list[TextDraft], outline: list[Entry], pages: Mapping[object, int]
) -> bool:
    """Find each entry's title among the paragraphs, in order. False if the outline is not of them."""
    places = _places(texts)
    found: list[tuple[TextDraft, int]] = []
    after = -1
    for entry in outline:
        named = places.get((_plain(entry.title), pages.get(entry.page)), [])
        position = bisect_right(named, after)
        if position < len(named):
            after = named[position]
            found.append((texts[after], entry.level))
    if len(found) < max(3, TRUSTED * len(outline)):
        return False
    for draft, level in found:
        draft.level = level
    return True


def _places(texts: list[TextDraft]) -> dict[tuple[str, int | None], list[int]]:
    """Where short paragraphs stand, by their text and page, and by their text alone (page None):
    an entry may not say its page."""
    places: dict[tuple[str, int | None], list[int]] = {}
    for index, draft in enumerate(texts):
        if len(draft.lines) <= 3:
            text = _plain(" ".join(line.text for line in draft.lines))
            for page in (draft.lines[0].page, None):
                places.setdefault((text, page), []).append(index)
    return places


def _mark_title(texts: list[TextDraft], body: float) -> None:
    """A title in larger type than all headings of the outline stands above them."""
    largest = max(look_of(draft.lines[0]) for draft in texts if draft.level)
    first = next(index for index, draft in enumerate(texts) if draft.level)
    above = [d for d in texts[:first] if may_be_heading(d, body) and look_of(d.lines[0]) > largest]
    if above:
        for draft in texts:
            draft.level = min(draft.level + 1, 6) if draft.level else 0
        for draft in above:
            draft.level = 1


def _mark_by_type(texts: list[TextDraft], body: float) -> None:
    """Rank the looks of all candidates: larger type is a higher level, bold before regular. A look
    used once, mostly the cover's, has no rank of its own but that of the next smaller one."""
    candidates = [draft for draft in texts if may_be_heading(draft, body)]
    uses = Counter(look_of(draft.lines[0]) for draft in candidates)
    ranked = sorted((look for look, count in uses.items() if count > 1), reverse=True)
    for draft in candidates:
        larger = sum(look > look_of(draft.lines[0]) for look in ranked)
        draft.level = min(larger + 1, 6)


def may_be_heading(draft: TextDraft, body: float) -> bool:
    """Whether a paragraph looks like a heading in text of ``body`` points."""
    text = " ".join(line.text for line in draft.lines)
    if len(text) > LONGEST or len(draft.lines) > 3 or not any(char.isalpha() for char in text):
        return False
    if text.rstrip(":!").lower() in ADMONITION_LABELS or any(line.mono for line in draft.lines):
        return False
    smallest = min(line.size for line in draft.lines)
    if text[-1] in ".:,;":
        return smallest >= MUCH_LARGER * body
    bold = len(draft.lines) == 1 and draft.lines[0].bold
    return smallest >= LARGER * body or (bold and _half(smallest) >= body)


def look_of(line: TextLine) -> Look:
    """The type a line is set in, as far as headings are told apart by it."""
    return _half(line.size), line.bold


def _half(size: float) -> float:
    return round(size * 2) / 2


def _plain(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
