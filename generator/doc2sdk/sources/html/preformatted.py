"""Lines of code out of a ``pre`` element."""

from __future__ import annotations

from dataclasses import replace

from bs4 import Tag
from bs4.element import NavigableString, PreformattedString

from doc2sdk.model import Place
from doc2sdk.sources.blocks import Line
from doc2sdk.sources.html import elements
from doc2sdk.sources.html.inline import visible


def code_lines(tag: Tag, place: Place) -> tuple[Line, ...]:
    """The lines of a ``pre``, blank ones at either end dropped, no-break spaces made plain.

    Line n of the text stands n source lines below the start tag: exact where the tag has no line
    break inside its attributes, as every generator writes it.
    """
    raw = visible(_text(tag)).replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
    numbered = [(index, text.rstrip()) for index, text in enumerate(raw.expandtabs(4).split("\n"))]
    while numbered and not numbered[0][1]:
        numbered.pop(0)
    while numbered and not numbered[-1][1]:
        numbered.pop()
    return tuple(Line(text=text, place=_below(place, index)) for index, text in numbered)


def _below(place: Place, lines: int) -> Place:
    if lines == 0 or place.line is None:
        return place
    return replace(place, line=place.line + lines, column=1)


def _text(tag: Tag) -> str:
    parts: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name == "br":
                parts.append("\n")
            elif not elements.silent(child):
                parts.append(_text(child))
                # Some highlighters give every line an element of its own and no newline.
                if child.name in ("div", "li", "p", "tr") and not parts[-1].endswith("\n"):
                    parts.append("\n")
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            parts.append(str(child))
    return "".join(parts)
