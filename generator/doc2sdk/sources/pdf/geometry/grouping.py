"""Lines to blocks: where one paragraph or sample ends and the next begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from doc2sdk.sources.pdf.content.drawing import Fill
from doc2sdk.sources.pdf.layout.boxes import around, inner_right
from doc2sdk.sources.pdf.layout.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.layout.lines import TextLine
from doc2sdk.sources.pdf.layout.wraps import was_wrapped

LINE_STEP = 1.6
"""Baselines of one paragraph are at most this many em apart; headings and items stand off more."""


def group_lines(lines: Iterable[TextLine], shades: list[Fill], right: float) -> list[Draft]:
    """Paragraphs and code from the lines of one column, top down; ``right`` is its edge."""
    drafts: list[Draft] = []
    for group in _groups(list(lines), lambda last, line: _continues(last, line, shades, right)):
        if all(line.mono for line in group):
            box = around(group[0], shades)
            drafts.append(CodeDraft(group, inner_right(group, box) if box else None))
        else:
            drafts.append(TextDraft(group, 0, right))
    return drafts


def _groups(
    lines: list[TextLine], continues: Callable[[TextLine, TextLine], bool]
) -> list[list[TextLine]]:
    groups: list[list[TextLine]] = []
    for line in lines:
        if groups and continues(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _continues(last: TextLine, line: TextLine, shades: list[Fill], right: float) -> bool:
    box = around(line, shades)
    if box is not around(last, shades):
        return False
    near = line.baseline - last.baseline < LINE_STEP * max(last.size, line.size)
    if last.mono and line.mono:
        return near or box is not None
    same = last.mono == line.mono and last.bold == line.bold and abs(last.size - line.size) < 0.5
    return near and same and was_wrapped(last, line, right)
