"""Of a long document some pages, spread evenly over it, show the usual size of type and its margins."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

import pytest

from doc2sdk.sources.pdf.parts import part as module
from doc2sdk.sources.pdf.parts.plan import Part

PART = Part(first=100, last=200, pages=300)


def test_the_pages_that_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "sizes_of", lambda scan: Counter({scan.number: 1}))
    monkeypatch.setattr(module, "reach_of", lambda scan: scan.number)
    monkeypatch.setattr(module, "gutter_of", lambda _: None)
    drawing = SimpleNamespace(runs=[])
    scans: list[Any] = [
        SimpleNamespace(number=number, width=612.0, drawing=drawing) for number in range(100, 201)
    ]
    agreement: Any = None
    seen = module._observe_pages(scans, {}, agreement, PART)
    assert {*seen.sizes} == PART.samples(module.SIZES_SAMPLED) == {*range(105, 201, 8)}
    assert {*seen.reach[612]} == PART.samples(module.EDGES_SAMPLED) == {*range(103, 201, 6)}
