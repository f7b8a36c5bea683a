"""What doc2sdk extracts from a document: its OpenAPI export, made in a process of its own.

Run as a program it writes the export of one document: ``python -m benchmarks.accuracy.extracted DOCUMENT
TARGET``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.facts import OperationFacts
from benchmarks.accuracy.openapi import Description

from doc2sdk.diagnostics import Sink
from doc2sdk.extract import extract
from doc2sdk.lower import lower
from doc2sdk.render.exports.openapi import to_openapi
from doc2sdk.sources import read_document

TESTS = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """The operations of a document, the seconds it took, and the error where it failed."""

    operations: tuple[OperationFacts, ...] = ()
    seconds: float = 0.0
    error: str = ""


def operations_of(document: Path) -> list[OperationFacts]:
    """The operations of a document, extracted in this process."""
    return Description(_openapi(document)).operations()


def extracted(document: Path, export: Path, *, timeout: float) -> Extracted:
    """The operations of a document; a failure or a time-out (seconds) is a result, with no operation."""
    command = [sys.executable, "-m", "benchmarks.accuracy.extracted", str(document), str(export)]
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    start = time.monotonic()
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired:
        return Extracted(seconds=timeout, error=f"no result after {timeout:.0f} s")
    seconds = time.monotonic() - start
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no message"]
        return Extracted(seconds=seconds, error=lines[-1][:200])
    found = Description(json.loads(export.read_text(encoding="utf-8"))).operations()
    return Extracted(operations=tuple(found), seconds=seconds)


def _openapi(document: Path) -> dict[str, object]:
    sink = Sink()
    raw = extract(read_document(document, document.name, sink))
    return dict(to_openapi(lower([raw], sink)))


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(json.dumps(_openapi(source), ensure_ascii=False), encoding="utf-8")
