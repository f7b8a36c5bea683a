"""Whether a parameter is required: by column, by a mark at its name or type, by its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.model import Cited, Location
from doc2sdk.printed.broken_words import rejoined
from doc2sdk.printed.field_leads import field_lead, trailing_mark
from doc2sdk.printed.roles import Column
from doc2sdk.printed.words import (
    MARK_PATTERN,
    UNSPACED_MARK_PATTERN,
    printed_mark,
    required_cell,
)

NOT_OPTIONAL = "not-marked-optional"
"""The rule of a field that is required because the document marks what is optional, or lists it."""

UNMARKED = "not-marked-required"
"""The rule of a parameter that nothing says is required."""

_ASKED = frozenset({"mandatory", "required"})
_FEW = 0.08
"""Share of the fields whose descriptions must say that they are optional before the others are required."""

_MARK = re.compile(
    rf"\s*[(\[（【]\s*({MARK_PATTERN}|{UNSPACED_MARK_PATTERN})\s*[)\]）】]"
    rf"|\s*\b(?!mandatory)({MARK_PATTERN})\s*$|\s+({UNSPACED_MARK_PATTERN})\s*$|\s*(\*|\?)\s*$",
    re.IGNORECASE,
)
_PROSE = re.compile(
    rf"^\W*({MARK_PATTERN})\b(?!\s+(?:for|if|in|only|unless|when|with)\b)"
    rf"|^\W*({UNSPACED_MARK_PATTERN})(?=\W|$)"
    rf"|[(（【\[]({MARK_PATTERN}|{UNSPACED_MARK_PATTERN}|must)[)）】\]]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedText:
    """A name or type without its mark, and what the mark means; None if there was no mark."""

    text: str
    required: bool | None


def split_mark(text: str) -> MarkedText:
    """Separate "(optional)", "*" and the like from a name or a type."""
    match = _MARK.search(text)
    if match is None:
        return MarkedText(text=text.strip(), required=None)
    word = next(group for group in match.groups() if group)
    rest = (text[: match.start()] + text[match.end() :]).strip()
    return (
        MarkedText(text=rest, required=word == "*" or printed_mark(word) is True)
        if rest
        else MarkedText(text=text, required=None)
    )


def _mark(line: str) -> bool | None:
    """Return the mark of one line of a cell, which may be the whole line."""
    said = printed_mark(line)
    return said if said is not None else split_mark(line).required


def _marks(raw: RawParameter) -> Iterator[tuple[Fact, bool]]:
    """Yield the marks of a row's name and type. A name's first line alone is no mark: a field may be called "optional"."""
    name, kind = raw.cells[Column.NAME], raw.cells.get(Column.TYPE)
    first, *rest = name.text.split("\n")
    found = [
        (name, _bracketed(first)),
        (name, split_mark(first).required),
        *((name, _mark(line)) for line in rest),
    ]
    if kind is not None:
        found += [(kind, _mark(line)) for line in kind.text.split("\n")]
    yield from ((cell, mark) for cell, mark in found if mark is not None)


def described_mark(text: str) -> bool | None:
    """Return what a description's first or last words say, or a word in brackets: "String. Required"."""
    lead = field_lead(text)
    if lead.required is not None:
        return lead.required
    match = _PROSE.search(text)
    if match is not None:
        word = next(group for group in match.groups() if group)
        return word.lower() == "must" or printed_mark(word) is True
    trailing = trailing_mark(text)
    return trailing[1] if trailing is not None else None


def _bracketed(name: str) -> bool | None:
    """Return False for a name in square brackets, which synopses print around what may be left out."""
    return False if re.fullmatch(r"\s*\[[A-Za-z_][\w.-]*\]\s*", name) else None


def yes_or_no(text: str) -> bool | None:
    """Return the first word of a cell as yes or no; None for anything else.

    A narrow column may have broken the word: "Mandato ry".
    """
    said = required_cell(text)
    if said is not None:
        return said
    return next((m for joined in rejoined(text) if (m := printed_mark(joined)) is not None), None)


def marks_only_optional(rows: Iterable[RawParameter], of_all: Iterable[RawParameter] = ()) -> bool:
    """Return whether tables mark only what is optional: then the rest is required.

    ``of_all`` are the rows of the whole reference, which decide where ``rows`` have no mark at all.
    """
    plain = [raw for raw in rows if not {Column.REQUIRED, Column.OPTIONAL} & raw.cells.keys()]
    marks = [mark for raw in plain for _, mark in _marks(raw)]
    told = [
        mark
        for raw in plain
        if (cell := raw.cells.get(Column.DESCRIPTION)) is not None
        and (mark := described_mark(cell.text)) is not None
    ]
    if not marks and not told:
        return bool(plain) and marks_only_optional(of_all) if of_all else False
    return True not in (*marks, *told) and (bool(marks) or len(told) > _FEW * len(plain))


def required_mark(raw: RawParameter, location: Location | None, *, unmarked: bool) -> Cited[bool]:
    """Return whether a table's parameter is required.

    ``unmarked`` is what no mark at all means in its table.
    """
    name = raw.cells[Column.NAME]
    if location is Location.PATH:
        return inferred(name, True, "path-parameter")
    for column, turned in ((Column.REQUIRED, False), (Column.OPTIONAL, True)):
        cell = raw.cells.get(column)
        said = yes_or_no(cell.text) if cell else None
        if cell is not None and said is not None:
            return stated(cell, said is not turned)
    for cell, mark in _marks(raw):
        return stated(cell, mark)
    description = raw.cells.get(Column.DESCRIPTION)
    if description is not None and (said := described_mark(description.text)) is not None:
        return stated(description, said)
    words = set(raw.qualifier.split())
    if words & _ASKED and "optional" not in words:
        return inferred(name, True, "heading")
    if "optional" in words and not words & _ASKED:
        return inferred(name, False, "heading")
    if re.fullmatch(r"\s*<[A-Za-z_][\w.-]*>\s*", name.text):
        # Synopses print what must be given in angle brackets.
        return inferred(name, True, "angle-brackets")
    return inferred(name, unmarked, NOT_OPTIONAL if unmarked else UNMARKED)
