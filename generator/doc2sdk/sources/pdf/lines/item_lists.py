"""Lists: paragraphs that begin with a bullet or a number, nested by how far they are indented."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

from doc2sdk.sources.pdf.lines.drafts import Draft, ItemDraft, ListDraft, TextDraft
from doc2sdk.sources.pdf.lines.item_labels import LABEL, without_label
from doc2sdk.sources.pdf.tolerances import HEADING_SIZE, ITEM_INDENT


@dataclass(slots=True)
class _Open:
    """A list that further items may join, and the left edge of its marks."""

    x0: float
    draft: ListDraft


def gather_lists(drafts: list[Draft]) -> list[Draft]:
    """Return drafts with neighbouring items gathered to lists."""
    done: list[Draft] = []
    stack: list[_Open] = []
    for draft, following in zip_longest(drafts, drafts[1:]):
        label = _label(draft)
        if not isinstance(draft, TextDraft) or label is None or _is_title(draft, following):
            stack = []
            done.append(draft)
            continue
        x0 = draft.lines[0].x0
        while stack and x0 < stack[-1].x0 - ITEM_INDENT:
            stack.pop()
        if not stack or x0 > stack[-1].x0 + ITEM_INDENT:
            nested = ListDraft([], label.isalnum() or label[-1:] in ".)")
            (stack[-1].draft.items[-1].blocks if stack else done).append(nested)
            stack.append(_Open(x0, nested))
        stack[-1].draft.items.append(ItemDraft([without_label(draft)[1]]))
    return done


def _is_title(draft: TextDraft, following: Draft | None) -> bool:
    """Return whether a line with a number is the title of what follows it in smaller type, such as ``1.
    Introduction`` in 14 points above text in 10."""
    label = LABEL.match(draft.lines[0].text)
    if (
        len(draft.lines) > 1
        or not isinstance(following, TextDraft)
        or not (label and label["number"])
    ):
        return False
    return draft.lines[0].size >= HEADING_SIZE * following.lines[0].size


def _label(draft: Draft) -> str | None:
    if not isinstance(draft, TextDraft) or draft.level:
        return None
    found = LABEL.match(draft.lines[0].text)
    if found is None or (found["number"] and draft.lines[0].bold):
        return None
    return (found["bullet"] or found["number"]).strip("(")
