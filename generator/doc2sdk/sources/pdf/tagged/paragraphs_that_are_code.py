"""What authors leave untagged: samples set as one plain paragraph for each line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeGuard

from doc2sdk.sources.pdf.lines.drafts import CodeDraft, Draft, TextDraft
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.tolerances import TAGGED_CODE_STEP


def gather_samples(
    drafts: Iterable[Draft], sample: Callable[[list[TextLine]], CodeDraft]
) -> list[Draft]:
    """Return neighbouring monospaced paragraphs as one sample, which ``sample`` makes of their
    lines. For example the paragraphs ``{``, ``"id": 1`` and ``}`` become a sample of three
    lines."""
    done: list[Draft] = []
    group: list[TextDraft | CodeDraft] = []
    for draft in drafts:
        if group and _is_sample(draft) and _goes_on(group[-1].lines[-1], draft.lines[0]):
            group.append(draft)
            continue
        done += _make_sample(group, sample)
        group = [draft] if _is_sample(draft) else []
        done += [] if group else [draft]
    return done + _make_sample(group, sample)


def _make_sample(
    group: Sequence[TextDraft | CodeDraft], sample: Callable[[list[TextLine]], CodeDraft]
) -> list[Draft]:
    if len(group) < 2:
        return [*group]
    return [sample([line for draft in group for line in draft.lines])]


def _is_sample(draft: Draft) -> TypeGuard[TextDraft | CodeDraft]:
    """Return whether a draft is code, or a paragraph that may be a line of it."""
    if isinstance(draft, CodeDraft):
        return True
    if not isinstance(draft, TextDraft) or draft.level:
        return False
    return all(line.mono for line in draft.lines)


def _goes_on(last: TextLine, first: TextLine) -> bool:
    step = first.baseline - last.baseline
    return last.page == first.page and 0 < step < TAGGED_CODE_STEP * max(last.size, first.size)
