"""Where a fact stands in the documents, and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

from doc2sdk.model.text import Text

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Box:
    """A rectangle on a PDF page, in points (1/72 inch) from the page's top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


class JoinKind(str, Enum):
    """What a rendition had cut: a reader puts it together again, but for what was clipped."""

    PAGE_BREAK = "page-break"
    SOFT_WRAP = "soft-wrap"
    CLIPPED = "clipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """One cut. ``page`` (from 1) and ``box`` say where the later part begins; for what is clipped,
    where the line stands whose end is lost."""

    kind: JoinKind
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in an input document.

    A PDF gives ``page`` (from 1) and ``box``; HTML and text give ``line`` and ``column`` (both from
    1). ``trail`` is the headings above, outermost first.
    """

    document: str
    page: int | None = None
    box: Box | None = None
    line: int | None = None
    column: int | None = None
    trail: tuple[Text, ...] = ()
    joins: tuple[Join, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, float, float, int, int]:
        box = self.box
        return (
            self.document,
            self.page or 0,
            box.top if box else 0.0,
            box.x0 if box else 0.0,
            self.line or 0,
            self.column or 0,
        )


class Certainty(str, Enum):
    """STATED is printed; INFERRED follows from what is printed by a named rule; GUESSED may be
    wrong.
    """

    STATED = "stated"
    INFERRED = "inferred"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Generic[T_co]):
    """A fact with its source: the value, where it stands and the words that say it.

    ``rule`` names the inference for INFERRED and GUESSED facts and is empty for STATED ones.
    """

    value: T_co
    place: Place
    text: Text
    certainty: Certainty = Certainty.STATED
    rule: str = ""
