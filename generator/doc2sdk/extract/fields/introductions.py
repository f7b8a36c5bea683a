"""Sentences that introduce fields: "The following parameters are accepted:" above a list.

A sentence is no heading, but one that ends in a colon right above a list, a table or a sample says what that holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import HeadingMeaning, classify_part
from doc2sdk.printed.roles import Role
from doc2sdk.printed.words import known_words
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, Table

_SENTENCE = re.compile(r"(?:.*[.!?。！？]\s+)?(?P<last>[^.!?。！？\n]{3,100}[:：])\s*", re.DOTALL)
_LISTS = (Role.PARAMETERS, Role.REQUEST)


def introductions(blocks: Sequence[AnyBlock]) -> dict[str, HeadingMeaning]:
    """Return what the sentences right above lists, tables and samples announce, by the ids of these."""
    found: dict[str, HeadingMeaning] = {}
    for above, block in pairwise(blocks):
        if isinstance(above, Paragraph) and isinstance(block, (Code, ListBlock, Table)):
            match = _SENTENCE.fullmatch(above.text)
            said = classify_part(match["last"]) if match is not None else None
            if match is not None and said is not None and _tells(said, match["last"]):
                found[block.id] = said
    return found


def _tells(said: HeadingMeaning, sentence: str) -> bool:
    """Whether a sentence is about fields: "This field has the following values:" is about one's values."""
    words = set(known_words(sentence))
    return said.role not in _LISTS or (bool(words & _MANY) and not words & _VALUES)


_MANY = frozenset("arguments attributes fields parameters params properties".split())
_VALUES = frozenset({"value", "values"})


def introduced_heading(
    said: HeadingMeaning | None, heading: Fact | None, block: AnyBlock
) -> Fact | None:
    """Return the heading for the readers of fields: the one above, or what a sentence announces."""
    if said is None or said.role not in _LISTS:
        return heading
    return Fact(text=f"{said.qualifier} parameters".strip(), place=block.place)
