"""Which way a document's structure is found: by its own tree, or by what is drawn."""

from __future__ import annotations

from collections.abc import Mapping

from doc2sdk.sources.pdf.content.drawing import Run
from doc2sdk.sources.pdf.geometry.continued import join_continued
from doc2sdk.sources.pdf.geometry.drafts import geometric_drafts
from doc2sdk.sources.pdf.geometry.headings import Entry
from doc2sdk.sources.pdf.geometry.running import running_runs
from doc2sdk.sources.pdf.layout.drafts import Draft
from doc2sdk.sources.pdf.scan import Scan
from doc2sdk.sources.pdf.tagged.drafts import tagged_drafts
from doc2sdk.sources.pdf.tagged.refine import refined
from doc2sdk.sources.pdf.tagged.tree import Element

AGREEMENT = 0.85
"""The share of all drawn characters a tree must account for; running lines are the rest."""


def find_structure(
    scans: list[Scan], tree: Element | None, outline: list[Entry]
) -> tuple[list[Draft], dict[int, list[Run]]]:
    """The blocks, and for each page (from 1) the runs that stand outside of them."""
    if tree is not None:
        by_reference = {scan.reference: scan for scan in scans}
        outside = untagged(tree, by_reference)
        if agreement(scans, outside) >= AGREEMENT:
            return join_continued(refined(tagged_drafts(tree, by_reference))), outside
    running = running_runs(scans)
    return geometric_drafts(scans, running, outline), running


def untagged(tree: Element, scans: Mapping[object, Scan]) -> dict[int, list[Run]]:
    """The runs of each page that no element of the tree points to."""
    tagged: dict[object, set[int]] = {reference: set() for reference in scans}
    for mark in tree.marks():
        if mark.page in tagged:
            tagged[mark.page].add(mark.mcid)
    return {
        scan.number: [run for run in scan.drawing.runs if run.mark not in tagged[reference]]
        for reference, scan in scans.items()
    }


def agreement(scans: list[Scan], outside: Mapping[int, list[Run]]) -> float:
    """The share of drawn characters that are not ``outside``, 0 for a document without any."""
    drawn = sum(_characters(scan.drawing.runs) for scan in scans)
    left = sum(_characters(runs) for runs in outside.values())
    return (drawn - left) / drawn if drawn else 0.0


def _characters(runs: list[Run]) -> int:
    return sum(len(run.text) for run in runs if run.text.strip())
