"""The document as an outline: which block stands under which heading.

Three things act as headings: heading blocks, the terms of definition lists, and paragraphs that are
a short bold line of their own. Their order of rank is just that, so a run-in "Request" under a
heading "Sample" is below it whatever its looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from doc2sdk.extract.raw import Fact
from doc2sdk.sources.blocks import (
    AnyBlock,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    plain,
)

_NEST = 10
"""Rank distance between a heading level and the next; list nesting counts from inside it."""

MAX_RUN_IN = 80
"""Characters; a bold paragraph longer than this is emphasis, not a heading."""


@dataclass(slots=True)
class Scope:
    """A heading (None for the document itself) and what stands under it, in reading order."""

    heading: AnyBlock | None
    title: Fact | None
    rank: int
    parent: Scope | None = None
    content: list[AnyBlock | Scope] = field(default_factory=list)

    @property
    def blocks(self) -> list[AnyBlock]:
        """The blocks directly under the heading."""
        return [item for item in self.content if not isinstance(item, Scope)]

    @property
    def children(self) -> list[Scope]:
        return [item for item in self.content if isinstance(item, Scope)]

    def walk(self) -> Iterator[Scope]:
        """This scope and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Scope]:
        """The scopes around this one, innermost first."""
        scope = self.parent
        while scope is not None:
            yield scope
            scope = scope.parent


def outline(document: Document) -> Scope:
    """The document's scopes; page furniture is left out."""
    root = Scope(heading=None, title=None, rank=0)
    _fill(root, document.blocks, nesting=0)
    return root


def _fill(scope: Scope, blocks: tuple[AnyBlock, ...], nesting: int) -> Scope:
    """Adds blocks below ``scope``; returns the scope that is open at the end."""
    current = scope
    for block in blocks:
        if block.furniture is not None:
            continue
        rank = _rank(block, nesting)
        if rank is not None:
            current = _open(current, scope, block, _title(block), rank)
        elif isinstance(block, ListBlock):
            _list(current, block, nesting)
        else:
            current.content.append(block)
    return current


def _rank(block: AnyBlock, nesting: int) -> int | None:
    if isinstance(block, Heading):
        return block.level * _NEST + nesting
    if isinstance(block, Paragraph) and _is_run_in(block):
        return 9 * _NEST + nesting
    return None


def _is_run_in(block: Paragraph) -> bool:
    text = block.text
    bold = all(span.bold for span in block.spans if span.text.strip(" :"))
    return bold and 0 < len(text) <= MAX_RUN_IN and "\n" not in text and text[-1] not in ".,;!?"


def _title(block: AnyBlock) -> Fact:
    text = block.text if isinstance(block, (Heading, Paragraph)) else ""
    return Fact(text=text, place=block.place)


def _open(current: Scope, floor: Scope, block: AnyBlock, title: Fact, rank: int) -> Scope:
    """A new scope under the nearest open one of lower rank, never above ``floor``."""
    parent = current
    while parent is not floor and parent.rank >= rank and parent.parent is not None:
        parent = parent.parent
    scope = Scope(heading=block, title=title, rank=max(rank, parent.rank + 1), parent=parent)
    parent.content.append(scope)
    return scope


def _list(current: Scope, block: ListBlock, nesting: int) -> None:
    """A plain list stays a block; each term of a definition list opens a scope."""
    if not any(item.term for item in block.items):
        current.content.append(block)
        return
    for item in block.items:
        title = Fact(text=plain(item.term), place=item.place)
        rank = current.rank + 1
        scope = Scope(heading=block, title=title, rank=rank, parent=current)
        current.content.append(scope)
        _fill(scope, item.blocks, nesting + 1)
