"""Inline content: spans of one style, white space normalised."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bs4 import Tag
from bs4.element import NavigableString, PageElement, PreformattedString

from doc2sdk.model import Place
from doc2sdk.sources.blocks import Span
from doc2sdk.sources.html import vocabulary
from doc2sdk.sources.html.soup import PLACEHOLDER_SIGN

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_TRANSLATION = {**_INVISIBLE, ord(PLACEHOLDER_SIGN): "<"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The style a span inherits from the elements around it."""

    bold: bool = False
    italic: bool = False
    mono: bool = False
    struck: bool = False
    href: str | None = None

    def inside(self, tag: Tag) -> Style:
        """The style inside ``tag``."""
        name = tag.name
        if name in vocabulary.BOLD:
            return replace(self, bold=True)
        if name in vocabulary.ITALIC:
            return replace(self, italic=True)
        if name in vocabulary.MONO:
            return replace(self, mono=True)
        if name in vocabulary.STRUCK:
            return replace(self, struck=True)
        if name == "a" and isinstance(href := tag.get("href"), str):
            return replace(self, href=href.replace(PLACEHOLDER_SIGN, "<"))
        return self


def visible(text: str) -> str:
    """Text without the characters that show nothing: zero-width spaces, soft hyphens, marks."""
    return text.translate(_TRANSLATION)


def is_text(node: PageElement) -> bool:
    """Whether a node is text of the page: no comment, declaration or instruction."""
    return isinstance(node, NavigableString) and not isinstance(node, PreformattedString)


def text_of(tag: Tag) -> str:
    """All text inside an element but that of scripts and style sheets."""
    parts: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name not in vocabulary.NO_TEXT:
                parts.append(text_of(child))
        elif is_text(child):
            parts.append(str(child))
    return " ".join(parts)


def span(text: str, place: Place, style: Style) -> Span:
    """A span with its white space collapsed (CSS Text 3, section 4.1.1)."""
    return Span(
        text=_SPACE.sub(" ", visible(text)),
        place=place,
        bold=style.bold,
        italic=style.italic,
        mono=style.mono,
        struck=style.struck,
        href=style.href,
    )


def tidy(spans: list[Span]) -> tuple[Span, ...]:
    """Spans as a paragraph shows them: one blank between words, none at the ends or at a break."""
    out: list[Span] = []
    after_blank = True
    for item in spans:
        text = item.text
        if after_blank:
            text = text.lstrip(" ")
        if text.startswith("\n") and out:
            out[-1] = replace(out[-1], text=out[-1].text.rstrip(" "))
        if text:
            out.append(item if text == item.text else replace(item, text=text))
            after_blank = text[-1] in " \n"
    while out and not out[-1].text.rstrip():
        out.pop()
    if out:
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(item for item in merge(out) if item.text)


def merge(spans: list[Span]) -> list[Span]:
    """Neighbours of one style as one span."""
    out: list[Span] = []
    for item in spans:
        if out and _same_style(out[-1], item):
            out[-1] = replace(out[-1], text=out[-1].text + item.text)
        else:
            out.append(item)
    return out


def _same_style(one: Span, other: Span) -> bool:
    return replace(one, text="", place=other.place) == replace(other, text="")
