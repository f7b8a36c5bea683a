"""The documents of the corpus and their truth, built once and kept in the cache."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.api_ref import read_api_ref
from benchmarks.accuracy.commands import CommandError
from benchmarks.accuracy.corpus import Entry
from benchmarks.accuracy.facts import OperationFacts, as_json, counts, from_json
from benchmarks.accuracy.fetch import Cache
from benchmarks.accuracy.http_domain import read_http_domain
from benchmarks.accuracy.openapi import Description
from benchmarks.accuracy.printers import print_page
from benchmarks.accuracy.renderers import render
from benchmarks.accuracy.shown import page_text, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A document ready to be scored; ``stated`` counts what its source states, shown or not."""

    entry: Entry
    document: Path
    truth: tuple[OperationFacts, ...]
    stated: tuple[int, ...]


def _openapi(source: Path) -> list[OperationFacts]:
    return Description(json.loads(source.read_text(encoding="utf-8"))).operations()


def _none(_: Path) -> list[OperationFacts]:
    return []


READERS: dict[str, Callable[[Path], list[OperationFacts]]] = {
    "openapi": _openapi,
    "api-ref": read_api_ref,
    "httpdomain": read_http_domain,
    "none": _none,
}


def build(cache: Cache, entry: Entry) -> Built:
    """Make a document unless it is there. Raises CommandError where a tool fails or shows nothing."""
    folder = cache.folder / "documents" / entry.name
    folder.mkdir(parents=True, exist_ok=True)
    document = folder / f"document{entry.suffix}"
    if not document.exists():
        _make(cache, entry, document)
    stated = READERS[entry.truth](cache.unpacked(entry.package) / entry.source)
    truth = _truth(entry, stated, folder / "document.html")
    (folder / "truth.json").write_text(
        json.dumps(as_json(truth), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    return Built(entry=entry, document=document, truth=tuple(truth), stated=counts(stated))


def _make(cache: Cache, entry: Entry, document: Path) -> None:
    page = document.with_suffix(".html")
    source = cache.unpacked(entry.package) / entry.source
    if not page.exists():
        render(cache, entry.render, source, page)
    if entry.printer:
        print_page(cache, entry.printer, page, document)


def _truth(entry: Entry, stated: list[OperationFacts], page: Path) -> list[OperationFacts]:
    text = page_text(page.read_text(encoding="utf-8"))
    truth = shown(stated, text, entry.render, by_section=entry.truth == "openapi")
    if stated and 2 * len(truth) < len(stated):
        raise CommandError(f"{entry.name}: {len(truth)} of {len(stated)} operations are shown")
    return truth


def read_truth(path: Path) -> list[OperationFacts]:
    """A truth file that was written down."""
    return from_json(json.loads(path.read_text(encoding="utf-8")))
