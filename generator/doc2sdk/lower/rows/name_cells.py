"""What a name cell says besides the name.

::

    cell  = [depth] name [mark] [SP type] [SP "(" location ")"] *(NEWLINE (type | "(" location ")" | mark))
    depth = *("»" | "→" | "↳" | "└" | ">" | "·")
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from doc2sdk.extract.raw import RawParameter
from doc2sdk.lower.rows.required_marks import MarkedText, split_mark
from doc2sdk.lower.rows.types import parse_type
from doc2sdk.printed.roles import Column
from doc2sdk.printed.type_words import NOUNS, stated_type
from doc2sdk.printed.vocabulary import LOCATION_WORDS
from doc2sdk.printed.words import printed_mark

_LINE = re.compile(
    r"(?P<name>[^\s*]+)(?P<star>\s*\*)?(?:\s(?P<type>[^)]*?(?:\([^)]*\))?))\s*"
    r"(?:\((?P<location>path|query|header|cookie|body|formdata)\))?",
    re.IGNORECASE,
)
_SHOWN_VALUE = re.compile(r"(?<=\w)=\s*(?:<[^<>]*>|\[[^\[\]]*\]|\{[^{}]*\})$")
"""A placeholder for the value behind the name: ``group=<string>``."""

_WRAPPED = re.compile(r"(?P<open>[\[<])(?P<name>[A-Za-z_$@][\w$.@-]*)[\]>]")
"""A name in brackets, as synopses of commands print it; square ones say that it may be left out."""

_DEPTH = re.compile(r"^(?:[»→↳└>·]\s*)+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCell:
    """The name and what is printed beside it.

    ``depth`` counts the marks before the name: 1 is a member of the row above at depth 0.
    """

    name: str
    depth: int = 0
    required: bool | None = None
    type: str | None = None
    location: str | None = None


def _whole_line(text: str) -> tuple[MarkedText, str | None, str | None] | None:
    """Return name, type and location of a line that has them all, "id * integer (path)", else None."""
    match = _LINE.fullmatch(text)
    if match is None:
        return None
    kind = match["type"].strip()
    if not (kind or match["location"]) or (kind and stated_type(kind) is None):
        return None
    if match["location"] is None and kind.lower() in NOUNS:
        return None
    name = MarkedText(text=match["name"], required=True if match["star"] else None)
    return name, kind or None, (match["location"] or "").lower() or None


def row_name(row: RawParameter) -> NameCell:
    """Return a row's name cell, with the depth that its marks and the lists around it give."""
    name = parse_name(row.cells[Column.NAME].text)
    return replace(name, depth=name.depth + row.depth)


def parse_name(printed: str) -> NameCell:
    """Take a name cell apart. Lines without a type, location or mark are dropped."""
    first, *rest = [line.strip() for line in printed.strip().split("\n") if line.strip()] or [""]
    first = _SHOWN_VALUE.sub("", first)
    wrapped = _WRAPPED.fullmatch(first)
    first = wrapped["name"] if wrapped is not None else first
    marks = _DEPTH.match(first)
    marked = split_mark(first[marks.end() :] if marks else first)
    flag = False if wrapped is not None and wrapped["open"] == "[" else marked.required
    kind: str | None = None
    location: str | None = None
    if (whole := _whole_line(marked.text)) is not None:
        marked, kind, location = whole
        flag = marked.required if flag is None else flag
    for line in rest:
        word = line.strip("()[] ").lower()
        if word in LOCATION_WORDS:
            location = word
        elif (said := printed_mark(word)) is not None:
            flag = said
        elif kind is None and parse_type(line) is not None:
            kind = line
    depth = len(re.sub(r"\s", "", marks.group())) if marks else 0
    return NameCell(
        name=marked.text.strip("`\"'"), depth=depth, required=flag, type=kind, location=location
    )
