"""The pages of :mod:`styles` as XSL formatting objects, which Apache FOP prints."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from pieces import Cell, Grid, Inline, Items, Notice, Piece, Sample, Text, Title, pieces

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" font-family="{font}" font-size="10pt">
<fo:layout-master-set><fo:simple-page-master master-name="page" page-height="297mm"
page-width="210mm" margin="20mm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="page"><fo:flow flow-name="xsl-region-body">{body}</fo:flow>
</fo:page-sequence></fo:root>"""

SAMPLES = {
    "ruled": 'background-color="#f0f0f0" padding="4pt"',
    "shaded": 'border="0.5pt solid #999" padding="4pt"',
    "aligned": 'margin-left="18pt"',
    "lined": 'border-left="2pt solid #234" padding-left="6pt"',
}
CELLS = {
    "ruled": 'border="0.5pt solid #888"',
    "shaded": "",
    "aligned": "",
    "lined": 'border-bottom="0.5pt solid #ccc"',
}
KEPT = (
    'linefeed-treatment="preserve" white-space-collapse="false" '
    'white-space-treatment="preserve" wrap-option="wrap"'
)


def formatting_objects(page: str, style: str) -> str:
    """A page of that style as a document of formatting objects."""
    body = "".join(part for piece in pieces(page) for part in _block(piece, style))
    return PAGE.format(font="serif" if style == "shaded" else "sans-serif", body=body)


def _block(piece: Piece, style: str) -> Iterator[str]:
    if isinstance(piece, Title):
        size = {1: 20, 2: 15, 3: 12}[piece.level]
        look = f'font-size="{size}pt" font-weight="bold" space-before="10pt" space-after="4pt"'
        yield f'<fo:block {look} keep-with-next.within-column="always">{escape(piece.text)}</fo:block>'
    elif isinstance(piece, Text):
        align = 'text-align="justify" ' if style == "shaded" else ""
        yield f'<fo:block {align}space-after="6pt">{_inline(piece.inline)}</fo:block>'
    elif isinstance(piece, Sample):
        look = f'font-family="monospace" font-size="8.5pt" space-after="8pt" {SAMPLES[style]}'
        yield f"<fo:block {look} {KEPT}>{escape(piece.text)}</fo:block>"
    elif isinstance(piece, Notice):
        box = 'background-color="#e8f0ff"' if style == "shaded" else 'border="0.5pt solid #888"'
        inner = "".join(f"<fo:block>{_inline(text)}</fo:block>" for text in piece.paragraphs)
        yield f'<fo:block {box} padding="4pt" space-after="8pt">{inner}</fo:block>'
    elif isinstance(piece, Items):
        yield _list(piece)
    else:
        yield _table(piece, style)


def _inline(inline: Inline) -> str:
    looks = {"b": 'font-weight="bold"', "code": 'font-family="monospace"'}
    return "".join(
        f"<fo:inline {looks[look]}>{escape(text)}</fo:inline>" if look else escape(text)
        for look, text in inline
    )


def _list(items: Items) -> str:
    rows = "".join(
        '<fo:list-item space-after="3pt"><fo:list-item-label end-indent="label-end()"><fo:block>'
        f"{f'{number}.' if items.ordered else '&#8226;'}</fo:block></fo:list-item-label>"
        f'<fo:list-item-body start-indent="body-start()"><fo:block>{_inline(text)}</fo:block>'
        f"{''.join(map(_list, inner))}</fo:list-item-body></fo:list-item>"
        for number, (text, inner) in enumerate(items.items, start=1)
    )
    return f'<fo:list-block provisional-distance-between-starts="16pt">{rows}</fo:list-block>'


def _table(grid: Grid, style: str) -> str:
    widths = "".join(
        f'<fo:table-column column-width="proportional-column-width({round(100 * width)})"/>'
        for width in grid.widths
    )
    shade = '<fo:table-row background-color="#ccc">' if style == "shaded" else "<fo:table-row>"
    head = f"{shade}{_cells(grid.head, style)}</fo:table-row>"
    head = f"<fo:table-header>{head}</fo:table-header>" if grid.head else ""
    rows = "".join(
        f'<fo:table-row{_shade(style, number)} keep-together.within-column="always">{_cells(row, style)}'
        "</fo:table-row>"
        for number, row in enumerate(grid.rows)
    )
    look = 'table-layout="fixed" width="100%" border-collapse="collapse" space-after="8pt"'
    return f"<fo:table {look}>{widths}{head}<fo:table-body>{rows}</fo:table-body></fo:table>"


def _shade(style: str, number: int) -> str:
    return ' background-color="#eee"' if style == "shaded" and number % 2 else ""


def _cells(row: list[Cell], style: str) -> str:
    return "".join(
        f'<fo:table-cell padding="3pt" {CELLS[style]} number-columns-spanned="{cell.colspan}" '
        f'number-rows-spanned="{cell.rowspan}"><fo:block>{_inline(cell.inline)}</fo:block>'
        "</fo:table-cell>"
        for cell in row
    )
