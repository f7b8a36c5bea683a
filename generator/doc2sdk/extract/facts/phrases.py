"""Sentences that state a fact: fixed words around captured ones.

::

    phrase = (word | "{" name "}")*

A capture takes the words up to the phrase's next word or the end of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doc2sdk.extract.raw import Fact, RawLink
from doc2sdk.printed import vocabulary
from doc2sdk.sources.blocks import Paragraph

_CAPTURE = re.compile(r"\{(\w+)\}")
_SENTENCE_END = r"(?=[.;!?]?(?:\s|$))"


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    parts = _CAPTURE.split(phrase)
    out = "".join(
        rf"(?P<{part}>[^.;!?\n]+?)" if index % 2 else re.escape(part).replace(r"\ ", r"\s+")
        for index, part in enumerate(parts)
    )
    return re.compile(out + (_SENTENCE_END + r"(?:[.;!?]|$)"), re.IGNORECASE)


def captures(phrases: tuple[str, ...], paragraph: Paragraph) -> dict[str, Fact]:
    """Return what the first phrase that fits captures; empty when none fits."""
    for phrase in phrases:
        match = _pattern(phrase).search(paragraph.text)
        if match:
            place = paragraph.place
            found = match.groupdict().items()
            return {name: Fact(text=words.strip(), place=place) for name, words in found}
    return {}


def links(paragraph: Paragraph) -> Iterator[RawLink]:
    """Yield links to other pages that the text before them announces ("refer to the")."""
    before = ""
    for span in paragraph.spans:
        lead = before.rstrip().lower()
        if span.href and not span.href.startswith("#") and lead.endswith(vocabulary.LINK_PHRASES):
            yield RawLink(text=Fact(text=span.text.strip(), place=span.place), target=span.href)
        before += span.text
