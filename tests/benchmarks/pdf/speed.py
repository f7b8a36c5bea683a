"""CPU time and peak memory per reader, on references printed by the engines at hand.

    python tests/benchmarks/pdf/speed.py [--operations 1000] [--repeat 3]

Every reader runs in a process of its own, all in turns. Times are CPU seconds (user and system) of that
process less those of one that only imports the reader; the ratio is to ``pdfminer extract_pages``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from measure import Usage, medians, python
from reference import prints

STOCK, OURS = "pdfminer.six extract_pages", "doc2sdk, blocks"

READERS = {
    STOCK: (
        "from pdfminer.high_level import extract_pages",
        "print(sum(1 for _ in extract_pages(path)))",
    ),
    "pdfplumber, text": (
        "import pdfplumber",
        "print(sum(1 for p in pdfplumber.open(path).pages if p.extract_text() is not None))",
    ),
    OURS: (
        "from doc2sdk.sources.pdf import read_pdf; from doc2sdk.diagnostics import Sink",
        "print(read_pdf(open(path, 'rb').read(), 'x.pdf', Sink()).pages)",
    ),
    "pypdfium2, text": (
        "import pypdfium2",
        "print(sum(1 for p in pypdfium2.PdfDocument(path) if p.get_textpage().get_text_bounded() is not None))",
    ),
    "PyMuPDF, text": (
        "import pymupdf",
        "print(sum(1 for p in pymupdf.open(path) if p.get_text() is not None))",
    ),
}
"""What each reader imports, and how it reads ``path`` and prints the number of pages."""

POPPLER = "pdftotext"
"""A program, without anything to import."""


def commands(path: Path) -> dict[str, list[str]]:
    """For each reader the command that reads, and under ``import`` the one that only imports."""
    found: dict[str, list[str]] = {}
    for name, (imports, call) in READERS.items():
        found[name] = python(f"{imports}\npath = {str(path)!r}\n{call}")
        found[f"import {name}"] = python(imports)
    found[POPPLER] = ["pdftotext", str(path), "-"]
    return found


def table(engine: str, measured: dict[str, Usage]) -> Iterator[str]:
    """A row of Markdown for each reader that was there."""
    pages = int(measured[OURS].output)

    def per_page(name: str) -> float:
        imported = measured.get(f"import {name}")
        return 1000 * (measured[name].cpu - (imported.cpu if imported else 0.0)) / pages

    for name in [*READERS, POPPLER]:
        if name in measured:
            ratio = per_page(STOCK) / per_page(name)
            yield (
                f"| {engine} | {name} | {pages} | {per_page(name):.2f} | {ratio:.1f} |"
                f" {measured[name].memory:.0f} |"
            )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--operations", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    print("| print | reader | pages | CPU ms/page | times extract_pages | peak MB |")
    print("| --- | --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for engine, path in prints(options.operations, Path(folder)).items():
            for row in table(engine, medians(commands(path), options.repeat)):
                print(row, flush=True)


if __name__ == "__main__":
    main()
