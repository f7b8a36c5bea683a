"""Parts right below an operation that nothing understood: a table, a list of fields, a sample.

What such a part says is missing from the operation: its parameters, its response. The signs of an operation
are found, so no suspect tells of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doc2sdk.extract.ledger import Ledger
from doc2sdk.extract.locate.regions import Region
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Suspect
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Table, block_text, origins_of, walk

_FIELD = re.compile(r"\s*[`\"']?[A-Za-z_$][\w.$\[\]-]*[`\"']?\s*[:：=(–—-]")
"""The beginning of an item about a field: ``name: the user's name``, ``size (integer)``."""

_MOST_FIELDS = 0.5
"""Share of a list's items above which it is one of fields, not of remarks."""

_DATA = re.compile(r"\s*[{\[<]")
"""The beginning of a body: JSON or XML."""

_MOST_TEXT = 80
"""Characters of a part that are shown."""


def unread_parts(regions: Sequence[Region], ledger: Ledger) -> tuple[Suspect, ...]:
    """Return the parts right below the operations of ``regions`` that no rule claimed."""
    found: dict[str, Suspect] = {}
    for region in regions:
        for item in _right_below(region.content):
            kind = None if item.furniture is not None else _kind(item)
            if kind is not None and not _is_claimed(item, ledger):
                text = " ".join(block_text(item).split())
                found[item.id] = Suspect(kind=kind, text=text[:_MOST_TEXT], place=item.place)
    return tuple(found.values())


def _right_below(content: Sequence[AnyBlock | Scope]) -> Iterator[AnyBlock]:
    """The blocks under no heading but the request line."""
    for item in content:
        if not isinstance(item, Scope):
            yield item
        elif item.request is not None:
            yield from item.blocks


def _kind(block: AnyBlock) -> str | None:
    if isinstance(block, Table):
        return "tables" if len(block.rows) > 1 and len(block.rows[0].cells) > 1 else None
    if isinstance(block, Code):
        return "samples" if _DATA.match(block_text(block)) else None
    if isinstance(block, ListBlock) and block.items:
        fields = sum(_FIELD.match(text) is not None for text in _item_texts(block))
        return "lists of fields" if fields > _MOST_FIELDS * len(block.items) else None
    return None


def _item_texts(block: ListBlock) -> Iterator[str]:
    for item in block.items:
        if item.blocks:
            yield block_text(item.blocks[0])


def _is_claimed(block: AnyBlock, ledger: Ledger) -> bool:
    """Whether a rule claimed the block, one inside of it, or one of the document's that it is made of."""
    return any(key in ledger for inner in walk((block,)) for key in origins_of(inner))
