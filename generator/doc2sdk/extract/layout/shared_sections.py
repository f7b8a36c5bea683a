"""Operations that one section describes together.

::

    Endpoints: /lists/{type}, /lists/{type}/{page}
    Arguments: type, page

What the section says is said of all. An index of the whole document is no such list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Found
from doc2sdk.extract.layout.record import Record

_MOST_SHARED = 6
"""Operations that one section describes together, at most."""


def shared_sections(found: Sequence[Found]) -> dict[Found, Sequence[Found]]:
    """Return the first operation of each list or sample of URLs, with the others below it."""
    groups: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.mention.unit.kind in ("item", "code") and not one.is_part:
            groups[one.mention.unit.top].append(one)
    return {
        group[0]: group[1:]
        for group in groups.values()
        if 1 < len(group) <= _MOST_SHARED and len(group) < len(found) and _are_siblings(group)
    }


def _are_siblings(group: Sequence[Found]) -> bool:
    """Whether URLs fill their lines and begin alike, and one method is that of all."""
    starts = {tuple(one.template.split("/")[1:3]) for one in group}
    methods = {one.methods for one in group}
    alone = all(one.mention.unit.text.strip(" `-*") == one.mention.target.text for one in group)
    return len(starts) == 1 and len(methods) == 1 and alone


def records_beside(record: Record, others: Sequence[Found]) -> Iterator[Record]:
    """Yield the records of the other operations that the section of ``record`` describes."""
    for one in others:
        yield replace(record, found=one, own=(one.mention.unit.block, *record.own))
