"""The pages of :mod:`styles` as typst markup, and their print by the ``typst`` package.

python tests/benchmarks/pdf/typst_markup.py SOURCE.typ TARGET.pdf
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from pieces import Cell, Grid, Inline, Items, Notice, Piece, Sample, Text, Title, pieces

SAMPLES = {
    "ruled": "block(fill: luma(242), inset: 6pt, width: 100%, it)",
    "shaded": "block(stroke: 0.5pt, inset: 6pt, width: 100%, it)",
    "aligned": "pad(left: 18pt, it)",
    "lined": "block(stroke: (left: 2pt), inset: (left: 8pt), it)",
}
TABLES = {
    "ruled": "stroke: 0.5pt",
    "shaded": "stroke: none, fill: (_, y) => if calc.even(y) { luma(235) }",
    "aligned": "stroke: none",
    "lined": "stroke: (bottom: 0.5pt + gray)",
}


def typst_markup(page: str, style: str) -> str:
    """A page of that style as a typst document."""
    head = f'#set page("a4")\n#set text(10pt)\n#set par(justify: {json.dumps(style == "shaded")})\n'
    head += f"#show raw.where(block: true): it => {SAMPLES[style]}\n"
    return head + "\n".join(part for piece in pieces(page) for part in _block(piece, style))


def _block(piece: Piece, style: str) -> Iterator[str]:
    if isinstance(piece, Title):
        yield f"#heading(level: {piece.level}, {_string(piece.text)})"
    elif isinstance(piece, Text):
        yield f"{_inline(piece.inline)}\n"
    elif isinstance(piece, Sample):
        yield f"#raw(block: true, {_string(piece.text)})"
    elif isinstance(piece, Notice):
        paragraphs = "".join(f"#par[{_inline(text)}]" for text in piece.paragraphs)
        yield f"#block(fill: aqua.lighten(80%), inset: 6pt, width: 100%)[{paragraphs}]"
    elif isinstance(piece, Items):
        yield f"#{_list(piece)}"
    else:
        yield _table(piece, style)


def _list(items: Items) -> str:
    rows = ", ".join(
        f"[{_inline(text)}{''.join('#' + _list(below) for below in inner)}]"
        for text, inner in items.items
    )
    return f"{'enum' if items.ordered else 'list'}({rows})"


def _table(grid: Grid, style: str) -> str:
    widths = ", ".join(f"{width}fr" for width in grid.widths)
    head = f"table.header({', '.join(map(_cell, grid.head))}), " if grid.head else ""
    rows = ", ".join(_cell(cell) for row in grid.rows for cell in row)
    return f"#table(columns: ({widths}), align: left, {TABLES[style]}, {head}{rows})"


def _cell(cell: Cell) -> str:
    spans = f"colspan: {cell.colspan}, rowspan: {cell.rowspan}"
    return f"table.cell({spans})[{_inline(cell.inline)}]"


def _inline(inline: Inline) -> str:
    names = {"b": "strong", "code": "raw", "": "text"}
    return "".join(f"#{names[look]}({_string(text)});" for look, text in inline)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    import typst

    typst.compile(sys.argv[1], output=sys.argv[2])
