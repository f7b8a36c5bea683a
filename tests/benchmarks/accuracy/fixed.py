"""The fixed part: a few documents that are committed, with the numbers they may not fall below.

``python -m benchmarks.accuracy.fixed`` copies the documents of ``NAMES`` and their truth from the cache;
with ``--floors`` it only writes down the numbers of the documents as they stand.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.accuracy.build import build, read_truth
from benchmarks.accuracy.corpus import entries
from benchmarks.accuracy.extracted import operations_of
from benchmarks.accuracy.fetch import Cache, default_cache
from benchmarks.accuracy.scoring import MATCHES, RATIOS, Score, scored

FOLDER = Path(__file__).parents[2] / "accuracy"
DOCUMENTS = FOLDER / "documents"
FLOORS = FOLDER / "floors.json"

# By licence (Apache-2.0, MIT, BSD-3-Clause) and by size.
NAMES = (
    "designate-v1-reports",
    "designate-v1-servers",
    "galaxy-openapi-to-md",
    "galaxy-scalar-markdown-markdown",
    "galaxy-widdershins",
    "masakari-os-api-ref-weasyprint",
    "express-readme",
)


def fixed_documents() -> list[Path]:
    """The committed documents, by name."""
    return sorted(
        path for path in DOCUMENTS.glob("*/document.*") if path.suffix in (".html", ".md", ".pdf")
    )


def score_of(document: Path) -> Score:
    """The score of a committed document."""
    truth = read_truth(document.with_name("truth.json"))
    return scored(truth, operations_of(document)).score


def numbers(score: Score) -> dict[str, float | None]:
    """The facets as numbers from 0 to 1: F1 or accuracy; None where there is nothing to score.

    ``invented_operations`` is a count, so that documents without an API have a number as well.
    """
    precision = score.operations.precision
    found: dict[str, float | None] = {name: getattr(score, name).f1 for name in MATCHES}
    found.update({name: getattr(score, name).value for name in RATIOS})
    found["invented_operations"] = precision.total - precision.hits
    return {
        name: None if value is None else round(value, 4) for name, value in sorted(found.items())
    }


def main(arguments: Sequence[str]) -> None:
    """Copy the documents, unless only the floors are asked for, and write the floors."""
    if "--floors" not in arguments:
        _copy(Cache(default_cache()))
    floors = {path.parent.name: numbers(score_of(path)) for path in fixed_documents()}
    FLOORS.write_text(json.dumps(floors, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _copy(cache: Cache) -> None:
    for entry in entries():
        if entry.name in NAMES:
            built = build(cache, entry)
            target = DOCUMENTS / entry.name
            target.mkdir(parents=True, exist_ok=True)
            for path in (built.document, built.document.with_name("truth.json")):
                shutil.copyfile(path, target / path.name)


if __name__ == "__main__":
    main(sys.argv[1:])
