"""The bullets and numbers list items begin with."""

from __future__ import annotations

import re
from dataclasses import replace

from doc2sdk.sources.pdf.glyphs.drawing import Run
from doc2sdk.sources.pdf.lines.drafts import Draft, TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine

LABEL = re.compile(
    r"""^(?P<bullet> [•◦▪▫‣⁃∙·●○■□–—*\-\N{REPLACEMENT CHARACTER}] )\s+
      | ^(?P<number> \(? (?: \d{1,3} | [a-zA-Z] | [ivx]{1,5} ) [.)] )\s+   # 12.  (b)  iv)""",
    re.VERBOSE,
)
"""How a list item begins. The mark is part of the text of its first line."""


def without_label(draft: Draft) -> tuple[bool, Draft]:
    """Return whether a draft begins with a number, and the draft without that number or its bullet.
    The label may be a run of its own or the start of one. For example ``2. Send the request`` gives
    True and ``Send the request``."""
    found = LABEL.match(draft.lines[0].text) if isinstance(draft, TextDraft) else None
    if not isinstance(draft, TextDraft) or found is None:
        return False, draft
    first = draft.lines[0]
    length = len(found[0].rstrip())
    runs: list[Run] = []
    for run in first.runs:
        lead = len(run.text) - len(run.text.lstrip())
        cut = min(length, len(run.text) - lead)
        length -= cut
        text = run.text[lead + cut :] if cut else run.text
        if text.strip():
            runs.append(replace(run, text=text.lstrip() if not runs else text) if cut else run)
    if not runs:
        return False, draft
    rest = TextDraft([TextLine(first.page, runs), *draft.lines[1:]], 0, draft.right)
    return bool(found["number"]), rest
