"""Fields printed as a line with the name and a line that starts with the type, set apart from what follows::

size
`integer` How long the boat is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from doc2sdk.extract.raw import Fact, RawParameter
from doc2sdk.printed.headings import classify_heading
from doc2sdk.printed.roles import Column, Role
from doc2sdk.printed.type_words import stated_type
from doc2sdk.sources.blocks import AnyBlock, Paragraph

_NAME = re.compile(r"[A-Za-z_$@][\w.$@\[\]-]*(?:\s*\((?:optional|required)\))?\s*\*?")
_ANNOUNCED = (Role.PARAMETERS, Role.REQUEST, Role.RESPONSE)

TypedLine = tuple[RawParameter, tuple[Paragraph, Paragraph]]


def announced_lines(blocks: Sequence[AnyBlock], heading: Fact | None) -> Iterator[TypedLine]:
    """Yield the typed lines under a heading that announces fields; only known words count as types there.

    A line with a link below a short line may be any list of links.
    """
    said = classify_heading(heading.text) if heading is not None else None
    if said is None or said.role not in _ANNOUNCED:
        return
    for row, used in typed_lines(blocks, heading, said.qualifier):
        if stated_type(row.cells[Column.TYPE].text) is not None:
            yield row, used


def typed_lines(
    blocks: Sequence[AnyBlock], heading: Fact | None, qualifier: str = ""
) -> Iterator[TypedLine]:
    """Yield the typed lines of any blocks, each with the paragraphs it is printed in.

    A link, code or bold words are set apart; below a bold name so is the word for a type.
    """
    last: AnyBlock | None = None
    for name, told in pairwise(blocks):
        if not isinstance(name, Paragraph) or not isinstance(told, Paragraph):
            continue
        first = told.spans[0]
        is_named = all(span.bold for span in name.spans) and stated_type(first.text) is not None
        is_set_apart = bool(first.href) or first.mono or first.bold or is_named
        if _NAME.fullmatch(name.text) is None or not is_set_apart or name is last:
            continue
        last = told
        rest = "".join(span.text for span in told.spans[1:]).strip()
        cells = {
            Column.NAME: Fact(text=name.text, place=name.place),
            Column.TYPE: Fact(text=first.text.strip(), place=told.place),
        }
        if rest:
            cells[Column.DESCRIPTION] = Fact(text=rest, place=told.place)
        yield RawParameter(cells=cells, heading=heading, qualifier=qualifier), (name, told)
