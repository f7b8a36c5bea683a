"""How far a heading reaches: to the end of the section it opens.

HTML says so itself only in ``section`` and ``article``. Generated pages mostly wrap each entry of a
list of operations in a ``div`` or ``span``; what they wrap is a section too if a sibling is built
alike and has a heading of the same level.
"""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag

from doc2sdk.sources.html import elements, vocabulary


class HeadingReach:
    """Answers for one page; made once, since siblings are compared by what is inside them."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self._levels: dict[int, int] = {}
        for heading in soup.find_all(list(vocabulary.HEADINGS)):
            level = vocabulary.HEADINGS[heading.name]
            for parent in heading.parents:
                known = self._levels.get(id(parent))
                if known is not None and known <= level:
                    break
                self._levels[id(parent)] = level

    def ends_with(self, tag: Tag) -> bool:
        """Whether the headings inside ``tag`` name nothing behind it."""
        if tag.name in vocabulary.SECTIONING:
            return True
        level = self._levels.get(id(tag))
        if level is None or tag.name not in vocabulary.WRAPPERS:
            return False
        names = elements.attribute(tag, "class")
        for sibling in (tag.find_next_sibling(tag.name), tag.find_previous_sibling(tag.name)):
            if (
                isinstance(sibling, Tag)
                and elements.attribute(sibling, "class") == names
                and self._levels.get(id(sibling)) == level
            ):
                return True
        return False
