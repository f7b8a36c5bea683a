"""Tables: data tables as they are, layout tables looked through, one-column notices as admonitions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import PageElement

from doc2sdk.sources.blocks import ADMONITION_LABELS, Admonition, Cell, Heading, Row, Table
from doc2sdk.sources.html import elements, vocabulary
from doc2sdk.sources.html.builder import Builder
from doc2sdk.sources.html.inline import Style, is_text

_GROUPS = ("tbody", "thead", "tfoot")


@dataclass(slots=True)
class _Parts:
    """What a table element holds: rows, captions, and what browsers show before the table."""

    rows: list[Row] = field(default_factory=list)
    captions: list[Tag] = field(default_factory=list)
    strays: list[PageElement] = field(default_factory=list)


def table(builder: Builder, tag: Tag, style: Style) -> None:
    """Adds what a ``table`` element holds."""
    parts = _Parts()
    _collect(builder, tag, parts, in_head=False)
    if parts.rows:
        for stray in parts.strays:
            builder.walk([stray], tag, style)
            builder.flush()
    if not parts.rows:
        builder.walk(tag.children, tag, style)
    elif _is_layout(parts.rows):
        _walk_captions(builder, parts.captions, style)
        for row in parts.rows:
            for cell in row.cells:
                for block in cell.blocks:
                    builder.add(block)
    elif (notice := _notice(builder, tag, parts.rows)) is not None:
        _walk_captions(builder, parts.captions, style)
        builder.add(notice)
    else:
        _walk_captions(builder, parts.captions[1:], style)
        caption = next((part.get_text(" ", strip=True) for part in parts.captions), None)
        builder.add(
            Table(
                rows=tuple(parts.rows),
                caption=caption,
                place=builder.place(tag),
                furniture=builder.furniture,
                anchor=elements.attribute(tag, "id") or None,
            )
        )


def _walk_captions(builder: Builder, captions: Sequence[Tag], style: Style) -> None:
    for caption in captions:
        builder.walk(caption.children, caption, style)
        builder.flush()


def _collect(builder: Builder, tag: Tag, parts: _Parts, *, in_head: bool) -> None:
    """Sorts the content of a table; a nested table is part of its cell.

    A form around rows is looked through, and cells outside of rows are a row.
    """
    loose: list[Tag] = []
    for child in tag.children:
        if not isinstance(child, Tag):
            if is_text(child) and str(child).strip():
                parts.strays.append(child)
        elif child.name in ("td", "th"):
            loose.append(child)
        elif child.name == "tr":
            _add_row(builder, [child], parts, in_head=in_head)
        elif child.name == "caption":
            parts.captions.append(child)
        elif child.name in _GROUPS or (child.name != "table" and child.find("tr") is not None):
            _collect(builder, child, parts, in_head=in_head or child.name == "thead")
        elif child.name not in vocabulary.NO_TEXT:
            parts.strays.append(child)
    if loose:
        _add_row(builder, loose, parts, in_head=in_head)


def _add_row(builder: Builder, tags: Sequence[Tag], parts: _Parts, *, in_head: bool) -> None:
    """Adds the row of one ``tr``, or of cells that have none."""
    cells: list[Cell] = []
    for cell in tags if tags[0].name != "tr" else _cells(tags[0], parts):
        if elements.silent(cell):
            builder.hide(cell)
        else:
            cells.append(_cell(builder, cell, in_head=in_head))
    if cells:
        parts.rows.append(Row(cells=tuple(cells), place=builder.place(tags[0])))


def _cells(tag: Tag, parts: _Parts) -> list[Tag]:
    """The cells of a row; wrappers around cells are looked through."""
    cells: list[Tag] = []
    for child in tag.children:
        if not isinstance(child, Tag):
            if is_text(child) and str(child).strip():
                parts.strays.append(child)
        elif child.name in ("td", "th"):
            cells.append(child)
        elif child.name != "table" and child.find(["td", "th"]) is not None:
            cells += _cells(child, parts)
        elif child.name not in vocabulary.NO_TEXT:
            parts.strays.append(child)
    return cells


def _cell(builder: Builder, tag: Tag, *, in_head: bool) -> Cell:
    return Cell(
        blocks=builder.nested(tag.children, tag),
        place=builder.place(tag),
        header=tag.name == "th" or in_head,
        rowspan=elements.number(tag, "rowspan"),
        colspan=elements.number(tag, "colspan"),
    )


def _is_layout(rows: Sequence[Row]) -> bool:
    """A single cell, or cells that hold headings, arrange a page; they are no data."""
    if len(rows) == 1 and len(rows[0].cells) == 1:
        return True
    return any(isinstance(b, Heading) for row in rows for cell in row.cells for b in cell.blocks)


def _notice(builder: Builder, tag: Tag, rows: Sequence[Row]) -> Admonition | None:
    """A one-column table that opens with "Important" or the like."""
    if any(len(row.cells) != 1 for row in rows):
        return None
    label = rows[0].cells[0].text.rstrip(":!").strip()
    if label.lower() not in ADMONITION_LABELS:
        return None
    blocks = tuple(block for row in rows[1:] for block in row.cells[0].blocks)
    kind = builder.furniture
    return Admonition(label=label, blocks=blocks, place=builder.place(tag), furniture=kind)
