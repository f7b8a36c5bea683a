"""What the parts of a document tell each other, and what follows from it for all of them.

Each class is one exchange: every part makes one, in the order of the document, and is sent the same
answer. What a document's reader must know of the whole document is here, and only here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from doc2sdk.sources.pdf.glyphs.resources import FontUses
from doc2sdk.sources.pdf.glyphs.typefaces import merge_uses
from doc2sdk.sources.pdf.lines.drafts import Draft
from doc2sdk.sources.pdf.lines.hyphens import Broken, hyphenated_words
from doc2sdk.sources.pdf.lines.paragraphs import LineSteps
from doc2sdk.sources.pdf.objects.outline import OutlineEntry
from doc2sdk.sources.pdf.objects.pages import Link
from doc2sdk.sources.pdf.pages.columns import Gutter, Gutters, gutters_of
from doc2sdk.sources.pdf.pages.front_matter import Around, Entries
from doc2sdk.sources.pdf.pages.headings import heading_levels, promote_levels
from doc2sdk.sources.pdf.pages.page_breaks import continue_over_break
from doc2sdk.sources.pdf.pages.running_lines import Edges, Recurring
from doc2sdk.sources.pdf.pages.text_margin import Reach, document_steps, text_edges
from doc2sdk.sources.pdf.pages.titles import Sizes, Title
from doc2sdk.sources.pdf.pages.trail import Opened, Trail
from doc2sdk.sources.pdf.tagged.agreement import Agreement

T = TypeVar("T", bound="Observation")


class Observation(Protocol):
    """What one part tells."""

    @staticmethod
    def combine(parts: Sequence[Any]) -> Any:
        """Return what all parts are told, from what each of them told."""


@dataclass(slots=True)
class FontsObserved:
    """How the pages of the part use each font. The answer is how all pages do."""

    uses: FontUses

    @staticmethod
    def combine(parts: Sequence[FontsObserved]) -> FontUses:
        keys = dict.fromkeys(key for part in parts for key in part.uses)
        return {
            key: merge_uses(part.uses[key] for part in parts if key in part.uses) for key in keys
        }


@dataclass(slots=True)
class PagesObserved:
    """What the pages of the part show: how far the tree accounts for them, what is at their edges,
    the sizes of type, and, by page width, where long lines end and what separates columns on some
    of them."""

    agreement: Agreement
    edges: Edges
    sizes: Counter[float]
    reach: Reach
    gutters: list[tuple[int, Gutter]]

    @staticmethod
    def combine(parts: Sequence[PagesObserved]) -> Layout:
        reach: Reach = {}
        for part in parts:
            for width, found in part.reach.items():
                reach.setdefault(width, []).extend(found)
        edges = {number: sides for part in parts for number, sides in part.edges.items()}
        return Layout(
            agreement=Agreement.of_all([part.agreement for part in parts]),
            recurring=Recurring.of(edges, sum((part.sizes for part in parts), Counter())),
            text_edges=text_edges(reach),
            line_steps=document_steps(reach),
            gutters=gutters_of(gutter for part in parts for gutter in part.gutters),
        )


@dataclass(slots=True, kw_only=True)
class Layout:
    """How the document is laid out: how far its tree agrees with its pages, what runs on from page
    to page, how far text reaches on pages of a width, how far apart lines are at most and what
    separates columns."""

    agreement: Agreement
    recurring: Recurring
    text_edges: Mapping[int, float]
    line_steps: LineSteps
    gutters: Gutters

    @property
    def by_tree(self) -> bool:
        """Whether the tree is believed."""
        return self.agreement.drawn > 0 and not self.agreement.objection


@dataclass(slots=True, kw_only=True)
class HeadingSources:
    """What tells the headings of the whole document: its tree, or its outline and the numbers of
    the page objects that the outline leads to."""

    by_tree: bool
    outline: Sequence[OutlineEntry] = ()
    numbers: Mapping[object, int] = field(default_factory=dict)


@dataclass(slots=True)
class TitlesObserved:
    """What may be a heading, and the sizes of running text. The answer is the levels of each part.
    The sources are the same for all parts, and the first part tells them."""

    signs: HeadingSources | None
    titles: list[Title]
    sizes: Sizes

    @staticmethod
    def combine(parts: Sequence[TitlesObserved]) -> list[list[int]]:
        titles = [title for part in parts for title in part.titles]
        body = Sizes.body(part.sizes for part in parts)
        signs = next(part.signs for part in parts if part.signs is not None)
        if signs.by_tree:
            levels = promote_levels(titles, body)
        else:
            levels = heading_levels(titles, body, signs.outline, signs.numbers)
        waiting = iter(levels)
        return [[next(waiting) for _ in part.titles] for part in parts]


@dataclass(slots=True)
class EndsObserved:
    """The first and last blocks of the part, which a page break may have cut, with the links of the
    pages of the first; and the titles of its headings."""

    first: Sequence[Draft]
    last: Sequence[Draft]
    links: Mapping[int, list[Link]]
    headings: frozenset[str]

    @staticmethod
    def combine(parts: Sequence[EndsObserved]) -> JoinedEnds:
        headings = frozenset[str]().union(*(part.headings for part in parts))
        joined = JoinedEnds(headings, [Ends() for _ in parts])
        before: list[Draft] = []
        owner = 0
        for index, part in enumerate(parts):
            taken = continue_over_break(before, part.first)
            if taken:
                joined.ends[index].loses_first = taken
                joined.ends[owner].last = before
                joined.ends[owner].links |= part.links
            left = [d for d in part.last if all(d is not first for first in part.first[:taken])]
            if left:
                before, owner = left, index
                joined.ends[index].loses_last = len(left)
        return joined


@dataclass(slots=True)
class Ends:
    """What becomes of the ends of a part: how many of its first blocks belong to the part before,
    how many of its last blocks are replaced, and what they are together with what later parts had
    of them."""

    loses_first: int = 0
    loses_last: int = 0
    last: list[Draft] | None = None
    links: dict[int, list[Link]] = field(default_factory=dict)


@dataclass(slots=True)
class JoinedEnds:
    headings: frozenset[str]
    ends: list[Ends]


@dataclass(slots=True)
class BreaksObserved:
    """The words that may be hyphenated at the part's line ends. The answer is those of all
    parts."""

    broken: set[Broken]

    @staticmethod
    def combine(parts: Sequence[BreaksObserved]) -> set[Broken]:
        return set[Broken]().union(*(part.broken for part in parts))


@dataclass(slots=True)
class WordsObserved:
    """Which of all those words the part has inside of its lines. The answer is which of them are
    one word."""

    broken: set[Broken]
    found: set[str]

    @staticmethod
    def combine(parts: Sequence[WordsObserved]) -> frozenset[Broken]:
        return hyphenated_words(parts[0].broken, set[str]().union(*(part.found for part in parts)))


@dataclass(slots=True)
class MatterObserved:
    """Whether a sample runs over its border, and what the part's blocks are to a table of
    contents."""

    overflows: bool
    entries: Entries

    @staticmethod
    def combine(parts: Sequence[MatterObserved]) -> Matter:
        return Matter(
            any(part.overflows for part in parts), Around.all([part.entries for part in parts])
        )


@dataclass(slots=True)
class Matter:
    overflows: bool
    around: list[Around]


@dataclass(slots=True)
class TrailObserved:
    """The headings that the part leaves open. The answer is those open before each part."""

    trail: Trail

    @staticmethod
    def combine(parts: Sequence[TrailObserved]) -> list[tuple[Opened, ...]]:
        return Trail.before_each([part.trail for part in parts])
