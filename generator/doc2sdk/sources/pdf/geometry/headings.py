"""Headings: by the document's outline where it has one, else by their type."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doc2sdk.sources.pdf.layout.titles import Title

TRUSTED = 0.6
"""The share of outline entries that must be found on the pages before the outline is believed."""

DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the outline: its depth from 1, its title, and its page's object number."""

    level: int
    title: str
    page: object = None


def heading_levels(
    titles: Sequence[Title], body: float, outline: Sequence[Entry], pages: Mapping[object, int]
) -> list[int]:
    """The level of each title, 0 for those that are no heading. Text is set in ``body`` points;
    ``pages`` are the numbers of page objects."""
    by_outline = _levels_by_outline(titles, outline, pages)
    if by_outline is not None:
        return _below_a_title(titles, body, by_outline)
    return _levels_by_type(titles, body)


def _levels_by_outline(
    titles: Sequence[Title], outline: Sequence[Entry], pages: Mapping[object, int]
) -> list[int] | None:
    """Find each entry's title on the pages, in order. None if the outline is not of them."""
    places = _places(titles)
    levels = [0] * len(titles)
    found, after = 0, -1
    for entry in outline:
        named = places.get((_plain(entry.title), pages.get(entry.page)), [])
        position = bisect_right(named, after)
        if position < len(named):
            after = named[position]
            levels[after] = entry.level
            found += 1
    return None if found < max(3, TRUSTED * len(outline)) else levels


def _places(titles: Sequence[Title]) -> dict[tuple[str, int | None], list[int]]:
    """Where titles stand, by their text and page, and by their text alone (page None): an entry
    may not say its page."""
    places: dict[tuple[str, int | None], list[int]] = {}
    for index, title in enumerate(titles):
        text = _plain(title.text)
        for page in (title.page, None):
            places.setdefault((text, page), []).append(index)
    return places


def _below_a_title(titles: Sequence[Title], body: float, levels: list[int]) -> list[int]:
    """A title in larger type than all headings of the outline stands above them."""
    largest = max(title.look for title, level in zip(titles, levels, strict=True) if level)
    first = next(index for index, level in enumerate(levels) if level)
    above = [t.may_be_heading(body) and t.look > largest for t in titles[:first]]
    if not any(above):
        return levels
    lowered = [min(level + 1, DEEPEST) if level else 0 for level in levels[first:]]
    return [int(is_title) for is_title in above] + lowered


def _levels_by_type(titles: Sequence[Title], body: float) -> list[int]:
    """Rank the looks of all candidates: larger type is a higher level, bold before regular. A look
    used once, mostly the cover's, has no rank of its own but that of the next smaller one."""
    candidates = [title.may_be_heading(body) for title in titles]
    uses = Counter(title.look for title, may in zip(titles, candidates, strict=True) if may)
    ranked = sorted(look for look, count in uses.items() if count > 1)
    return [
        min(len(ranked) - bisect_right(ranked, title.look) + 1, DEEPEST) if may else 0
        for title, may in zip(titles, candidates, strict=True)
    ]


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
