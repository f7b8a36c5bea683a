"""The committed documents score no less than they did: raise the floors when they score more.

``python -m benchmarks.accuracy.fixed --floors`` writes the floors down; ORIGIN.md says where the
documents come from.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.accuracy.fixed import DOCUMENTS, FLOORS, fixed_documents, numbers, score_of

LARGEST = 400_000
"""Bytes that all committed documents may take."""


@pytest.mark.parametrize("document", fixed_documents(), ids=lambda path: path.parent.name)
def test_no_facet_drops(document: Path) -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))[document.parent.name]
    found = numbers(score_of(document))
    lost = {
        name: f"{found[name]}, was {floor}"
        for name, floor in floors.items()
        if _worse(name, found[name], floor)
    }
    assert not lost


def _worse(name: str, found: float | None, floor: float | None) -> bool:
    """Less is worse, but for inventions, which count; a facet that is not scored any more is lost."""
    if floor is None or found is None:
        return floor is not None
    return found > floor if name == "invented_operations" else found < floor


def test_every_document_has_a_floor() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert sorted(floors) == [path.parent.name for path in fixed_documents()]
    assert len(floors) >= 5


def test_the_fixed_part_stays_small() -> None:
    assert sum(path.stat().st_size for path in DOCUMENTS.rglob("*") if path.is_file()) < LARGEST
