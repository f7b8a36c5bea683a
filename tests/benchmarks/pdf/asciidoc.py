"""The pages of :mod:`styles` as AsciiDoc, which asciidoctor-pdf prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pieces import Cell, Grid, Inline, Items, Notice, Piece, Sample, Text, Title, pieces

GRIDS = {
    "ruled": "grid=all,frame=all",
    "shaded": "grid=none,frame=none,stripes=even",
    "aligned": "grid=none,frame=none",
    "lined": "grid=rows,frame=topbot",
}
_SPECIAL = re.compile(r"[^\w\s.,;-]")


def asciidoc(page: str, style: str) -> str:
    """A page of that style as a document of asciidoctor's."""
    parts = (part for piece in pieces(page) for part in _block(piece, style))
    return ":doctype: book\n:notitle:\n\n" + "\n".join(parts)


def _block(piece: Piece, style: str) -> Iterator[str]:
    if isinstance(piece, Title):
        yield f"{'=' * (piece.level + 1)} {_plain(piece.text)}\n"
    elif isinstance(piece, Text):
        yield _inline(piece.inline) + "\n"
    elif isinstance(piece, Sample):
        yield f"----\n{piece.text}\n----\n"
    elif isinstance(piece, Notice):
        yield "====\n" + "\n\n".join(map(_inline, piece.paragraphs)) + "\n====\n"
    elif isinstance(piece, Items):
        yield "\n".join(_items(piece, 1)) + "\n"
    else:
        yield from _table(piece, style)


def _items(items: Items, depth: int) -> Iterator[str]:
    for text, inner in items.items:
        yield f"{('.' if items.ordered else '*') * depth} {_inline(text)}"
        for below in inner:
            yield from _items(below, depth + 1)


def _table(grid: Grid, style: str) -> Iterator[str]:
    widths = ",".join(str(round(100 * width)) for width in grid.widths)
    header = ",options=header" if grid.head else ""
    yield f'[cols="{widths}",{GRIDS[style]}{header}]\n|==='
    if grid.head:
        yield " ".join(map(_cell, grid.head)) + "\n"
    for row in grid.rows:
        yield "\n".join(map(_cell, row)) + "\n"
    yield "|===\n"


def _cell(cell: Cell) -> str:
    spans = f"{cell.colspan}+" if cell.colspan > 1 else f".{cell.rowspan}+"
    return f"{spans if cell.colspan * cell.rowspan > 1 else ''}|{_inline(cell.inline)}"


def _inline(inline: Inline) -> str:
    marks = {"b": "*{}*", "code": "`{}`", "": "{}"}
    return "".join(marks[look].format(_plain(text)) for look, text in inline)


def _plain(text: str) -> str:
    """Text in which nothing is markup: what could be is passed through."""
    if not _SPECIAL.search(text):
        return text
    return "pass:c[" + text.replace("]", "\\]") + "]"
