"""Which of several things gets a name that all of them want.

A name depends on a neighbour only where both want the same one. Then the thing of the least rank gets
it, and the others take the next of their own names. Ranks are made of what a thing is, never of its
position in the document, so that two things that swap places keep their names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

Rank = tuple[Any, ...]
"""What decides between two claims of one name; the least wins. Ranks that meet must be comparable."""

_DIGITS = 6
"""Hexadecimal digits of a digest: with 1,000 equal names two are equal once in 30 references."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The names that a thing may have, the best first, and its rank.

    Nothing else gets a name in ``reserved`` once the thing has one of its names.
    """

    names: tuple[str, ...]
    rank: Rank
    reserved: tuple[str, ...] = ()


def choose(claims: Sequence[Claim], taken: Collection[str] = ()) -> list[str | None]:
    """Return a name for each claim, none of them twice or in ``taken``; None where no name is left.

    All first names are given before any second name is.
    """
    chosen: list[str | None] = [None] * len(claims)
    used = set(taken)
    for level in range(max((len(claim.names) for claim in claims), default=0)):
        best: dict[str, int] = {}
        for index, claim in enumerate(claims):
            if chosen[index] is not None or level >= len(claim.names):
                continue
            name = claim.names[level]
            if name in used:
                continue
            if name not in best or claim.rank < claims[best[name]].rank:
                best[name] = index
        for name, index in best.items():
            chosen[index] = name
            used |= {name, *claims[index].reserved}
    return chosen


def digest(text: str) -> str:
    """Return a few characters that tell this text from others, where no words do."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
