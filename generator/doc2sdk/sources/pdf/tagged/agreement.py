"""Which way the structure of a document is found: by its own tree, or by what is drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doc2sdk.sources.pdf.drawn.scan import Scan
from doc2sdk.sources.pdf.glyphs.drawing import ARTIFACT, Run
from doc2sdk.sources.pdf.tagged.tree import Element
from doc2sdk.sources.pdf.tagged.tree_order import count_steps
from doc2sdk.sources.pdf.tolerances import (
    LEAST_TREE_STEPS,
    PAGE_LEFT_OUT,
    TREE_AGREEMENT,
    TREE_DISORDER,
)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many characters some pages draw, and how many of them no element points to. How many
    steps the tree takes from line to line there, and how many of them lead back up the page."""

    drawn: int
    outside: int
    steps: int = 0
    back: int = 0

    @classmethod
    def of(
        cls, tree: Element | None, scans: Sequence[Scan], outside: Mapping[int, list[Run]]
    ) -> Agreement:
        drawn = sum(_characters(scan.drawing.runs) for scan in scans)
        left = sum(_characters(runs) for runs in outside.values())
        by_reference = {scan.reference: scan for scan in scans}
        return cls(drawn, left, *(count_steps(tree, by_reference) if tree is not None else (0, 0)))

    @classmethod
    def of_all(cls, parts: Sequence[Agreement]) -> Agreement:
        return cls(
            sum(part.drawn for part in parts),
            sum(part.outside for part in parts),
            sum(part.steps for part in parts),
            sum(part.back for part in parts),
        )

    @property
    def objection(self) -> str:
        """Why a tree is not believed. Empty if it is, or if nothing is drawn."""
        if self.drawn - self.outside < TREE_AGREEMENT * self.drawn:
            return f"it points to {self.drawn - self.outside:,} of {self.drawn:,} characters"
        if self.steps >= LEAST_TREE_STEPS and self.back > TREE_DISORDER * self.steps:
            return f"{self.back:,} of its {self.steps:,} steps lead back up the page"
        return ""


def pages_left_out(scans: Sequence[Scan], outside: Mapping[int, list[Run]]) -> list[Scan]:
    """Return the pages most of whose text is in no element and not marked as decoration either."""
    return [
        scan
        for scan in scans
        if _characters([run for run in outside[scan.number] if run.mark != ARTIFACT])
        > PAGE_LEFT_OUT * _characters(scan.drawing.runs)
    ]


def runs_outside_tree(tree: Element | None, scans: Sequence[Scan]) -> dict[int, list[Run]]:
    """Return the runs of each page that no element of the tree points to."""
    if tree is None:
        return {scan.number: [*scan.drawing.runs] for scan in scans}
    tagged: dict[object, set[int]] = {scan.reference: set() for scan in scans}
    for mark in tree.marks():
        if mark.page in tagged:
            tagged[mark.page].add(mark.mcid)
    return {
        scan.number: [run for run in scan.drawing.runs if run.mark not in tagged[scan.reference]]
        for scan in scans
    }


def _characters(runs: list[Run]) -> int:
    return sum([len(run.text) for run in runs if run.text.strip()])
