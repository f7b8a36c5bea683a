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


def shared_sections(found: Sequence[Found]) -> dict[Found, Found]:
    """Return operations whose URLs stand one below the other, each with the first of its list or sample."""
    groups: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        if one.mention.unit.kind in ("item", "code") and not one.is_part:
            groups[one.mention.unit.top].append(one)
    return {
        one: group[0]
        for group in groups.values()
        if 1 < len(group) <= _MOST_SHARED and len(group) < len(found) and _are_siblings(group)
        for one in group
    }


def _are_siblings(group: Sequence[Found]) -> bool:
    """Whether URLs fill their lines and begin alike, and one method is that of all."""
    starts = {tuple(one.template.split("/")[1:3]) for one in group}
    methods = {one.methods for one in group}
    alone = all(one.mention.unit.text.strip(" `-*") == one.mention.target.text for one in group)
    return len(starts) == 1 and len(methods) == 1 and alone


def records_beside(record: Record, shared: dict[Found, Found]) -> Iterator[Record]:
    """Yield the records of the other operations that a section describes together with its first."""
    for one, first in shared.items():
        if first is record.found and one is not first:
            own = (one.mention.unit.block, *record.own)
            yield replace(record, found=one, own=own)
