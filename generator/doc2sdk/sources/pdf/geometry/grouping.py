"""Lines to blocks: where one paragraph, item or sample ends and the next begins."""

from __future__ import annotations

import re

from doc2sdk.sources.pdf.content.drawing import Fill
from doc2sdk.sources.pdf.layout.boxes import around, inner_right
from doc2sdk.sources.pdf.layout.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.layout.lines import TextLine
from doc2sdk.sources.pdf.layout.wraps import was_wrapped

LINE_STEP = 1.75
"""Baselines of one paragraph are at most this many em apart; headings and items stand off more."""

CODE_STEP = 3.2
"""The same for code outside of any box, where a blank line or two may be meant."""

LABEL = re.compile(
    r"^(?P<bullet>[•◦▪▫‣⁃∙·●○■□–—*\-\N{REPLACEMENT CHARACTER}])\s+"
    r"|^(?P<number>\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s+"
)
"""How a list item begins: the mark is part of its first line's text."""


def group_lines(lines: list[TextLine], areas: list[Fill], right: float) -> list[Draft]:
    """Paragraphs and code from the lines of one column, top down; ``right`` is its edge."""
    groups: list[list[TextLine]] = []
    boxes = [around(line, areas) for line in lines]
    for index, line in enumerate(lines):
        same_box = index > 0 and boxes[index] is boxes[index - 1]
        if same_box and _continues(groups[-1], line, boxes[index], right):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_draft(group, areas, right) for group in groups]


def _draft(group: list[TextLine], areas: list[Fill], right: float) -> Draft:
    box = around(group[0], areas)
    if all(line.mono for line in group):
        return CodeDraft(group, inner_right(group, box) if box else None)
    return TextDraft(group, 0, right)


def _continues(group: list[TextLine], line: TextLine, box: Fill | None, right: float) -> bool:
    last = group[-1]
    em = max(last.size, line.size)
    step = line.baseline - last.baseline
    if last.mono and line.mono:
        return box is not None or step < CODE_STEP * em
    if step > LINE_STEP * em or LABEL.match(line.text):
        return False
    if abs(last.size - line.size) > 0.08 * em or (last.bold != line.bold and line.bold):
        return False
    return was_wrapped(last, line, right) and _is_below(group, line)


def _is_below(group: list[TextLine], line: TextLine) -> bool:
    """Whether a line begins where the paragraph does, or where an item's text does."""
    reach = 3.0 * line.size if LABEL.match(group[0].text) or len(group) == 1 else 0.8 * line.size
    return abs(line.x0 - group[-1].x0) <= reach
