"""Whether a parameter is required: by column, by a mark at its name or type, by its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.lower.cite import inferred, stated
from doc2sdk.model import Cited, Location
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

_MARK = re.compile(
    rf"\s*[(\[（【]\s*({MARK_PATTERN}|{UNSPACED_MARK_PATTERN})\s*[)\]）】]"
    rf"|\s*\b(?!mandatory)({MARK_PATTERN})\s*$|\s+({UNSPACED_MARK_PATTERN})\s*$|\s*(\*|\?)\s*$",
    re.IGNORECASE,
)
_PROSE = re.compile(
    rf"^\W*({MARK_PATTERN})\b(?!\s+(?:for|if|in|only|unless|when|with)\b)"
    rf"|^\W*({UNSPACED_MARK_PATTERN})(?=\W|$)"
    rf"|[(（【\[]({MARK_PATTERN}|{UNSPACED_MARK_PATTERN}|must)[)）】\]]\W*$",
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
    found = [(name, split_mark(first).required), *((name, _mark(line)) for line in rest)]
    if kind is not None:
        found += [(kind, _mark(line)) for line in kind.text.split("\n")]
    yield from ((cell, mark) for cell, mark in found if mark is not None)


def yes_or_no(text: str) -> bool | None:
    """Return the first word of a cell as yes or no; None for anything else."""
    return required_cell(text)


def marks_only_optional(rows: Iterable[RawParameter]) -> bool:
    """Return whether tables mark only what is optional: then the rest is required."""
    marks = {mark for raw in rows for _, mark in _marks(raw)}
    return False in marks and True not in marks


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
    match = _PROSE.search(description.text) if description else None
    if match and description:
        word = next(group for group in match.groups() if group)
        return stated(description, printed_mark(word) is True)
    if "required" in raw.qualifier:
        return inferred(name, True, "heading")
    return inferred(name, unmarked, NOT_OPTIONAL if unmarked else UNMARKED)
