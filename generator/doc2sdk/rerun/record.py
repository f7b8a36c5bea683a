"""What a run found and wrote, to be printed again by a run that has nothing to do."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model.codec import ModelError, decode, encode
from doc2sdk.model.shape import Record as Shape
from doc2sdk.output.cache import Cache


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTree:
    """A generated folder: its name, the hash of its manifest, and what the summary says of its contents."""

    name: str
    manifest: str
    contents: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """``fingerprint`` is of all the run depended on; ``completeness`` are the lines that say how complete
    the readings are."""

    fingerprint: str
    trees: tuple[RecordedTree, ...]
    diagnostics: tuple[Diagnostic, ...]
    completeness: tuple[str, ...]


_SHAPE = Shape(Record)


def read_record(cache: Cache, parts: Iterable[str], fingerprint: str) -> Record | None:
    """Return the record of the last run on what ``parts`` name, if nothing it depends on has changed."""
    entry = cache.read(_entry(parts))
    if not isinstance(entry, dict) or entry.get("fingerprint") != fingerprint:
        return None
    try:
        record: Record = decode(_SHAPE, entry)
    except ModelError:
        return None
    return record


def write_record(cache: Cache, parts: Iterable[str], record: Record) -> None:
    """Keep the record of a run for the next one on the same ``parts``."""
    cache.write(_entry(parts), encode(_SHAPE, record))


def _entry(parts: Iterable[str]) -> str:
    names = "\0".join(parts).encode("utf-8", "surrogatepass")
    return f"run-{hashlib.sha256(names).hexdigest()[:16]}"
