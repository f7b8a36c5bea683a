"""Headings: by the document's outline if it has one, else by their type."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from doc2sdk.sources.pdf.objects.outline import OutlineEntry
from doc2sdk.sources.pdf.pages.titles import Title, TypeLook
from doc2sdk.sources.pdf.tolerances import DEEPEST_HEADING, HEADING_SIZE, OUTLINE_TRUSTED

_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})*\.?\s+")


def heading_levels(
    titles: Sequence[Title],
    body: float,
    outline: Sequence[OutlineEntry],
    pages: Mapping[object, int],
) -> list[int]:
    """Return the level of each title, 0 for those that are no heading. Text is set in ``body``
    points. ``pages`` are the numbers of page objects. For example titles in 18, 14 and 14 points
    over text in 10 points have the levels 1, 2 and 2."""
    by_outline = _levels_by_outline(titles, outline, pages)
    if by_outline is None:
        return _levels_by_type(titles, body)
    levels = _lower_below_title(titles, body, by_outline)
    known = [title._replace(level=level) for title, level in zip(titles, levels, strict=True)]
    return promote_levels(known, body)


def _levels_by_outline(
    titles: Sequence[Title], outline: Sequence[OutlineEntry], pages: Mapping[object, int]
) -> list[int] | None:
    """Find the title of each entry on the pages, in order. Return None if the outline is not of
    these pages."""
    places = _places(titles)
    levels = [0] * len(titles)
    found, after = 0, -1
    for entry in outline:
        page = pages.get(entry.page)
        position = next((at for at in _candidates(places, entry.title, page, after)), None)
        if position is not None:
            after = position
            levels[after] = entry.level
            found += 1
    if found < max(3, OUTLINE_TRUSTED * len(outline)):
        return None
    return levels


def _candidates(
    places: Mapping[tuple[str, int | None], list[int]], title: str, page: int | None, after: int
) -> Iterator[int]:
    """Yield where the title of an entry may be, past ``after``, most likely first: on its page, or,
    if it had no room there, before all else on the next one. It may be with or without its
    number."""
    for text in (_letters_and_digits(title), _letters_and_digits(_NUMBER.sub("", title))):
        named = places.get((text, page), [])
        position = bisect_right(named, after)
        if position < len(named):
            yield named[position]
        elif page is not None:
            yield from (at for at in places.get((text, -page - 1), []) if at > after)


def _places(titles: Sequence[Title]) -> dict[tuple[str, int | None], list[int]]:
    """Return where titles are, by their text and page, and by their text alone (page None), because
    an entry may not state its page. The first title of a page is also listed under the negative
    number, and a numbered title also under its text without the number."""
    places: dict[tuple[str, int | None], list[int]] = {}
    last = 0
    for index, title in enumerate(titles):
        pages = (title.page, None) if title.page == last else (title.page, -title.page, None)
        last = title.page
        for text in {
            _letters_and_digits(title.text),
            _letters_and_digits(_NUMBER.sub("", title.text)),
        }:
            for page in pages:
                places.setdefault((text, page), []).append(index)
    return places


def _lower_below_title(titles: Sequence[Title], body: float, levels: list[int]) -> list[int]:
    """Put a title in larger type than all headings of the outline above them."""
    largest = max(title.look for title, level in zip(titles, levels, strict=True) if level)
    first = next(index for index, level in enumerate(levels) if level)
    above = [t.may_be_heading(body) and t.look > largest for t in titles[:first]]
    if not any(above):
        return levels
    lowered = [min(level + 1, DEEPEST_HEADING) if level else 0 for level in levels[first:]]
    return [int(is_title) for is_title in above] + lowered


def _levels_by_type(titles: Sequence[Title], body: float) -> list[int]:
    """Rank the looks of all candidates. Larger type is a higher level, bold is before regular, and
    in one type 2 is before 2.1. A look used once, mostly that of the cover, has no rank of its own
    but that of the next smaller one; unless hardly any look is used twice, as in a document of one
    operation whose titles are set in 18, 14 and 12 points."""
    candidates = [title.may_be_heading(body) for title in titles]
    looks = [(title.look, -_depth(title.text)) for title in titles]
    uses = Counter(look for look, may in zip(looks, candidates, strict=True) if may)
    ranked = sorted(look for look, count in uses.items() if count > 1)
    if len(ranked) < 2:
        ranked = sorted(uses)
    return [
        min(len(ranked) - bisect_right(ranked, look) + 1, DEEPEST_HEADING) if may else 0
        for look, may in zip(looks, candidates, strict=True)
    ]


def promote_levels(titles: Sequence[Title], body: float) -> list[int]:
    """Return the level of each title. A paragraph in a heading's type gets the level of headings of
    its size. Text is set in ``body`` points."""
    levels = {title.look: title.level for title in titles if title.level}
    return [title.level or _promoted_level(title, body, levels) for title in titles]


def _promoted_level(title: Title, body: float, levels: Mapping[TypeLook, int]) -> int:
    size, _ = title.look
    if size < HEADING_SIZE * body or not title.may_be_heading(body):
        return 0
    above = [level for (other, _), level in levels.items() if other > size]
    return levels.get(title.look, min(max(above, default=0) + 1, DEEPEST_HEADING))


def _depth(text: str) -> int:
    """Return how many parts the number before a title has, 1 if there is none: ``3.1 Widgets`` has
    two."""
    number = _NUMBER.match(text)
    return 1 if number is None else max(1, len(number[0].strip(" .").split(".")))


@lru_cache(maxsize=4096)
def _letters_and_digits(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
