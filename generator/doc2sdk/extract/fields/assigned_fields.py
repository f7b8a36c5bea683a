"""Fields printed as assignments, a line each, as manuals put them into a cell or a paragraph.

::

    lines = 1*(field NEWLINE)
    field = name "=" ("[" type "]" | "<" type ">")
          | name ("=" | ":") [value] [","] ["//" comment]
          | name [mark]                                     of headers

    device_id=7, // the device, required
    token=                                                  two arguments of a query
"""

from __future__ import annotations

import re

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.headings import HeadingMeaning, classify_heading
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import HEADER_WORDS
from doc2sdk.printed.words import MARK_PATTERN, UNSPACED_MARK_PATTERN, is_mark
from doc2sdk.sources.blocks import Paragraph

_NAME = r"(?P<name>[A-Za-z_$][\w$.\[\]-]*)"
_QUOTED = "[\"'“”‘’]"
_TYPED = re.compile(r"(?P<name>[\w$.-]+)\s*=\s*[\[<{](?P<type>[A-Za-z][\w -]*)[\]>}]")
_ASSIGNED = re.compile(
    rf"{_NAME}\s*=\s*(?P<value>{_QUOTED}[^/\n]{{0,60}}?{_QUOTED}|[^/\s,，]*)"
    rf"(?:/{_QUOTED}[^\n]{{0,60}}?{_QUOTED})*\s*[,，;]?\s*(?://+\s*)?(?P<text>.*)"
)
_COMMENTED = re.compile(
    rf"{_NAME}\s*(?:=|[:：](?!//\S))\s*(?P<value>[^/\s,，]*)\s*[,，]?\s*//+\s*(?P<text>.*)"
)
_HEADER = re.compile(
    rf"{_NAME}\s*(?:[:：](?!//)\s*(?P<value>[^\s,，]*)\s*[,，]?\s*(?P<text>.*)"
    rf"|[\s(（]*(?P<mark>{MARK_PATTERN}|{UNSPACED_MARK_PATTERN})[)）]?)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,，、;；()（）]+")
_PROSE = 3
"""Words behind a value without a comment's sign; more are a sentence, and no field."""


def assigned(block: Paragraph, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return the fields of a paragraph of assignments under a heading that announces parameters, or ()."""
    said = classify_heading(heading.text) if heading is not None else None
    lines = [line.strip() for line in block.text.split("\n") if line.strip()]
    if said is None or said.role not in (Role.PARAMETERS, Role.REQUEST):
        return ()
    for pattern in _patterns(said):
        matches = [pattern.fullmatch(line) for line in lines]
        if all(match is not None and _is_field(match) for match in matches):
            return tuple(_row(m, block, heading, said.qualifier) for m in matches if m is not None)
    return ()


def _patterns(said: HeadingMeaning) -> tuple[re.Pattern[str], ...]:
    if not HEADER_WORDS.isdisjoint(said.qualifier.split()):
        return (_COMMENTED, _HEADER)
    plain = said.role is Role.PARAMETERS
    return (_TYPED, _COMMENTED, _ASSIGNED) if plain else (_TYPED, _COMMENTED)


def _is_field(match: re.Match[str]) -> bool:
    """Whether a line is a field and not a sentence that begins like one."""
    groups = match.groupdict()
    text = groups.get("text") or ""
    if "mark" in groups and groups["mark"] is None and groups["value"] is None:
        return "-" in match["name"]
    return "//" in match.string or len(text.split()) <= _PROSE


def _row(
    match: re.Match[str], block: Paragraph, heading: Fact | None, qualifier: str
) -> RawParameter:
    groups = match.groupdict()
    cells = {Column.NAME: Fact(text=match["name"], place=block.place)}
    if groups.get("type"):
        cells[Column.TYPE] = Fact(text=match["type"], place=block.place)
    text = (groups.get("text") or "").strip()
    if text:
        cells[Column.DESCRIPTION] = Fact(text=text, place=block.place)
    pieces = [groups.get("mark") or "", *_BETWEEN.split(text)]
    if (mark := next((piece for piece in pieces if is_mark(piece)), None)) is not None:
        cells[Column.REQUIRED] = Fact(text=mark, place=block.place)
    return RawParameter(cells=cells, heading=heading, qualifier=qualifier)
