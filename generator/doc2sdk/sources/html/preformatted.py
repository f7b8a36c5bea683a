"""Lines of code out of a ``pre`` element."""

from __future__ import annotations

from dataclasses import replace

from bs4 import Tag

from doc2sdk.model import Place
from doc2sdk.sources.blocks import Line
from doc2sdk.sources.html import elements, vocabulary
from doc2sdk.sources.html.builder import Builder
from doc2sdk.sources.html.inline import is_text, visible

_LINES = frozenset({"div", "hgroup", "li", "p", "tr", *vocabulary.HEADINGS})
"""Elements that a browser shows on lines of their own inside of ``pre``."""


def code_lines(builder: Builder, tag: Tag) -> tuple[Line, ...]:
    """The lines of a ``pre``, blank ones at either end dropped, no-break spaces made plain.

    Line n of the text stands n source lines below the start tag: exact where the tag has no line
    break inside its attributes, as every generator writes it.
    """
    place = builder.place(tag)
    text = visible(_text(builder, tag))
    raw = text.replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n")
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


def _text(builder: Builder, tag: Tag) -> str:
    parts: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name == "br":
                parts.append("\n")
            elif elements.silent(child):
                builder.hide(child)
            else:
                parts.append(_text(builder, child))
                # Some highlighters give every line an element of its own and no newline.
                if child.name in _LINES and not parts[-1].endswith("\n"):
                    parts.append("\n")
        elif is_text(child):
            parts.append(str(child))
    return "".join(parts)
