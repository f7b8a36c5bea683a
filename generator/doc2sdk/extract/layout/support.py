"""What supports URLs that have no methods: labels, sentences, headings that are names in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.extract.layout.mention import Mention
from doc2sdk.extract.layout.paths import path_template
from doc2sdk.extract.layout.score import Candidate
from doc2sdk.extract.layout.units import Unit
from doc2sdk.printed.headings import label_role
from doc2sdk.printed.roles import Role

_NUMBER = re.compile(r"^\s*\d+(?:\.\d+)*[.)]?\s+")
_NAME = re.compile(r"[a-z][\w.-]{2,}")

_MOSTLY = 0.7
"""Share of a slot's targets behind a label for URLs for which it needs no methods."""


def named_mentions(units: Sequence[Unit], mentions: Sequence[Mention]) -> frozenset[Mention]:
    """The targets of which a heading around is a part: ``getBoat`` above ``/api/getBoat?id=1``."""
    around: list[frozenset[str]] = []
    open_titles: dict[int, str] = {}
    names: frozenset[str] = frozenset()
    for unit in units:
        if unit.kind == "heading":
            level = int(unit.look)
            open_titles = {at: title for at, title in open_titles.items() if at < level}
            open_titles[level] = _bare_name(unit.text)
            names = frozenset(filter(None, open_titles.values()))
        around.append(names)
    return frozenset(
        mention
        for mention in mentions
        if mention.unit.kind != "heading"
        and not around[mention.unit.index].isdisjoint(
            path_template(mention.target.text).lower().split("/")
        )
    )


def _bare_name(text: str) -> str:
    """Return a heading that is one name, in small letters and without its number; "" for any other."""
    words = _NUMBER.sub("", text).strip(" `*:()").lower()
    return words if _NAME.fullmatch(words) else ""


def is_supported(candidate: Candidate) -> bool:
    """Whether URLs without methods are said to be some: by their labels, or by a sentence above."""
    return max(labelled_share(candidate), candidate.stated) >= _MOSTLY


def labelled_share(candidate: Candidate) -> float:
    """The share of a slot's targets behind a label for URLs."""
    found = candidate.mentions
    return sum(label_role(m.before or m.unit.left) is Role.URL for m in found) / len(found)
