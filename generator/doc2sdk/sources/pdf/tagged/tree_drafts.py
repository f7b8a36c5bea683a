"""Drafts of blocks from a structure tree and the content its marks point to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from doc2sdk.sources.blocks import Furniture
from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.lines.drafts import (
    CellDraft,
    Draft,
    ItemDraft,
    ListDraft,
    TableDraft,
    TextDraft,
    lines_in,
)
from doc2sdk.sources.pdf.lines.item_labels import without_label
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tagged.marked_text import MarkedText
from doc2sdk.sources.pdf.tagged.paragraphs_that_are_code import gather_samples
from doc2sdk.sources.pdf.tagged.roles import (
    CELLS,
    HEADINGS,
    PARAGRAPHS,
    ROWS,
    is_preformatted,
)
from doc2sdk.sources.pdf.tagged.tree import Element, Mark

_NUMBERED = re.compile(r"^\(?(\d+|[a-z]|[ivx]+)[.)]", re.IGNORECASE)


def tagged_drafts(
    root: Element, scans: Mapping[object, Scan], edges: Mapping[int, float]
) -> list[Draft]:
    """Return the blocks in the order of the tree. ``scans`` are its pages by object number,
    ``edges`` is how far text reaches on pages of a width."""
    text = MarkedText(scans, edges)
    return gather_samples(_Drafter(text).inside(root, 0), text.sample)


class _Drafter:
    def __init__(self, text: MarkedText) -> None:
        self._text = text

    def inside(self, element: Element, depth: int) -> list[Draft]:
        """Return the blocks of an element: those of separate elements, and loose text between
        them."""
        drafts: list[Draft] = []
        loose: list[Element | Mark] = []
        for kid in element.kids:
            if isinstance(kid, Element) and kid.separate:
                drafts += self._text.loose(loose)
                loose = []
                drafts += self._separate(kid, depth)
            else:
                loose.append(kid)
        return drafts + self._text.loose(loose)

    def _separate(self, element: Element, depth: int) -> list[Draft]:
        role = element.role
        if role in HEADINGS or role == "H":
            lines = self._text.lines(element.marks())
            level = HEADINGS.get(role, min(depth, 5) + 1)
            return [TextDraft(lines, level)] if lines else []
        if role in PARAGRAPHS and not _holds_separate(element):
            return self._paragraph(element)
        if role == "Table":
            return self._table(element, depth)
        if role in ("L", "TOC"):
            return self._list(element, depth)
        return self.inside(element, depth + (role == "Sect"))

    def _paragraph(self, element: Element) -> list[Draft]:
        lines = self._text.lines(element.marks())
        if not lines:
            return []
        if is_preformatted(element.name) and all(line.mono for line in lines):
            return [self._text.sample(lines)]
        return [TextDraft(lines)]

    def _table(self, element: Element, depth: int) -> list[Draft]:
        elements = [list(_cell_elements(row)) for row in _row_elements(element)]
        if _is_box(elements):
            return [d for row in elements for cell in row for d in self.inside(cell, depth)]
        edges = self._edges(elements)
        rows = [[self._cell(cell, depth, edges[id(cell)]) for cell in row] for row in elements]
        rows = [row for row in rows if row]
        captions = [k for k in element.kids if isinstance(k, Element) and k.role == "Caption"]
        drafts = [draft for caption in captions for draft in self._separate(caption, depth)]
        if rows:
            drafts.append(TableDraft(rows, xs=column_edges(rows)))
        return drafts

    def _edges(self, rows: list[list[Element]]) -> dict[int, float]:
        """Return how far the text of each cell's last column reaches, by the identity of the
        cell."""
        last = dict(last_columns(rows))
        reach: dict[int, float] = {}
        for row in rows:
            for cell in row:
                column = last[id(cell)]
                reach[column] = max(reach.get(column, 0.0), self._text.reach(cell.marks()))
        return {cell: reach[column] for cell, column in last.items()}

    def _cell(self, cell: Element, depth: int, right: float) -> CellDraft:
        header = cell.role == "TH"
        if header or not _holds_separate(cell):
            lines = self._text.lines(cell.marks())
            lines = without_repeat(lines) if header else lines
            edge = self._text.cell_edge(lines)
            if edge is None:
                return CellDraft(self._text.in_column(lines, right), header, *cell.spans)
            return CellDraft(self._text.as_blocks(lines, edge), header, *cell.spans)
        blocks = self.inside(cell, depth)
        for block in blocks:
            if isinstance(block, TextDraft) and block.right is None:
                block.right = right
        return CellDraft(blocks, header, *cell.spans)

    def _list(self, element: Element, depth: int) -> list[Draft]:
        items: list[ItemDraft] = []
        ordered = element.ordered
        for kid in element.kids:
            if not isinstance(kid, Element):
                continue
            if kid.role in ("L", "TOC") and items:
                items[-1].blocks += self._list(kid, depth)
                continue
            labels = [k for k in kid.kids if isinstance(k, Element) and k.role == "Lbl"]
            label = " ".join(line.text for k in labels for line in self._text.lines(k.marks()))
            ordered = ordered or bool(_NUMBERED.match(label))
            body = Element(kid.role, kid.name, [k for k in kid.kids if k not in labels])
            blocks = self.inside(body, depth)
            if blocks and not labels:
                number, blocks[0] = without_label(blocks[0])
                ordered = ordered or number
            if blocks:
                items.append(ItemDraft(blocks))
        furniture = Furniture.CONTENTS if element.role == "TOC" else None
        return [ListDraft(items, ordered, furniture)] if items else []


def without_repeat(lines: list[TextLine]) -> list[TextLine]:
    """Return the lines of a head once. It is painted again on every page the table reaches, under
    the same mark."""
    pages = list(dict.fromkeys(line.page for line in lines))
    first = [line for line in lines if line.page == pages[0]] if pages else []
    texts = [line.text for line in first]
    again = all([line.text for line in lines if line.page == page] == texts for page in pages)
    return first if again else lines


def column_edges(rows: list[list[CellDraft]]) -> tuple[float, ...]:
    """Return where the text of each column begins, from the row with the most cells."""
    fullest = max(rows, key=len)
    columns: list[list[float]] = [[] for _ in fullest]
    for row in rows:
        if len(row) == len(fullest):
            for cell, column in zip(row, columns, strict=True):
                column += [line.x0 for line in lines_in([cell])]
    return tuple(min(column, default=0.0) for column in columns)


def _holds_separate(element: Element) -> bool:
    return any(isinstance(kid, Element) and kid.separate for kid in element.kids)


def _is_box(rows: list[list[Element]]) -> bool:
    """Return whether a table has one column and frames another table: what it holds stands for itself."""
    return all(len(row) == 1 for row in rows) and any(_holds_table(row[0]) for row in rows)


def _holds_table(element: Element) -> bool:
    kids = [kid for kid in element.kids if isinstance(kid, Element)]
    return any(kid.role == "Table" or _holds_table(kid) for kid in kids)


def last_columns(rows: list[list[Element]]) -> Iterable[tuple[int, int]]:
    """Yield each cell's identity and the last column it covers, given the spans of those above
    it."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            height, width = cell.spans
            taken |= {(number + i, column + j) for i in range(height) for j in range(width)}
            column += width
            yield id(cell), column - 1


def _cell_elements(row: Element) -> Iterable[Element]:
    return (kid for kid in row.kids if isinstance(kid, Element) and kid.role in CELLS)


def _row_elements(table: Element) -> Iterable[Element]:
    """Yield the rows of a table, including those of its head, body and foot."""
    for kid in table.kids:
        if isinstance(kid, Element):
            if kid.role in ROWS:
                yield kid
            elif kid.role not in ("Caption", "Table"):
                yield from _row_elements(kid)
