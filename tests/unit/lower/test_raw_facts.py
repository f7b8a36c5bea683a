"""Lowering reads values: raw facts that were pickled and read back give the same API."""

from __future__ import annotations

import pickle
from dataclasses import fields
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.passes import ROOT, SEED

from doc2sdk.diagnostics import Sink
from doc2sdk.extract import RawReference, extract
from doc2sdk.lower import lower
from doc2sdk.model.codec import to_json
from doc2sdk.sources import read_document

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/model.txt"))


def raw_of(folder: Path) -> list[RawReference]:
    """The raw facts of all documents in a folder."""
    documents = sorted(p for p in folder.iterdir() if p.suffix in (".html", ".md", ".pdf"))
    return [extract(read_document(path, path.name, Sink())) for path in documents]


def read_back(raw: RawReference) -> SimpleNamespace:
    """The reference as another process would receive it, without its account of blocks.

    Each operation is pickled alone, so that two of one region no longer hold the same objects.
    """
    facts = {f.name: getattr(raw, f.name) for f in fields(raw) if f.name != "coverage"}
    facts["operations"] = tuple(pickle.loads(pickle.dumps(each)) for each in raw.operations)
    loaded = pickle.loads(pickle.dumps(facts))
    return SimpleNamespace(**loaded)


@pytest.mark.parametrize("folder", [*CASES, SEED], ids=lambda path: path.name)
def test_raw_facts_read_back_give_the_same_api(folder: Path) -> None:
    raw = raw_of(folder)
    sink, other = Sink(), Sink()
    api = lower(raw, sink)
    again = lower([read_back(each) for each in raw], other)
    assert to_json(again) == to_json(api)
    assert list(other) == list(sink)
