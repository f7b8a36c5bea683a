"""Which way a document's structure is found: by its own tree, or by what is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.scan import Scan
from doc2sdk.sources.pdf.tagged.tree import Element

AGREEMENT = 0.85
"""The share of all drawn characters a tree must account for; running lines are the rest."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many characters some pages draw, and how many of them no element points to."""

    drawn: int
    outside: int

    @classmethod
    def of(cls, scans: Sequence[Scan], outside: Mapping[int, list[Run]]) -> Agreement:
        drawn = sum(_characters(scan.drawing.runs) for scan in scans)
        return cls(drawn, sum(_characters(runs) for runs in outside.values()))

    @staticmethod
    def of_all(parts: Sequence[Agreement]) -> bool:
        """Whether a tree accounts for enough of a document to be believed."""
        drawn = sum(part.drawn for part in parts)
        left = sum(part.outside for part in parts)
        return drawn - left >= AGREEMENT * drawn > 0


def untagged(tree: Element | None, scans: Sequence[Scan]) -> dict[int, list[Run]]:
    """The runs of each page that no element of the tree points to."""
    tagged: dict[object, set[int]] = {scan.reference: set() for scan in scans}
    for mark in tree.marks() if tree is not None else ():
        if mark.page in tagged:
            tagged[mark.page].add(mark.mcid)
    return {
        scan.number: [run for run in scan.drawing.runs if run.mark not in tagged[scan.reference]]
        for scan in scans
    }


def _characters(runs: list[Run]) -> int:
    return sum(len(run.text) for run in runs if run.text.strip())
