"""Names of fields listed behind a word that says whether they must be given.

::

    list = 1*(mark [noun] ":" (names | 1*(NEWLINE name)))
    names = name *("," name)

    Mandatory:              Required fields: name, email
    name                    Optional fields: note
    Optional:
    note                    two fields and three
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.model import Place
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.vocabulary import CORES
from doc2sdk.printed.words import known_words, printed_mark
from doc2sdk.sources.blocks import Code, Paragraph

_NAME = re.compile(r"[`\"']?(?P<name>[A-Za-z_$][\w$.\[\]-]*)[`\"']?(?:\s*\((?P<notes>[^()]*)\))?")
_LISTS = (Role.PARAMETERS, Role.REQUEST)
_MOST_WORDS = 3
"""Words of a label: "Required body fields"."""


def marked_names(block: Paragraph | Code, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return the fields of a block of names below or behind marks, () where a line is anything else."""
    said = classify_heading(heading.text) if heading is not None else None
    lines = [line.strip() for line in block.text.split("\n") if line.strip()]
    if said is None or said.role not in _LISTS or not lines or _mark(lines[0]) is None:
        return ()
    rows: list[RawParameter] = []
    mark = ""
    for line in lines:
        label = _mark(line)
        mark, names = label if label is not None else (mark, [line])
        for name in names:
            cells = _cells(name, mark, block.place)
            if cells is None:
                return ()
            rows.append(RawParameter(cells=cells, heading=heading, qualifier=said.qualifier))
    return tuple(rows)


def _mark(line: str) -> tuple[str, Sequence[str]] | None:
    """Return the mark that a line begins with and the names behind its colon; None for another line."""
    label, colon, rest = line.replace("：", ":").partition(":")
    words = label.strip("*_ ").split()
    if not colon or not words or len(words) > _MOST_WORDS:
        return None
    said = next((w for w in (label.strip("*_ "), words[0]) if printed_mark(w) is not None), None)
    nouns = known_words(" ".join(words[1:])) if said == words[0] else []
    if said is None or (len(words) > 1 and said == words[0] and not _are_nouns(nouns)):
        return None
    return said, [part.strip(" .") for part in rest.split(",") if part.strip(" .")]


def _are_nouns(words: Sequence[str]) -> bool:
    return any(CORES.get(word) is Role.PARAMETERS or word == "field" for word in words)


def _cells(name: str, mark: str, place: Place) -> dict[Column, Fact] | None:
    match = _NAME.fullmatch(name)
    if match is None or not mark:
        return None
    cells = {
        Column.NAME: Fact(text=match["name"], place=place),
        Column.REQUIRED: Fact(text=mark, place=place),
    }
    if match["notes"]:
        cells[Column.TYPE] = Fact(text=match["notes"], place=place)
    return cells
