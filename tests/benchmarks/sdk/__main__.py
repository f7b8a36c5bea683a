"""The figures of generated SDKs beside those of other generators: see README.md."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from benchmarks.sdk.calls import call_ratios
from benchmarks.sdk.clients import Client, others, our_client
from benchmarks.sdk.documents import LARGE, MEDIUM, PROJECT, SMALL, Reference, references
from benchmarks.sdk.generation import commands, rendering
from benchmarks.sdk.hostile import HOSTILE, outcomes
from benchmarks.sdk.report import Figures, markdown
from benchmarks.sdk.start import start_times
from benchmarks.sdk.strict import findings
from benchmarks.sdk.tools import Tools

_REPORT = Path(__file__).parents[3] / "docs" / "sdk-figures.md"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=Path, default=_default_cache())
    parser.add_argument("--operations", type=int, default=1000)
    parser.add_argument("--repeat", type=int, default=7)
    parser.add_argument("--write", action="store_true", help=f"write {_REPORT.name}")
    given = parser.parse_args()
    given.cache.mkdir(parents=True, exist_ok=True)
    figures = markdown(_measure(given.cache, given.operations, given.repeat))
    print(figures)
    if given.write:
        _REPORT.write_text(figures, encoding="utf-8")


def _default_cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "doc2sdk-figures"


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _measure(cache: Path, operations: int, repeat: int) -> Figures:
    _tell("tools")
    tools = Tools(cache)
    _tell("SDKs and clients")
    documents = references(tools, cache, operations)
    clients = {name: _clients(tools, document, cache) for name, document in documents.items()}
    _tell("type checkers")
    strict = {
        name: {c.name: findings(tools, c, cache / "mypy") for c in clients[name]}
        for name in (PROJECT, SMALL, MEDIUM)
    }
    _tell("imports")
    start = {name: start_times(tools, clients[name], repeat) for name in (SMALL, LARGE)}
    _tell("calls")
    small = documents[SMALL]
    calls = call_ratios(tools, clients[SMALL], small.class_name, cache, repeat)
    _tell("generating")
    large = documents[LARGE]
    return Figures(
        operations=len(large.api.operations),
        repeat=repeat,
        strict=strict,
        start=start,
        calls=calls,
        rendering=rendering(large.api, repeat),
        again=commands(tools, large.command, clients[LARGE][1:], 3),
        hostile=outcomes(tools, cache, _tell),
        texts=len(HOSTILE),
    )


def _clients(tools: Tools, document: Reference, cache: Path) -> list[Client]:
    made = others(tools, document.description, cache / f"others-{document.name}")
    return [our_client(document.folder, document.class_name), *made]


if __name__ == "__main__":
    main()
