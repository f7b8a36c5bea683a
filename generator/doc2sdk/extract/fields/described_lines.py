"""Fields printed as lines of a sample: a name, a mark and what it is.

::

    list = 1*(name mark words NEWLINE)

    Query params:
        topic - the topic to publish to
        defer - the time in ms to delay (optional)
"""

from __future__ import annotations

import re

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.roles import Column, Role
from doc2sdk.sources.blocks import Code

_LINE = re.compile(r"(?P<indent>\s*)(?P<name>[A-Za-z_$][\w$.\[\]-]*)\s+[-–—:]+\s+(?P<words>\S.*)")
_LISTS = (Role.PARAMETERS, Role.REQUEST)


def described(block: Code, heading: Fact | None) -> tuple[RawParameter, ...]:
    """Return the fields of a sample each line of which is one, or goes on with the words of the last.

    () where the heading announces no parameters, or a line is anything else.
    """
    said = classify_heading(heading.text) if heading is not None else None
    if said is None or said.role not in _LISTS:
        return ()
    rows: list[dict[Column, Fact]] = []
    indent = 0
    for line in block.lines:
        match = _LINE.fullmatch(line.text.rstrip())
        if match is not None and (not rows or len(match["indent"]) <= indent):
            indent = len(match["indent"])
            rows.append(
                {
                    Column.NAME: Fact(text=match["name"], place=line.place),
                    Column.DESCRIPTION: Fact(text=match["words"].strip(), place=line.place),
                }
            )
        elif rows and line.text[: indent + 1].isspace():
            told = rows[-1][Column.DESCRIPTION]
            text = f"{told.text} {line.text.strip()}".strip()
            rows[-1][Column.DESCRIPTION] = Fact(text=text, place=told.place)
        elif line.text.strip():
            return ()
    return tuple(RawParameter(cells=c, heading=heading, qualifier=said.qualifier) for c in rows)
