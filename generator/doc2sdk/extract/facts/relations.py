"""Data types written as relations of a data base, which bodies name in brackets.

::

    relation = Name "(" field 1*("," field) ")"

    Boat (id, name, berth)          above a list of calls, of which one sends {Boat}
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from doc2sdk.extract.ledger import Claim, claim
from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, RawModel, RawParameter
from doc2sdk.printed.roles import Column
from doc2sdk.sources.blocks import AnyBlock, ListBlock, Paragraph, block_text

_RELATION = re.compile(r"(?P<name>[A-Z]\w*)\s*\((?P<fields>\s*#?\w+\s*(?:,\s*#?\w+\s*)+)\)\s*\.?")
_NAMED = re.compile(r"\{\s*(\w+)\s*\}")


def relations(root: Scope, taken: Container[str]) -> Iterator[RawModel | Claim]:
    """Yield the relations of a document that something in it names in brackets."""
    blocks = [block for scope in root.walk() for block in scope.blocks]
    found = [
        (match, block)
        for block in _paragraphs(blocks)
        if (match := _RELATION.fullmatch(block.text))
    ]
    if not found:
        return
    named = {name for block in blocks for name in _NAMED.findall(block_text(block))}
    for match, block in found:
        if match["name"] not in named:
            continue
        if block.id not in taken:
            yield from claim(block, "model")
        yield RawModel(
            name=Fact(text=match["name"], place=block.place),
            fields=tuple(
                RawParameter(
                    cells={Column.NAME: Fact(text=field.strip(" #\t"), place=block.place)},
                    heading=None,
                )
                for field in match["fields"].split(",")
            ),
        )


def _paragraphs(blocks: list[AnyBlock]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield from _paragraphs(list(item.blocks))
