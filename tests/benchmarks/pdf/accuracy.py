"""Precision and recall of blocks: each engine's print of a page against the page itself.

    python tests/benchmarks/pdf/accuracy.py [--write] [--misses ENGINE]
    python tests/benchmarks/pdf/accuracy.py PAGE.html PRINT.pdf ...

Without files, references in several house styles (``styles.py``) and manuals (``manuals.py``) are made and printed by the
engines at hand. A heading, paragraph, cell or line of code counts as found when its text is the same
in both, white space aside; in code, white space counts too. ``--write`` puts the table into
docs/pdf-accuracy.md, ``--misses`` lists what an engine's prints lack or have too much.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parent))

from engines import ENGINES, page_of, printed
from manuals import MANUALS
from styles import STYLES

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Table,
    plain,
    walk,
)
from doc2sdk.sources.html import read_html
from doc2sdk.sources.pdf import read_pdf

KINDS = ("heading", "paragraph", "cell", "code")
PAGE = Path(__file__).parents[3] / "docs" / "pdf-accuracy.md"
TABLES = (
    ("<!-- table -->\n", "<!-- end of table -->"),
    ("<!-- manuals -->\n", "<!-- end of manuals -->"),
)
"""Where the page has the table of the house styles, and that of the manuals."""

Found = dict[str, Counter[str]]


@dataclass(slots=True)
class Score:
    """How many blocks a page has, how many were given, and how many of these are the same."""

    expected: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)

    def add(self, truth: Found, found: Found) -> None:
        for kind in KINDS:
            self.expected[kind] += truth[kind].total()
            self.given[kind] += found[kind].total()
            self.hits[kind] += (truth[kind] & found[kind]).total()

    def row(self, name: str) -> str:
        """Recall and precision of each kind and of all, in thousandths; "none" where there are none."""
        cells = [self._pair(kinds) for kinds in [*((kind,) for kind in KINDS), KINDS]]
        return f"| {name} | {' | '.join(cells)} |"

    def _pair(self, kinds: Iterable[str]) -> str:
        kinds = tuple(kinds)
        hits = sum(self.hits[kind] for kind in kinds)
        expected = sum(self.expected[kind] for kind in kinds)
        given = sum(self.given[kind] for kind in kinds)
        if not expected and not given:
            return "none"
        return f"{hits / max(expected, 1):.3f} / {hits / max(given, 1):.3f}"


def texts(blocks: tuple[AnyBlock, ...]) -> Found:
    """The texts of a document by kind, page furniture left out."""
    found: Found = {kind: Counter() for kind in KINDS}
    for block in walk(tuple(block for block in blocks if block.furniture is None)):
        for kind, text in _parts(block):
            if text.strip():
                found[kind][text if kind == "code" else " ".join(text.split())] += 1
    return found


def _parts(block: AnyBlock) -> Iterator[tuple[str, str]]:
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
    elif isinstance(block, Admonition):
        yield "paragraph", block.label


def page_texts(page: Path) -> Found:
    return texts(read_html(page.read_bytes(), page.name, Sink()).blocks)


def pdf_texts(path: Path, *, tags: bool = True) -> Found:
    """The texts of a print; without ``tags`` as if it had no structure tree."""
    untagged = patch("doc2sdk.sources.pdf.parts.part.read_tree", return_value=None)
    with nullcontext() if tags else untagged:
        return texts(read_pdf(path.read_bytes(), path.name, Sink()).blocks)


def measured(styles: Iterable[str], folder: Path, misses: str) -> dict[str, Score]:
    """The score of each engine over some styles; tagged prints also with their tags ignored."""
    scores: dict[str, Score] = {}
    for style in styles:
        page = folder / f"{style}.html"
        page.write_text(page_of(style), encoding="utf-8")
        truth = page_texts(page)
        for name, path in printed(style, folder / style).items():
            ways = {name: True}
            if ENGINES[name].tagged:
                ways[f"{name}, tags ignored"] = False
            for way, tags in ways.items():
                found = pdf_texts(path, tags=tags)
                scores.setdefault(way, Score()).add(truth, found)
                if misses and way.startswith(misses):
                    print_misses(f"{style} {way}", truth, found)
    return scores


def print_misses(name: str, truth: Found, found: Found) -> None:
    for kind in KINDS:
        for sign, texts_ in (("-", truth[kind] - found[kind]), ("+", found[kind] - truth[kind])):
            for text, count in texts_.items():
                print(f"{name:30} {kind:9} {sign}{count} {text[:120]!r}")


def table(scores: dict[str, Score]) -> str:
    """The scores as a Markdown table: recall / precision."""
    head = f"| print | {' | '.join(KINDS)} | all |\n|---|{'---|' * (len(KINDS) + 1)}\n"
    return head + "".join(score.row(name) + "\n" for name, score in sorted(scores.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--misses", default="", metavar="ENGINE")
    options = parser.parse_args()
    scores: dict[str, Score] = {}
    for page, path in zip(options.files[::2], options.files[1::2], strict=True):
        scores.setdefault(path.name, Score()).add(page_texts(page), pdf_texts(path))
    if options.files:
        print(table(scores))
        return
    for styles, (start, end) in ((STYLES, TABLES[0]), (MANUALS, TABLES[1])):
        with tempfile.TemporaryDirectory() as folder:
            made = table(measured(styles, Path(folder), options.misses))
        print(made)
        if options.write:
            before, _, rest = PAGE.read_text(encoding="utf-8").partition(start)
            after = rest.partition(end)[2]
            PAGE.write_text(f"{before}{start}{made}{end}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
