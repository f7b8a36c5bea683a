"""A layout that was saved: where a manual prints its operations, as a person corrected it.

It is used instead of the choice by scores (:mod:`.choose`): the places it names hold the operations, in
their order, those it ignores none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from doc2sdk.extract.layout.choice import Choice, Found
from doc2sdk.extract.layout.mention import Mention, Mentions, MethodSign
from doc2sdk.extract.layout.mentions import mentions_of
from doc2sdk.extract.layout.new_operations import new_operations
from doc2sdk.extract.layout.places import Place
from doc2sdk.extract.layout.score import Candidate, pairs_of
from doc2sdk.extract.layout.units import Unit
from doc2sdk.extract.locate.recognisers import OperationSite

BEFORE, BEHIND, ROW, APART, UNSTATED = "before", "behind", "row", "apart", "none"
"""Where the method of a URL is: beside it in its line, in a cell of its row, in a place of its own, nowhere."""

_ORDERS = {BEFORE: "MT", BEHIND: "TM", ROW: "R"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Operations:
    """A place that holds operations. ``method`` is where their methods are, or the one that all have.

    ``number`` is the table's position among those of its name in the layout file. One that is not in
    ``use`` is a place that was looked at and holds none.
    """

    url: Place
    method: str
    use: bool = True
    method_place: Place | None = None
    number: int = 0

    def holds(self, mention: Mention) -> bool:
        order = _ORDERS.get(self.method)
        return self.url.holds(mention) and (order is None or mention.slot.order == order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A place whose URLs, or whose methods, are no signs of operations."""

    url: Place | None = None
    method: Place | None = None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A layout file. ``sections`` is the level of the headings that bound operations, None to find it.

    ``method`` is that of all operations that state none.
    ``usual_forms`` says that operations in other places, which any manual may have, are read too.
    ``file`` is where the layout is from.
    """

    file: Path
    operations: tuple[Operations, ...]
    ignored: tuple[Ignored, ...] = ()
    sections: int | None = None
    method: str | None = None
    usual_forms: bool = True


def choose_by(layout: Layout, units: list[Unit]) -> Choice:
    """Return the choice that a layout makes of a document's signs."""
    found = mentions_of(units)
    mentions = Mentions(
        targets=tuple(m for m in found.targets if not _is_ignored(m, layout)),
        methods=tuple(s for s in found.methods if not _is_ignored(s, layout)),
    )
    choice = Choice(units=units, mentions=mentions, slots=[], sections=layout.sections)
    for entry in layout.operations:
        held = [mention for mention in mentions.targets if entry.holds(mention)]
        if not entry.use or not held:
            continue
        candidate = Candidate(slot=held[0].slot, mentions=held)
        if entry.method == APART and entry.method_place is not None:
            signs = [sign for sign in mentions.methods if entry.method_place.holds(sign)]
            candidate.pairs = pairs_of(held, signs)
        choice.slots.append(candidate)
        new = list(new_operations(choice, candidate))
        if entry.method not in (*_ORDERS, APART, UNSTATED):
            new = [_with_method(found, entry.method) for found in new]
        if new:
            choice.chosen.append(candidate)
            choice.found += new
    choice.found.sort(key=lambda f: (f.mention.unit.index, f.mention.target.start))
    return choice


def _with_method(found: Found, method: str) -> Found:
    return found if found.methods else replace(found, methods=(method,))


def _is_ignored(sign: Mention | MethodSign, layout: Layout) -> bool:
    for entry in layout.ignored:
        place = entry.url if isinstance(sign, Mention) else entry.method
        if place is not None and place.holds(sign):
            return True
    return False


def ignored_targets(layout: Layout, units: list[Unit]) -> frozenset[tuple[str, str]]:
    """Return the ids of the blocks and the targets in them that the layout ignores."""
    return frozenset(
        (mention.unit.block.id, mention.target.text)
        for mention in mentions_of(units).targets
        if _is_ignored(mention, layout)
    )


def is_kept(site: OperationSite, ignored: frozenset[tuple[str, str]]) -> bool:
    """Whether no ignored place is all the evidence of an operation."""
    return not any((block.id, site.url.text) in ignored for block in site.blocks)
