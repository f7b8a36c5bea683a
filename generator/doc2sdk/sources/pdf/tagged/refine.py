"""What authors leave untagged: headings and samples set as plain paragraphs.

Word processors tag a paragraph as what its style says, and much is only made to look right: larger
or bold type instead of a heading style, one paragraph for each line of a sample.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeGuard

from doc2sdk.sources.pdf.layout.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.layout.lines import TextLine
from doc2sdk.sources.pdf.layout.titles import LARGER, Look, Title

CODE_STEP = 2.2
"""Baselines of paragraphs that are lines of one sample are at most this many em apart."""


def gather_samples(
    drafts: Iterable[Draft], sample: Callable[[list[TextLine]], CodeDraft]
) -> list[Draft]:
    """Neighbouring monospaced paragraphs as one sample, which ``sample`` makes of their lines."""
    done: list[Draft] = []
    group: list[TextDraft | CodeDraft] = []
    for draft in drafts:
        if group and _is_sample(draft) and _goes_on(group[-1].lines[-1], draft.lines[0]):
            group.append(draft)
            continue
        done += _gathered(group, sample)
        group = [draft] if _is_sample(draft) else []
        done += [] if group else [draft]
    return done + _gathered(group, sample)


def _gathered(
    group: Sequence[TextDraft | CodeDraft], sample: Callable[[list[TextLine]], CodeDraft]
) -> list[Draft]:
    if len(group) < 2:
        return [*group]
    return [sample([line for draft in group for line in draft.lines])]


def _is_sample(draft: Draft) -> TypeGuard[TextDraft | CodeDraft]:
    """Whether a draft is code, or a paragraph that may be a line of it."""
    if isinstance(draft, CodeDraft):
        return True
    if not isinstance(draft, TextDraft) or draft.level:
        return False
    return all(line.mono for line in draft.lines)


def _goes_on(last: TextLine, first: TextLine) -> bool:
    step = first.baseline - last.baseline
    return last.page == first.page and 0 < step < CODE_STEP * max(last.size, first.size)


def promoted_levels(titles: Sequence[Title], body: float) -> list[int]:
    """The level of each title; a paragraph in a heading's type gets that of headings of its size.
    Text is set in ``body`` points."""
    levels = {title.look: title.level for title in titles if title.level}
    return [title.level or _promoted(title, body, levels) for title in titles]


def _promoted(title: Title, body: float, levels: Mapping[Look, int]) -> int:
    size, _ = title.look
    if size < LARGER * body or not title.may_be_heading(body):
        return 0
    above = [level for (other, _), level in levels.items() if other > size]
    return levels.get(title.look, min(max(above, default=0) + 1, 6))
