"""What a description says of a field before it describes it: its type, and whether it must be given.

::

    description = *(note [sep]) text
    note        = mark | type | "(" mark or type *("," mark or type) ")"
    sep         = "." | "," | ";" | ":" | dash | line break

``Optional. String. The title`` is an optional string called "The title". A word that names end in ("date",
"file") is a type only in brackets or behind a mark: ``File. To send`` may as well be a sentence's beginning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from doc2sdk.printed.type_words import NOUNS, WORDS
from doc2sdk.printed.words import (
    MARK_PATTERN,
    UNSPACED_MARK_PATTERN,
    english_type,
    is_mark,
    printed_mark,
)

_SEP = r"[\s.,;:，。；：、–—|-]"
_GROUP = re.compile(
    rf"\s*[(\[{{（【<]{{1,3}}(?P<inner>[^()\[\]{{}}（）【】<>\n]{{1,60}})[)\]}}）】>]{{1,3}}{_SEP}*"
)
_MARKED = re.compile(
    rf"(?P<mark>{MARK_PATTERN})(?:\s*[.,;:，。；：|]+\s*|\s*\n\s*|\s+[–—-]\s+|\s+(?=[(\[])|$)"
    rf"|(?P<unspaced>{UNSPACED_MARK_PATTERN})(?:[\s.,;:，。；：、|]+|$)",
    re.IGNORECASE,
)
_WORD = "|".join(re.escape(word) for word in sorted(WORDS, key=len, reverse=True))
_TYPED = re.compile(
    rf"(?P<type>(?:(?:array|list|set)\s+of\s+)?(?:{_WORD})s?(?:\[\]|\s*<[\w. -]+>)?)"
    r"(?:\s*[.,;|]+(?=\s|$)|:\s|\s*\n|\s+[–—-]\s|\s*$)",
    re.IGNORECASE,
)
_ARRAY = re.compile(r"(?:array|list|set)\b", re.IGNORECASE)
_MUST = frozenset({"must"})
_MOST = 3
"""Notes that may precede a description: a place, a mark, a type."""

_TRAILING = re.compile(
    rf"(?:[.,;，。；]\s*|[(\[（【]\s*)(?P<mark>{MARK_PATTERN}|{UNSPACED_MARK_PATTERN}|must)\s*[)\]）】]?[\s.。]*$",
    re.IGNORECASE,
)
_APART = re.compile(
    rf"(?:^|[\s,，、;；。])(?P<mark>{UNSPACED_MARK_PATTERN})(?=[\s,，、;；。(（]|$)"
)
"""A mark in letters without blanks that is a phrase of its own: ``设备编号 必填``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldLead:
    """What precedes a description: the type as printed, the mark's meaning and words, and what is left."""

    type: str | None = None
    required: bool | None = None
    mark: str = ""
    rest: str = ""


def field_lead(text: str) -> FieldLead:
    """Return the type and mark that a description begins with.

    >>> field_lead("Optional. String. The title")
    FieldLead(type='String', required=False, mark='Optional', rest='The title')
    """
    kind: str | None = None
    flag: bool | None = None
    mark = ""
    rest = text.strip()
    for _ in range(_MOST):
        if (group := _GROUP.match(rest)) is not None and (said := _notes(group["inner"])):
            kind, flag, mark = (
                kind or said.type,
                said.required if flag is None else flag,
                mark or said.mark,
            )
            rest = rest[group.end() :]
        elif flag is None and (marked := _mark(rest)) is not None:
            mark, rest = marked
            flag = printed_mark(mark)
        elif kind is None and (found := _type(rest, is_noted=flag is not None)) is not None:
            kind, rest = found
        else:
            break
    return FieldLead(type=kind, required=flag, mark=mark, rest=rest.strip())


def _mark(text: str) -> tuple[str, str] | None:
    """Return the mark that a text begins with and the text behind it, which a blank parts only from a type."""
    match = _MARKED.match(text)
    if match is not None:
        return match["mark"] or match["unspaced"], text[match.end() :]
    first, _, rest = text.partition(" ")
    is_apart = is_mark(first) and _type(rest.strip(), is_noted=True) is not None
    return (first, rest.strip()) if is_apart else None


def _type(text: str, *, is_noted: bool) -> tuple[str, str] | None:
    """Return the type that a text begins with and the text behind it, or None."""
    match = _TYPED.match(text)
    if match is None:
        return None
    kind = match["type"].strip()
    is_noun = kind.lower() in NOUNS
    return None if is_noun and not is_noted else (kind, text[match.end() :].lstrip())


def _notes(inner: str) -> FieldLead | None:
    """Return what notes in brackets say, or None where one of them is neither a type nor a mark."""
    kind: str | None = None
    flag: bool | None = None
    mark = ""
    for part in re.split(r"[,;|/，、]", inner):
        note = part.strip()
        if is_mark(note) or note.lower() in _MUST:
            mark, flag = note, note.lower() in _MUST or printed_mark(note)
        elif (english := english_type(note).lower()) in WORDS or _ARRAY.match(english):
            kind = kind or note
        elif not note.lower().startswith("default"):
            return None
    return FieldLead(type=kind, required=flag, mark=mark) if kind or mark else None


def trailing_mark(text: str) -> tuple[str, bool] | None:
    """Return the mark that a description ends with and what it means: "the order, optional"."""
    first = text.strip()
    match = _TRAILING.search(first) or _APART.search(first)
    if match is None:
        return None
    word = match["mark"]
    return word, word.lower() in _MUST or printed_mark(word) is True
