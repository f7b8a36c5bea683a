"""Precision and recall of blocks: each engine's print of a page against the page itself.

    python tests/benchmarks/pdf/accuracy.py [PAGE.html PRINT.pdf ...]

Without arguments a reference is made and printed by the engines at hand. A heading, paragraph, cell
or line of code counts as found when its text, white space aside, is the same in both.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from reference import prints

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, ListBlock, Paragraph, Table, plain, walk
from doc2sdk.sources.html import read_html
from doc2sdk.sources.pdf import read_pdf

Found = dict[str, Counter[str]]


def texts(blocks: tuple[AnyBlock, ...]) -> Found:
    """The texts of a document by kind, page furniture left out."""
    found: Found = {kind: Counter() for kind in ("heading", "paragraph", "cell", "code")}
    for block in walk(tuple(block for block in blocks if block.furniture is None)):
        for kind, text in _parts(block):
            if text.strip():
                found[kind][text if kind == "code" else " ".join(text.split())] += 1
    return found


def _parts(block: AnyBlock) -> Iterable[tuple[str, str]]:
    if isinstance(block, Heading):
        yield "heading", block.text
    elif isinstance(block, Paragraph):
        yield "paragraph", block.text
    elif isinstance(block, Code):
        yield from (("code", line.text) for line in block.lines)
    elif isinstance(block, Table):
        yield from (("cell", cell.text) for row in block.rows for cell in row.cells)
    elif isinstance(block, ListBlock):
        yield from (("paragraph", plain(item.term)) for item in block.items)


def report(name: str, page: Path, printed: Path) -> None:
    truth = texts(read_html(page.read_bytes(), page.name, Sink()).blocks)
    found = texts(read_pdf(printed.read_bytes(), printed.name, Sink()).blocks)
    for kind, expected in truth.items():
        hits, wanted = (expected & found[kind]).total(), expected.total()
        given = found[kind].total()
        recall, precision = hits / max(wanted, 1), hits / max(given, 1)
        print(f"{name:12} {kind:10} {wanted:6} recall {recall:.3f} precision {precision:.3f}")


def main() -> None:
    given = [Path(argument) for argument in sys.argv[1:]]
    for page, printed in zip(given[::2], given[1::2], strict=True):
        report(printed.parent.name, page, printed)
    if not given:
        with tempfile.TemporaryDirectory() as folder:
            for engine, path in prints(50, Path(folder)).items():
                report(engine, Path(folder) / "reference.html", path)


if __name__ == "__main__":
    main()
