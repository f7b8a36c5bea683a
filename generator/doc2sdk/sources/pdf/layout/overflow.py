"""Whether a document wraps its samples at all."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.sources.pdf.layout.code import runs_over
from doc2sdk.sources.pdf.layout.drafts import CodeDraft, Draft, nested


def overflows(drafts: Iterable[Draft]) -> bool:
    """Whether a sample runs over its border: then no line of the document was wrapped."""
    samples = (draft for draft in nested(drafts) if isinstance(draft, CodeDraft))
    return any(s.border is not None and runs_over(s.lines, s.border) for s in samples)


def forget_edges(drafts: Iterable[Draft]) -> None:
    """Take no sample's line for wrapped."""
    for sample in nested(drafts):
        if isinstance(sample, CodeDraft):
            sample.right = None
