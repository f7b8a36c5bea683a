"""Mutable blocks, used while lines are still being assigned. They have no heading trail, and page
headers and footers are still among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from doc2sdk.model import Join
from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.pdf.lines.text_lines import TextLine


@dataclass(slots=True)
class TextDraft:
    """A heading (``level`` from 1) or a paragraph (``level`` 0).

    ``right`` is the edge its lines were wrapped at, if something shows it.
    """

    lines: list[TextLine]
    level: int = 0
    right: float | None = None
    furniture: Furniture | None = None


@dataclass(slots=True)
class CodeDraft:
    """Preformatted lines. ``right`` is the edge they may have been wrapped at, ``border`` that of
    the box around them."""

    lines: list[TextLine]
    right: float | None = None
    border: float | None = None
    joins: list[Join] = field(default_factory=list)
    furniture: Furniture | None = None


@dataclass(slots=True)
class CellDraft:
    blocks: list[Draft]
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


Extent = tuple[float, float]
"""From where to where the text of a column reaches, in points."""


@dataclass(slots=True)
class TableDraft:
    """A table. ``xs`` are the edges of its columns, which a continued table shares: the rules
    beside them, or, without rules, the left edges of their text. In that case ``spans`` is what the
    text of each column covers."""

    rows: list[list[CellDraft]]
    furniture: Furniture | None = None
    xs: tuple[float, ...] = ()
    spans: tuple[Extent, ...] = ()
    closed: bool = False
    """Whether a border is drawn around it, so that no text outside of the border is a row."""


@dataclass(slots=True)
class ItemDraft:
    blocks: list[Draft]


@dataclass(slots=True)
class ListDraft:
    items: list[ItemDraft]
    ordered: bool = False
    furniture: Furniture | None = None


Draft = TextDraft | CodeDraft | TableDraft | ListDraft


def lines_of(draft: Draft) -> Iterator[TextLine]:
    """Yield every line of a draft, in order."""
    if isinstance(draft, (TextDraft, CodeDraft)):
        yield from draft.lines
    elif isinstance(draft, TableDraft):
        for row in draft.rows:
            for cell in row:
                for block in cell.blocks:
                    yield from lines_of(block)
    else:
        for item in draft.items:
            for block in item.blocks:
                yield from lines_of(block)


def lines_in(cells: Iterable[CellDraft]) -> list[TextLine]:
    """Return every line of some cells, in order."""
    return [line for cell in cells for block in cell.blocks for line in lines_of(block)]


def all_drafts(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield drafts and all they contain, in order."""
    for draft in drafts:
        yield draft
        if isinstance(draft, TableDraft):
            for row in draft.rows:
                for cell in row:
                    yield from all_drafts(cell.blocks)
        elif isinstance(draft, ListDraft):
            for item in draft.items:
                yield from all_drafts(item.blocks)


def first_line(draft: Draft) -> TextLine | None:
    return next(lines_of(draft), None)


def text_of(draft: Draft) -> str:
    return " ".join(line.text for line in lines_of(draft))


def samples_in(drafts: Iterable[Draft]) -> list[CodeDraft]:
    """Return the code among drafts and in all they contain."""
    found: list[CodeDraft] = []
    for draft in drafts:
        if isinstance(draft, CodeDraft):
            found.append(draft)
        elif isinstance(draft, TableDraft):
            for row in draft.rows:
                for cell in row:
                    if len(cell.blocks) != 1 or not isinstance(cell.blocks[0], TextDraft):
                        found += samples_in(cell.blocks)
        elif isinstance(draft, ListDraft):
            for item in draft.items:
                found += samples_in(item.blocks)
    return found
