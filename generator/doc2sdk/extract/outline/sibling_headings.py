"""Parts of operations in headings of the operations' own level.

Many documents set all headings alike: "List users", "Parameters", "Response", "Get user", "Parameters",
... A heading that only says what kind of part follows ("Parameters") belongs to the one before
that names something, where the document does so again and again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from doc2sdk.extract.outline.request_headings import title_of
from doc2sdk.extract.outline.scope import Scope, names_something
from doc2sdk.printed.headings import printed_key
from doc2sdk.sources.blocks import AnyBlock, Heading

LEAST = 2
"""So many names of a level, at least, must have a part of the same kind in headings of that level: then
all do. A single one may be a chapter of a description that happens to be set as the parts are."""

Title = tuple[int, str]
"""The level of a heading and its text, normalised."""


class Named(NamedTuple):
    """The headings that only announce a part, beside several that name something each; and the
    names, which stand but once."""

    parts: frozenset[Title]
    names: frozenset[Title]


def parts_beside(blocks: Iterable[AnyBlock]) -> Named:
    """Return what of these blocks' headings belongs to the one of its own level before it."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    uses = Counter(map(title_key, headings))
    # What recurs ("Consumes") is the name of a part too, though none that is known.
    once = [heading for heading in headings if uses[title_key(heading)] == 1]
    names = frozenset(title_key(heading) for heading in once if _names_something(heading))
    beside = list(_beside(headings, names))
    pairs = Counter(part for part, _ in set(beside))
    levels = {level for (level, _), count in pairs.items() if count >= LEAST}
    return Named(frozenset(part for part, _ in beside if part[0] in levels), names)


def title_key(heading: Heading) -> Title:
    return heading.level, printed_key(heading.text)


def belongs_beside(heading: Heading, named: Named, current: Scope, floor: Scope) -> bool:
    """Whether a heading announces a part of what the open heading of its level names."""
    if title_key(heading) not in named.parts:
        return False
    for scope in takewhile(lambda scope: scope is not floor, (current, *current.ancestors())):
        title = next((block for block in _heads(scope) if block.level <= heading.level), None)
        if title is not None and title_key(title) in named.names:
            return title.level == heading.level and title is scope.heading and _is_first(scope)
    return False


def _heads(scope: Scope) -> Iterator[Heading]:
    """Yield the headings of a scope: its own, or the title below its request line."""
    blocks = scope.request.blocks if scope.request is not None else ()
    yield from (block for block in (scope.heading, *blocks) if isinstance(block, Heading))


def _is_first(scope: Scope) -> bool:
    """Whether no request line stands straight above a scope: then all titles are below their lines."""
    siblings = scope.parent.content if scope.parent is not None else []
    place = next((i for i, item in enumerate(siblings) if item is scope), 0)
    above = siblings[place - 1] if place else None
    while isinstance(above, Scope) and above.content:
        above = above.content[-1]
    return not isinstance(above, Scope) or above.request is None


def _beside(headings: Iterable[Heading], names: frozenset[Title]) -> Iterator[tuple[Title, Title]]:
    """Yield the parts among headings for which a name of their level is open, each with that name."""
    opened: dict[int, Title] = {}
    for heading in headings:
        opened = {level: name for level, name in opened.items() if level <= heading.level}
        if title_key(heading) in names:
            opened[heading.level] = title_key(heading)
        elif heading.level in opened and not _names_something(heading):
            yield title_key(heading), opened[heading.level]


def _names_something(heading: Heading) -> bool:
    return names_something(Scope(heading=heading, title=title_of(heading), rank=0))
