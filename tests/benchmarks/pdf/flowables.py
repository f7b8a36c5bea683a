"""The pages of :mod:`styles` set with ReportLab's Platypus.

python tests/benchmarks/pdf/flowables.py PAGE.html TARGET.pdf STYLE
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from pieces import Grid, Inline, Items, Notice, Piece, Sample, Text, Title, pieces
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.platypus import (
    ListFlowable,
    ListItem,
    Paragraph,
    Preformatted,
    SimpleDocTemplate,
    Spacer,
    Table,
)

SHEET = getSampleStyleSheet()
WIDTH = 450
"""Points between the margins."""
LONGEST = 90
"""Characters of a line of code; ReportLab breaks longer ones there, if told to."""

SAMPLES: dict[str, dict[str, Any]] = {
    "ruled": {"leftIndent": 0, "backColor": colors.whitesmoke, "borderPadding": 4},
    "shaded": {"leftIndent": 0, "borderWidth": 0.5, "borderColor": colors.grey},
    "aligned": {"leftIndent": 18},
    "lined": {"leftIndent": 8},
}
TABLES: dict[str, list[tuple[Any, ...]]] = {
    "ruled": [("GRID", (0, 0), (-1, -1), 0.5, colors.grey)],
    "shaded": [("ROWBACKGROUNDS", (0, 0), (-1, -1), (colors.white, colors.whitesmoke))],
    "aligned": [],
    "lined": [("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.lightgrey)],
}


def story(page: str, style: str) -> list[Any]:
    """The flowables of a page in that style."""
    return [flowable for piece in pieces(page) for flowable in _flowables(piece, style)]


def _flowables(piece: Piece, style: str) -> Iterator[Any]:
    if isinstance(piece, Title):
        yield Paragraph(escape(piece.text), SHEET[f"Heading{piece.level}"])
    elif isinstance(piece, Text):
        yield Paragraph(_inline(piece.inline), SHEET["BodyText"])
    elif isinstance(piece, Sample):
        look = ParagraphStyle("s", SHEET["Code"], **SAMPLES[style])
        yield from (Preformatted(piece.text, look, maxLineLength=LONGEST), Spacer(1, 10))
    elif isinstance(piece, Notice):
        look = ParagraphStyle("n", SHEET["BodyText"], backColor=colors.lightcyan)
        yield from (Paragraph(_inline(text), look) for text in piece.paragraphs)
    elif isinstance(piece, Items):
        yield _list(piece)
    else:
        yield from (_table(piece, style), Spacer(1, 8))


def _list(items: Items) -> ListFlowable:
    rows = [
        ListItem([Paragraph(_inline(text), SHEET["Normal"]), *map(_list, inner)])
        for text, inner in items.items
    ]
    numbers = {"bulletType": "1", "bulletFormat": "%s."} if items.ordered else {}
    return ListFlowable(rows, **({"bulletType": "bullet"} | numbers))


def _table(grid: Grid, style: str) -> Table:
    look = [*TABLES[style], ("VALIGN", (0, 0), (-1, -1), "TOP")]
    rows: list[list[Any]] = []
    taken: set[tuple[int, int]] = set()
    for y, cells in enumerate([grid.head, *grid.rows] if grid.head else grid.rows):
        row: list[Any] = ["" for _ in grid.widths]
        free = (x for x in range(len(row)) if (x, y) not in taken)
        for cell in cells:
            x = next(free)
            row[x] = Paragraph(_inline(cell.inline), SHEET["Normal"])
            end = x + cell.colspan - 1, y + cell.rowspan - 1
            look.append(("SPAN", (x, y), end))
            taken |= {(i, j) for i in range(x, end[0] + 1) for j in range(y, end[1] + 1)}
        rows.append(row)
    widths = [share * WIDTH for share in grid.widths]
    return Table(rows, colWidths=widths, repeatRows=int(bool(grid.head)), style=look)


def _inline(inline: Inline) -> str:
    marks = {"b": "<b>{}</b>", "code": '<font face="Courier">{}</font>', "": "{}"}
    return "".join(marks[look].format(escape(text)) for look, text in inline)


if __name__ == "__main__":
    page, target, style = sys.argv[1:]
    SimpleDocTemplate(target).build(story(Path(page).read_text(encoding="utf-8"), style))
