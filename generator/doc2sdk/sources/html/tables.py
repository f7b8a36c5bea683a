"""Tables: data tables as they are, layout tables looked through, one-column notices as admonitions."""

from __future__ import annotations

from collections.abc import Iterable

from bs4 import Tag

from doc2sdk.sources.blocks import ADMONITION_LABELS, Admonition, Cell, Heading, Row, Table
from doc2sdk.sources.html import elements
from doc2sdk.sources.html.builder import Builder
from doc2sdk.sources.html.inline import Style


def table(builder: Builder, tag: Tag, style: Style) -> None:
    """Adds what a ``table`` element holds."""
    rows = [row for row in (_row(builder, part) for part in _parts(tag, "tr")) if row.cells]
    if not rows:
        builder.walk(tag.children, tag, style)
    elif _is_layout(rows):
        for row in rows:
            for cell in row.cells:
                for block in cell.blocks:
                    builder.add(block)
    elif (notice := _notice(builder, tag, rows)) is not None:
        builder.add(notice)
    else:
        captions = _parts(tag, "caption")
        caption = next((part.get_text(" ", strip=True) for part in captions), None)
        builder.add(
            Table(
                rows=tuple(rows),
                caption=caption,
                place=builder.place(tag),
                furniture=builder.furniture,
                anchor=elements.attribute(tag, "id") or None,
            )
        )


def _parts(tag: Tag, name: str) -> Iterable[Tag]:
    """The table's own parts of one name; a nested table's are its cell's."""
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name == name:
                yield child
            elif child.name in ("tbody", "thead", "tfoot"):
                yield from _parts(child, name)


def _row(builder: Builder, tag: Tag) -> Row:
    in_head = tag.parent is not None and tag.parent.name == "thead"
    cells = tuple(
        Cell(
            blocks=builder.nested(child.children, child),
            place=builder.place(child),
            header=child.name == "th" or in_head,
            rowspan=elements.number(child, "rowspan"),
            colspan=elements.number(child, "colspan"),
        )
        for child in tag.children
        if isinstance(child, Tag) and child.name in ("td", "th") and not elements.silent(child)
    )
    return Row(cells=cells, place=builder.place(tag))


def _is_layout(rows: list[Row]) -> bool:
    """A single cell, or cells that hold headings, arrange a page; they are no data."""
    if len(rows) == 1 and len(rows[0].cells) == 1:
        return True
    return any(isinstance(b, Heading) for row in rows for cell in row.cells for b in cell.blocks)


def _notice(builder: Builder, tag: Tag, rows: list[Row]) -> Admonition | None:
    """A one-column table that opens with "Important" or the like."""
    if any(len(row.cells) != 1 for row in rows):
        return None
    label = rows[0].cells[0].text.rstrip(":!").strip()
    if label.lower() not in ADMONITION_LABELS:
        return None
    blocks = tuple(block for row in rows[1:] for block in row.cells[0].blocks)
    kind = builder.furniture
    return Admonition(label=label, blocks=blocks, place=builder.place(tag), furniture=kind)
