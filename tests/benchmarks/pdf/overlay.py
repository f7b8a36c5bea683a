"""The blocks of some pages, drawn over a picture of each page: what the reader made of what a person sees.

    python tests/benchmarks/pdf/overlay.py DOCUMENT.pdf 3 [7] > overlay.html

Headings are red, paragraphs blue, code green, tables orange with their cells, lists purple; what is set
aside as furniture is grey. The text of a block shows when the pointer is on it. The pictures are made by
poppler's ``pdftoppm``, in pixels of a point.
"""

from __future__ import annotations

import argparse
import base64
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from doc2sdk.diagnostics import Sink
from doc2sdk.model import Place
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, ListBlock, Paragraph, Table
from doc2sdk.sources.pdf import read_pdf

COLORS: dict[type, str] = {
    Heading: "crimson",
    Paragraph: "royalblue",
    Code: "seagreen",
    Table: "darkorange",
    ListBlock: "rebeccapurple",
}
FURNITURE = "grey"

STYLE = "figure{position:relative;display:inline-block;margin:8px} div{position:absolute}"


def picture(document: Path, page: int) -> bytes:
    """A page (from 1) as PNG, a pixel for each point."""
    command = ["pdftoppm", "-png", "-r", "72", "-f", str(page), "-l", str(page), str(document)]
    return subprocess.run(command, capture_output=True, check=True).stdout


def boxes(blocks: tuple[AnyBlock, ...], page: int) -> Iterator[str]:
    """The frames of the blocks of a page, and of the cells of its tables."""
    for block in blocks:
        color = FURNITURE if block.furniture else COLORS.get(type(block), "teal")
        words = f"{type(block).__name__}: {_text(block)}"
        yield from _frame(block.place, page, f"2px solid {color}", words)
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    words = " / ".join(_text(inner) for inner in cell.blocks)
                    yield from _frame(cell.place, page, f"1px dashed {color}", words)


def _frame(place: Place, page: int, border: str, words: str) -> Iterator[str]:
    box = place.box
    if box is None or place.page != page:
        return
    size = f"left:{box.x0}px;top:{box.top}px;width:{box.x1 - box.x0}px"
    style = f"{size};height:{box.bottom - box.top}px;border:{border}"
    yield f'<div style="{style}" title="{escape(words)}"></div>'


def _text(block: AnyBlock) -> str:
    if isinstance(block, (Heading, Paragraph)):
        return block.text
    if isinstance(block, Code):
        return "\n".join(line.text for line in block.lines)
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("document", type=Path)
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int, nargs="?")
    chosen = parser.parse_args()
    blocks = read_pdf(chosen.document.read_bytes(), chosen.document.name, Sink()).blocks
    pages = range(chosen.first, (chosen.last or chosen.first) + 1)
    sys.stdout.write(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>\n")
    for page in pages:
        data = base64.b64encode(picture(chosen.document, page)).decode()
        frames = "".join(boxes(blocks, page))
        sys.stdout.write(f'<figure><img src="data:image/png;base64,{data}">{frames}</figure>\n')


if __name__ == "__main__":
    main()
