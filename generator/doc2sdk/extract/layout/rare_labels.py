"""Labels that do not come again: the text before a sign is mere text then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.labels import OTHER, PROSE
from doc2sdk.extract.layout.mention import Mention, MethodSign

_RARE = 0.15
"""Share of the signs of one kind below which a label is none."""


def merged_methods(signs: Sequence[MethodSign]) -> Iterator[MethodSign]:
    """Yield the methods, those behind rare labels with the label left out: ``Rename a boat: post request``.

    A short line that a method ends is a title with its method, however long the title is.
    """
    shared = Counter((sign.slot.kind, sign.slot.look) for sign in signs)
    own = Counter(sign.slot for sign in signs)
    for sign in signs:
        slot = sign.slot
        total = shared[slot.kind, slot.look]
        is_rare = _is_rare(own[slot], total)
        is_title = slot.label != PROSE or sign.ends
        if slot.label and is_title and (is_rare or slot.label == PROSE):
            sign = replace(sign, slot=replace(slot, label=OTHER))
        yield sign


def merged_targets(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions, those of rare labels with the label left out: what is before them is mere text.

    A neighbour's text taken for a label would split a slot: ``Get boats: /boats``, ``Sell: /sell``.
    """
    shared = Counter((m.slot.kind, m.slot.look, m.slot.order) for m in mentions)
    own = Counter((m.slot.kind, m.slot.look, m.slot.order, m.slot.label) for m in mentions)
    for mention in mentions:
        slot = mention.slot
        total = shared[slot.kind, slot.look, slot.order]
        same = own[slot.kind, slot.look, slot.order, slot.label]
        if slot.label and slot.label != PROSE and _is_rare(same, total):
            mention = replace(mention, slot=replace(slot, label=OTHER))
        yield mention


def _is_rare(uses: int, total: int) -> bool:
    return uses < _RARE * total or (uses == 1 and total > 2)
