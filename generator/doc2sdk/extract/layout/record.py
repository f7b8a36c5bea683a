"""A record: what belongs to one found operation, and the words that are its title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from doc2sdk.extract.layout.choice import Found
from doc2sdk.extract.layout.units import MAX_TITLE
from doc2sdk.extract.raw import Fact
from doc2sdk.printed.headings import classify_heading, label_role
from doc2sdk.sources.blocks import (
    AnyBlock,
)

_EDGES = " \t:：-–—|()（）[]【】·•*#>→`\"'.,;、"
_BRACKETS = {")": "(", "）": "（", "]": "[", "】": "【"}

_NUMBER = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)、．]?|[(（]\d+[)）]|[a-z]\))\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What belongs to one found operation: its title and the blocks that describe it.

    ``start`` is the index of the record's first outermost block. ``own`` are the blocks that hold the URL
    and the method.
    """

    found: Found
    title: Fact | None
    start: int
    content: tuple[AnyBlock, ...]
    own: tuple[AnyBlock, ...]


def bare_title(text: str) -> str:
    """A title without its number and the marks around it; what is in brackets stays."""
    words = _NUMBER.sub("", " ".join(text.split()))
    bare = words.strip(_EDGES)
    end = words.rstrip(" :：-–—|·•*#>→`\"'.,;、")[-1:]
    return (
        f"{bare}{end}"
        if end in _BRACKETS and bare.count(_BRACKETS[end]) > bare.count(end)
        else bare
    )


def may_be_title(text: str) -> bool:
    """Whether the first line of a text is short enough for a title."""
    return 0 < len(text.strip().split("\n")[0]) <= MAX_TITLE


def first_line(text: str) -> str:
    """Return the first line of a text, stripped."""
    return text.strip().split("\n")[0].strip()


def title_beside(found: Found) -> Fact | None:
    """The words beside the signs in their own line, if they say more than a label does."""
    mention = found.mention
    for text in (mention.before, mention.after):
        words = bare_title(text)
        if (
            words
            and len(words) <= MAX_TITLE
            and label_role(words) is None
            and says_something(words)
        ):
            return Fact(text=words, place=mention.unit.place)
    return None


def says_something(text: str) -> bool:
    """Whether a text has words, and is no label of a part."""
    return len(re.findall(r"[^\W\d_]", text)) > 1 and classify_heading(text) is None
