"""The pages of :mod:`styles` as plain pieces, for engines that read no HTML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, NavigableString, Tag

HEADINGS = {"h1": 1, "h2": 2, "h3": 3}

Inline = list[tuple[str, str]]
"""Text in pieces, each with its look: "b" for bold, "code", or "" for neither."""


@dataclass(frozen=True, slots=True)
class Title:
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    inline: Inline


@dataclass(frozen=True, slots=True)
class Sample:
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    ordered: bool
    items: list[tuple[Inline, list[Items]]]


@dataclass(frozen=True, slots=True)
class Notice:
    paragraphs: list[Inline]


@dataclass(frozen=True, slots=True)
class Cell:
    inline: Inline
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; ``head`` is its first row where that is one. ``widths`` are shares of the line."""

    head: list[Cell]
    rows: list[list[Cell]]
    widths: tuple[float, ...] = field(default=())


Piece = Title | Text | Sample | Items | Notice | Grid

WIDTHS = {2: (0.25, 0.75), 3: (0.2, 0.25, 0.55), 4: (0.27, 0.18, 0.12, 0.43)}
"""The widths of columns by how many there are."""


def pieces(page: str) -> Iterator[Piece]:
    """The pieces of an HTML page, in order."""
    body = BeautifulSoup(page, "html.parser").body
    assert body is not None
    for kid in body.children:
        if isinstance(kid, Tag):
            yield _piece(kid)


def _piece(element: Tag) -> Piece:
    if element.name in HEADINGS:
        return Title(HEADINGS[element.name], element.get_text())
    if element.name == "pre":
        return Sample(element.get_text())
    if element.name == "table":
        return _grid(element)
    if element.name in ("ul", "ol"):
        return _items(element)
    if element.name == "div":
        return Notice([_inline(p) for p in element.find_all("p")])
    return Text(_inline(element))


def _items(element: Tag) -> Items:
    rows = [
        (_inline(item), [_items(kid) for kid in item.find_all(("ul", "ol"), recursive=False)])
        for item in element.find_all("li", recursive=False)
    ]
    return Items(element.name == "ol", rows)


def _inline(element: Tag) -> Inline:
    found: Inline = []
    for kid in element.children:
        if isinstance(kid, NavigableString):
            found.append(("", str(kid)))
        elif isinstance(kid, Tag) and kid.name not in ("ul", "ol"):
            found.append((kid.name, kid.get_text()))
    return found


def _grid(table: Tag) -> Grid:
    rows = [[_cell(cell) for cell in row.find_all(("td", "th"))] for row in table.find_all("tr")]
    widths = WIDTHS[sum(cell.colspan for cell in rows[0])]
    headed = table.find("th") is not None
    return Grid(rows[0] if headed else [], rows[headed:], widths)


def _cell(element: Tag) -> Cell:
    spans = (int(str(element.get(name, 1))) for name in ("colspan", "rowspan"))
    inline = _inline(element)
    return Cell([("b", text) for _, text in inline] if element.name == "th" else inline, *spans)
