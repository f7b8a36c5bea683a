"""Words hyphenated at line ends with the hyphen that words are typed with, as TeX and many others do.

Whether ``read-`` and ``only`` were one word or two no line can tell; the document can, since it uses
most of its words more than once. A word found whole elsewhere was hyphenated; one found with its
hyphen inside of a line was not. What is found in neither form is taken for hyphenated only where
the document is seen to hyphenate.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from doc2sdk.sources.pdf.lines.drafts import Draft, TextDraft, all_drafts, lines_of
from doc2sdk.sources.pdf.lines.text_lines import TextLine
from doc2sdk.sources.pdf.lines.wraps import HYPHEN
from doc2sdk.sources.pdf.tolerances import LEAST_WHOLE_WORDS, WHOLE_TO_TYPED

_TAIL = re.compile(r"(?:^|[\s(\"'\u201c\u2018])([^\W\d_]{2,})-$")
_HEAD = re.compile(r"([^\W\d_]{2,})(?![\w/@=-])")
"""Words of letters only. Identifiers and addresses keep their hyphens."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

Broken = tuple[str, str]
"""The parts of a word before and after the end of a line, in lower case."""


def broken_words(drafts: Iterable[Draft]) -> set[Broken]:
    """Return the words that end a line with a hyphen and may go on in the next one."""
    return {word for draft in _texts(drafts) for _, word in _breaks(draft)}


def words_inside_lines(drafts: Iterable[Draft], broken: Iterable[Broken]) -> set[str]:
    """Return which of some broken words, whole or with their hyphen, are inside of lines."""
    wanted = {form for tail, head in broken for form in (tail + head, f"{tail}-{head}")}
    found: set[str] = set()
    if wanted:
        for draft in drafts:
            for line in lines_of(draft):
                found.update(_WORD.findall(line.text.lower()))
    return found & wanted


def hyphenated_words(broken: Iterable[Broken], found: set[str]) -> frozenset[Broken]:
    """Return which of all broken words of a document are one word, given what is found in its
    lines. For example ``noti-`` and ``fication`` are one if ``notification`` is found elsewhere,
    and ``read-`` and ``only`` are two if ``read-only`` is."""
    typed = {word for word in broken if "-".join(word) in found}
    whole = {word for word in broken if "".join(word) in found} - typed
    if len(whole) >= max(LEAST_WHOLE_WORDS, WHOLE_TO_TYPED * len(typed)):
        return frozenset(set(broken) - typed)
    return frozenset(whole)


def mark_hyphens(drafts: Iterable[Draft], words: frozenset[Broken]) -> None:
    """Replace the typed hyphen by U+2010 at line ends where these words are broken."""
    for draft in _texts(drafts) if words else ():
        for index, word in list(_breaks(draft)):
            if word in words:
                draft.lines[index] = _with_soft_hyphen(draft.lines[index])


def _texts(drafts: Iterable[Draft]) -> Iterator[TextDraft]:
    for draft in all_drafts(drafts):
        if isinstance(draft, TextDraft) and len(draft.lines) > 1:
            yield draft


def _breaks(draft: TextDraft) -> Iterator[tuple[int, Broken]]:
    for index, (line, following) in enumerate(pairwise(draft.lines)):
        if line.text[-1] != "-" or line.runs[-1].font.mono:
            continue
        tail, head = _TAIL.search(line.text), _HEAD.match(following.text)
        if tail and head and head[1].islower():
            yield index, (tail[1].lower(), head[1])


def _with_soft_hyphen(line: TextLine) -> TextLine:
    last = max(index for index, run in enumerate(line.runs) if run.text.strip())
    runs = list(line.runs)
    runs[last] = replace(runs[last], text=runs[last].text.rstrip()[:-1] + HYPHEN)
    return TextLine(line.page, runs[: last + 1])
