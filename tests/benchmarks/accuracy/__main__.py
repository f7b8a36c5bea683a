"""``python -m benchmarks.accuracy``: build the corpus, score it, write the report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.build import Built, build
from benchmarks.accuracy.commands import CommandError
from benchmarks.accuracy.corpus import Entry, entries
from benchmarks.accuracy.extracted import extracted
from benchmarks.accuracy.facts import counts
from benchmarks.accuracy.fetch import Cache, default_cache
from benchmarks.accuracy.report import Result, line, report
from benchmarks.accuracy.scoring import scored

REPORT = Path(__file__).parents[3] / "docs" / "accuracy.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command line."""

    cache: Path
    match: str
    jobs: int
    timeout: float
    misses: bool
    write: bool


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 1 where a document could not be built."""
    options = _options(arguments)
    chosen = [entry for entry in entries() if options.match in entry.name]
    cache = Cache(options.cache)
    built = [found for entry in chosen if (found := _build(cache, entry)) is not None]
    with ThreadPoolExecutor(options.jobs) as pool:
        results = list(pool.map(lambda each: _score(each, options), built))
    if options.write:
        REPORT.write_text(report(results), encoding="utf-8")
    return 0 if len(built) == len(chosen) else 1


def _options(arguments: Sequence[str] | None) -> Options:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("--cache", type=Path, default=default_cache(), help="default: %(default)s")
    parser.add_argument("--match", default="", help="only documents with this in their name")
    parser.add_argument("--jobs", type=int, default=2, help="documents at a time")
    parser.add_argument("--timeout", type=float, default=120.0, help="seconds for a document")
    parser.add_argument("--misses", action="store_true", help="print what was missed and invented")
    parser.add_argument("--write", action="store_true", help=f"write {REPORT.name}")
    return Options(**vars(parser.parse_args(arguments)))


def _build(cache: Cache, entry: Entry) -> Built | None:
    try:
        return build(cache, entry)
    except CommandError as error:
        print(f"not built: {entry.name}: {error}", file=sys.stderr)
        return None


def _score(built: Built, options: Options) -> Result:
    export = built.document.with_name("export.json")
    found = extracted(built.document, export, timeout=options.timeout)
    outcome = scored(built.truth, found.operations)
    lines = [f"{built.entry.name}: {miss}" for miss in outcome.misses]
    built.document.with_name("misses.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    result = Result(
        entry=built.entry,
        score=outcome.score,
        stated=built.stated,
        kept=counts(built.truth),
        error=found.error,
        seconds=found.seconds,
    )
    print("\n".join([line(result), *(lines if options.misses else [])]), flush=True)
    return result


if __name__ == "__main__":
    sys.exit(main())
