"""Whether a document wraps its samples at all."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.sources.pdf.lines.code import runs_over
from doc2sdk.sources.pdf.lines.drafts import Draft, samples_in


def any_sample_overflows(drafts: Iterable[Draft]) -> bool:
    """Return whether a sample runs over its border. Then no line of the document was wrapped."""
    return any(
        sample.border is not None and runs_over(sample.lines, sample.border)
        for sample in samples_in(drafts)
    )


def forget_edges(drafts: Iterable[Draft]) -> None:
    """Remove the edges of all samples, so that no line is taken for wrapped."""
    for sample in samples_in(drafts):
        sample.right = None
