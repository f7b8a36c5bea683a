"""Whether a document wraps its samples at all."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.sources.pdf.layout.code import runs_over
from doc2sdk.sources.pdf.layout.drafts import CodeDraft, Draft, nested


def keep_overlong_lines(drafts: Iterable[Draft]) -> None:
    """Forget the edges of samples where one of them runs over its own: no line was wrapped."""
    samples = [draft for draft in nested(drafts) if isinstance(draft, CodeDraft)]
    over = [s for s in samples if s.border is not None and runs_over(s.lines, s.border)]
    if over:
        for sample in samples:
            sample.right = None
