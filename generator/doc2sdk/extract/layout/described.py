"""Operations that an index lists and that are described further on.

::

    | Sell a boat | POST | /boats/sell |      -> the operation, found in the index
    ...
    POST /boats/sell                          -> where its description begins
    Request body ...

An index has a row for each operation, and looks more like where a document writes its operations than the
lines that head the descriptions. What belongs to an operation stands below those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from doc2sdk.extract.layout.choice import Found
from doc2sdk.extract.layout.mention import Mention
from doc2sdk.extract.layout.paths import path_template
from doc2sdk.sources.blocks import Table

_DESCRIBED = 0.6
"""Share of an index's operations that a line further on must head, so that it is one."""


def at_descriptions(found: Sequence[Found], mentions: Sequence[Mention]) -> list[Found]:
    """Return the operations; those of an index stand where their descriptions begin.

    A description begins with a line that is the request and nothing else, printed once.
    """
    heads = _heads(mentions)
    by_table: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        if isinstance(one.mention.unit.block, Table):
            by_table[one.mention.unit.table].append(one)
    moved: dict[Found, Found] = {}
    for rows in by_table.values():
        ends = {one: _description(one, heads) for one in rows}
        known = sum(end is not None for end in ends.values())
        if len(rows) > 1 and known >= _DESCRIBED * len(rows):
            moved |= {
                one: replace(one, mention=end, signs=())
                for one, end in ends.items()
                if end is not None
            }
    return [moved.get(one, one) for one in found]


def _heads(mentions: Sequence[Mention]) -> dict[tuple[str, str], list[Mention]]:
    """The lines that are a request and nothing else, by method and path template."""
    heads: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in mentions:
        unit = mention.unit
        is_line = unit.whole and not unit.table and mention.slot.label in ("", "*")
        if is_line and mention.methods and not mention.after.strip():
            for method in mention.methods:
                heads[method, path_template(mention.target.text)].append(mention)
    return heads


def _description(one: Found, heads: dict[tuple[str, str], list[Mention]]) -> Mention | None:
    """Return the only line below the index that is the operation's request."""
    lines = {
        line: None
        for method in one.methods
        for line in heads.get((method, one.template), ())
        if line.unit.index > one.mention.unit.index
    }
    return next(iter(lines)) if len(lines) == 1 else None
