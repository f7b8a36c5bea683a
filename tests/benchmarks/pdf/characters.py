"""Characters and positions against pdfminer.six's own interpreter, over a folder of PDFs.

    python tests/benchmarks/pdf/characters.py FOLDER [--show 3]

Lists every page that differs by more than half a point or by one character, with what explains it;
``tests/support/characters.py`` says what is compared. Exit code 1 if a difference is unexplained.
"""

from __future__ import annotations

import argparse
import logging
import sys
import warnings
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from support.characters import Compared, compare

from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.pdf.objects.failures import DAMAGE

UNEXPLAINED = "unexplained"


def compare_file(path: Path, show: int, totals: Counter[str]) -> None:
    """Compare one file, print what differs, and count it."""
    totals["files"] += 1
    try:
        for page in compare(path.read_bytes()):
            totals["pages"] += 1
            totals["characters"] += page.characters
            if page.differences:
                _print(path, page, show)
                totals[page.reason or UNEXPLAINED] += 1
    except DocumentError as error:
        totals[f"refused by ours: {error}"] += 1
    except DAMAGE as error:
        totals[f"refused by pdfminer: {type(error).__name__}"] += 1


def _print(path: Path, page: Compared, show: int) -> None:
    print(f"{path} page {page.number}: {page.reason or UNEXPLAINED}")
    for difference in page.differences[:show]:
        print(f"    {difference.kind:8} {difference.text!r} {difference.detail}")
    if len(page.differences) > show:
        print(f"    and {len(page.differences) - show} more")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", type=int, default=3)
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    totals: Counter[str] = Counter()
    for path in sorted(options.folder.rglob("*.pdf")):
        compare_file(path, options.show, totals)
    print()
    for name, count in totals.items():
        print(f"{count:9,} {name}")
    return 1 if totals[UNEXPLAINED] else 0


if __name__ == "__main__":
    sys.exit(main())
