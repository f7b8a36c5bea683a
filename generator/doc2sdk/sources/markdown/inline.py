"""Inline tokens as HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from markdown_it.token import Token

from doc2sdk.sources.markdown.locate import InlineLocator
from doc2sdk.sources.markdown.markup import Markup, Spot

_LABEL_LINE = re.compile(
    r"\s*(?:(?:\*\*|__)[^*_]{1,40}:?(?:\*\*|__)|<b>[^<]{1,40}</b>|[A-Z][\w/-]*(?: [\w/-]+){0,3}(?=:))"
    r"\s*:?\s*\S.*"
)
"""A label and its value. Where every line is one, the author's line ends mean something."""


def write_inline(token: Token, places: InlineLocator, markup: Markup) -> None:
    """Writes the content of one paragraph, heading or cell."""
    keeps_lines = _are_label_lines(token.content)
    is_plain = True
    lead = ""
    for child in token.children or ():
        if child.type == "text":
            spot = places.find(child.content)
            _write_text(lead + child.content, spot, markup, is_plain)
            lead, is_plain = "", False
            continue
        markup.put(lead, places.here())
        lead = ""
        if child.type == "softbreak" and not keeps_lines:
            # The blank it is shown as stands with the text of the next line.
            places.next_line()
            lead = "\n"
        elif child.type == "code_inline":
            spot = places.find(child.content)
            markup.put(f"<code>{escape(child.content, quote=False)}</code>", spot)
        elif child.type in ("softbreak", "hardbreak"):
            markup.put("<br/>", places.next_line())
        elif child.type == "html_inline":
            markup.put(child.content, places.find(child.content))
        elif child.nesting > 0:
            markup.put(_opening(child), places.find(child.markup))
        elif child.nesting < 0:
            markup.put(f"</{child.tag}>", places.find(child.markup))
        is_plain = child.nesting > 0


def plain_text(tokens: Sequence[Token]) -> str:
    """What inline tokens print, without images and tags."""
    kinds = {"softbreak": " ", "hardbreak": " "}
    return "".join(
        child.content if child.type in ("text", "code_inline") else kinds.get(child.type, "")
        for child in tokens
    )


def _write_text(text: str, spot: Spot, markup: Markup, is_first: bool) -> None:
    """Text stands where its element does; text further on needs an element to have a place."""
    shown = escape(text, quote=False)
    markup.put(shown if is_first or not text else f"<span>{shown}</span>", spot)


def _opening(token: Token) -> str:
    href = token.attrGet("href")
    return f"<{token.tag}>" if href is None else f'<{token.tag} href="{escape(str(href))}">'


def _are_label_lines(content: str) -> bool:
    lines = content.split("\n")
    return len(lines) > 1 and all(_LABEL_LINE.fullmatch(line) for line in lines)
