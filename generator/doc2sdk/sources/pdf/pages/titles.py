"""What may be a heading, as far as it takes to tell: its text, its type and its page.

Headings are ranked over the whole document, which may be read in parts. Only this much of each
candidate is compared; the drafts stay where they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.pdf.lines.drafts import Draft, ListDraft, TextDraft, lines_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine, half
from doc2sdk.sources.pdf.tolerances import (
    HEADING_SIZE,
    LONGEST_HEADING,
    MOST_HEADING_LINES,
    SENTENCE_HEADING_SIZE,
)

TypeLook = tuple[float, bool]
"""Size in half points, and bold."""


class Title(NamedTuple):
    """A heading, or a short paragraph that may be one. ``smallest`` is its smallest type in points,
    ``look`` that of its first line. ``level`` is 0 if it is no heading yet."""

    text: str
    page: int
    lines: int
    smallest: float
    look: TypeLook
    mono: bool
    level: int

    def may_be_heading(self, body: float) -> bool:
        """Return whether it looks like a heading in text of ``body`` points."""
        text = self.text
        if len(text) > LONGEST_HEADING or self.lines > MOST_HEADING_LINES or self.mono:
            return False
        if not any(map(str.isalpha, text)) or text.rstrip(":!").lower() in ADMONITION_LABELS:
            return False
        if text[-1] in ".:,;":
            return self.smallest >= SENTENCE_HEADING_SIZE * body
        bold = self.lines == 1 and self.look[1]
        return self.smallest >= HEADING_SIZE * body or (bold and half(self.smallest) >= body)


def title_drafts(drafts: Iterable[Draft]) -> list[TextDraft]:
    """Return the drafts that are headings or may be: those that :func:`titles_of` describes, in its
    order."""
    return [
        draft
        for draft in drafts
        if isinstance(draft, TextDraft)
        and draft.furniture is None
        and (draft.level or len(draft.lines) <= MOST_HEADING_LINES)
    ]


def titles_of(drafts: Iterable[TextDraft]) -> list[Title]:
    return [_title(draft) for draft in drafts]


def _title(draft: TextDraft) -> Title:
    first = draft.lines[0]
    if len(draft.lines) == 1:
        look = look_of(first)
        return Title(first.text, first.page, 1, first.size, look, first.mono, draft.level)
    return Title(
        " ".join(line.text for line in draft.lines),
        first.page,
        len(draft.lines),
        min(line.size for line in draft.lines),
        look_of(first),
        any(line.mono for line in draft.lines),
        draft.level,
    )


def look_of(line: TextLine) -> TypeLook:
    """Return the type a line is set in, as far as it distinguishes headings."""
    return half(line.size), line.bold


@dataclass(slots=True)
class Sizes:
    """How many characters have each size, in half points. Only running text counts if there is any,
    because tables are often set smaller."""

    running: bool
    characters: Counter[float]

    @classmethod
    def of(cls, drafts: Sequence[Draft]) -> Sizes:
        texts = [draft for draft in drafts if isinstance(draft, (TextDraft, ListDraft))]
        characters: Counter[float] = Counter()
        for draft in texts or drafts:
            for line in lines_of(draft):
                if not line.mono:
                    characters[half(line.size)] += len(line.text)
        return cls(bool(texts), characters)

    @staticmethod
    def body(parts: Iterable[Sizes]) -> float:
        """Return the size that most characters of running text have, in points."""
        parts = list(parts)
        running = any(part.running for part in parts)
        sizes: Counter[float] = Counter()
        for part in parts:
            if part.running == running:
                sizes += part.characters
        return max(sizes.items(), key=lambda item: (item[1], -item[0]), default=(10.0, 0))[0]
