"""What is read does not depend on the order in which the lists of readers name their members."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.passes import ROOT, SEED

from doc2sdk.diagnostics import Sink
from doc2sdk.extract import RawReference, extract, run
from doc2sdk.extract.collectors import Collector, collect
from doc2sdk.extract.facts import operations
from doc2sdk.extract.fields import readers
from doc2sdk.extract.ledger import Claim
from doc2sdk.extract.locate import select
from doc2sdk.sources import read_document
from doc2sdk.sources.blocks import Document

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/model.txt"))
LISTS: tuple[tuple[ModuleType, str], ...] = (
    (run, "COLLECTORS"),
    (operations, "COLLECTORS"),
    (readers, "READERS"),
    (select, "RECOGNISERS"),
)


@cache
def documents(folder: Path) -> tuple[Document, ...]:
    paths = sorted(p for p in folder.iterdir() if p.suffix in (".html", ".md", ".pdf"))
    return tuple(read_document(path, path.name, Sink()) for path in paths)


@cache
def as_listed(folder: Path) -> tuple[RawReference, ...]:
    return tuple(extract(document) for document in documents(folder))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("folder", [*CASES, SEED], ids=lambda path: path.name)
def test_readers_in_any_order_read_the_same(
    folder: Path, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = as_listed(folder)
    for module, name in LISTS:
        members: Sequence[Any] = getattr(module, name)
        shuffled = random.Random(seed).sample(members, len(members))
        monkeypatch.setattr(module, name, tuple(shuffled))
    assert tuple(extract(document) for document in documents(folder)) == expected


FIRST: Collector[str] = Collector(
    name="first", read=lambda text, taken: [c for c in text if c not in taken] + [claim_on("a")]
)
SECOND: Collector[str] = Collector(
    name="second", read=lambda text, taken: [c for c in text if c not in taken], behind=("first",)
)


def claim_on(block: str) -> Claim:
    return Claim(block=block, rule="letters")


@pytest.mark.parametrize("listed", [(FIRST, SECOND), (SECOND, FIRST)])
def test_a_collector_leaves_alone_what_those_before_it_claim(
    listed: tuple[Collector[str], ...],
) -> None:
    found = collect(listed, "abc", taken={"c"})
    assert found.facts("first") == ("a", "b")
    assert found.facts("second") == ("b",)
    assert found.claims == (claim_on("a"),)


def test_collectors_that_wait_for_each_other_are_refused() -> None:
    circle: Collector[str] = Collector(name="first", read=lambda *_: [], behind=("second",))
    with pytest.raises(ValueError, match="wait for each other"):
        collect((circle, SECOND), "abc")
