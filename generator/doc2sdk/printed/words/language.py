"""What a language's table holds, and how its words are looked up.

::

    table = English words -> the words that manuals print for them, parted by commas
    word  = letters | stem "*"

A stem stands for itself with each of the language's endings: ``запрос*`` is запрос, запроса, запросы.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MAX_PHRASE = 5
"""Words of the longest phrase of a table."""

LEAD = 3
"""Letters of a word that tell which languages may have it."""

_LEAST_PART = 3
"""Letters of the shortest part of a compound; shorter ones would be found in any word."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """The words of one language.

    ``words`` are those of headings, labels and header cells, ``types`` those of type cells, ``marks`` those
    that say whether a field must be given: rows "yes", "no", "required" and "optional". ``endings`` may
    follow a stem. ``links`` may join the parts of a compound; () says that the language writes none.
    ``is_spaced`` is False where words follow each other without blanks.
    """

    name: str
    words: Mapping[str, str]
    types: Mapping[str, str]
    marks: Mapping[str, str]
    endings: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    is_spaced: bool = True
    lookup: Lookup = field(init=False, repr=False, compare=False)
    type_lookup: Lookup = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lookup", Lookup(self, self.words))
        object.__setattr__(self, "type_lookup", Lookup(self, self.types))


class Lookup:
    """A table turned round: from the printed words to the English ones."""

    def __init__(self, language: Language, table: Mapping[str, str]) -> None:
        self.phrases: dict[Phrase, str] = {}
        for english, printed in table.items():
            for phrase in split_row(printed):
                self.phrases.setdefault(tuple(TOKEN.findall(phrase)), english)
        self.longest = max((len(phrase) for phrase in self.phrases), default=0)
        self._stems = {word for phrase in self.phrases for word in phrase if word.endswith("*")}
        self._endings = language.endings
        self._links = language.links
        self._is_spaced = language.is_spaced
        self.leads = frozenset(self._all_leads())

    def _all_leads(self) -> Iterator[str]:
        """What every word begins with, also short stems with their endings."""
        for word in {word for phrase in self.phrases for word in phrase}:
            stem = word.rstrip("*")
            short = word != stem and len(stem) < LEAD
            for ending in ("", *self._endings) if short else ("",):
                yield lead_of(stem + ending)

    def of(self, tokens: tuple[str, ...]) -> str | None:
        """The English for all of ``tokens`` as one phrase, or None."""
        found = self.phrases.get(tokens)
        if found is not None or not self._stems:
            return found
        heads: list[Phrase] = [()]
        for token in tokens:
            forms = list(self._forms(token))
            heads = [(*head, form) for head in heads for form in forms]
        return next((self.phrases[head] for head in heads if head in self.phrases), None)

    def _forms(self, token: str) -> Iterator[str]:
        yield token
        for ending in ("", *self._endings):
            stem = f"{token[: len(token) - len(ending)]}*"
            if token.endswith(ending) and stem in self._stems:
                yield stem

    def parts_of(self, word: str, also: frozenset[str]) -> list[str] | None:
        """The English for the parts of a word written without blanks; None where a part is unknown.

        ``also`` are English words that may be parts of a compound, too. The longest part is tried first:
        ``返回参数`` is ``返回`` and ``参数``, ``Antwortparameter`` is ``Antwort`` and ``parameter``.
        """
        if self._is_spaced and (not self._links or lead_of(word) not in self.leads):
            return None
        parts = self._parts(word, also if self._is_spaced else frozenset(), {})
        is_foreign = parts is not None and any(self.of((part,)) is not None for part in parts)
        if parts is None or not is_foreign:
            return None
        found = [(part, self.of((part,))) for part in parts]
        return [part if english is None else english for part, english in found]

    def _parts(
        self, word: str, also: frozenset[str], seen: dict[str, list[str] | None]
    ) -> list[str] | None:
        if not word:
            return []
        if word not in seen:
            seen[word] = None
            seen[word] = next(self._cuts(word, also, seen), None)
        return seen[word]

    def _cuts(
        self, word: str, also: frozenset[str], seen: dict[str, list[str] | None]
    ) -> Iterator[list[str]]:
        least = _LEAST_PART if self._is_spaced else 1
        for end in range(len(word), least - 1, -1):
            part = word[:end]
            if part not in also and self.of((part,)) is None:
                continue
            for link in ("", *self._links):
                if word.startswith(link, end):
                    rest = self._parts(word[end + len(link) :], also, seen)
                    if rest is not None and (rest or not link):
                        yield [part, *rest]

    def leading(self, run: str) -> tuple[str, int] | None:
        """The English for the longest word that a run of letters begins with, and its length."""
        for end in range(len(run), 0, -1):
            if (english := self.phrases.get((run[:end],))) is not None:
                return english, end
        return None


def lead_of(word: str) -> str:
    """The letters by which a word is looked up first: one of an unspaced script, else three."""
    return word[:1] if UNSPACED.match(word) else word[:LEAD]


def split_row(printed: str) -> list[str]:
    """The words and phrases of a table's row."""
    return [phrase for part in printed.split(",") if (phrase := part.strip())]


_LATIN = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"
_UNSPACED = "々ー\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
TOKEN = re.compile(
    rf"[{_UNSPACED}]+\*?|[{_LATIN}]+(?:'(?![{_LATIN}]{{1,2}}\b))?\*?|[\u0400-\u04ff]+(?:'[\u0400-\u04ff]+)*\*?|\d+"
)
"""A word of a text: letters of one script, or digits. An elided article keeps its apostrophe."""

UNSPACED = re.compile(rf"[{_UNSPACED}]+")
"""Letters of scripts that write words without blanks between them."""
