"""The anchors of headings, as GitHub makes them, and those the author sets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.token import Token

from doc2sdk.sources.markdown.inline import plain_text
from doc2sdk.sources.markdown.rules.attributes import EXPLICIT

_ID = re.compile(r"<[A-Za-z][^>]*?\s(?:id|name)\s*=\s*[\"']?([^\s\"'>]+)")
_NO_SLUG = re.compile(r"[^\w\- ]")


def slug(text: str) -> str:
    """Lower case, signs dropped, blanks as hyphens."""
    return _NO_SLUG.sub("", text.strip().lower()).replace(" ", "-")


def set_anchors(tokens: Sequence[Token]) -> frozenset[str]:
    """Gives every heading its anchor; returns all anchors of the document, raw HTML's too.

    An id in an attribute list or an empty ``<a name>`` above the heading wins over the slug; a
    slug that is taken gets a number.
    """
    known: set[str] = set()
    above: str | None = None
    taken: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type == "heading_open":
            children = tokens[index + 1].children or []
            made = _numbered(slug(plain_text(children)), taken)
            token.meta[EXPLICIT] = token.meta.get(EXPLICIT) or above or made
            known |= {token.meta[EXPLICIT], made}
            above = None
        elif token.type == "inline":
            ids = [found for child in token.children or () for found in _ids(child)]
            known.update(ids)
            above = ids[-1] if ids and not plain_text(token.children or ()).strip() else None
        elif token.type == "html_block":
            known.update(_ID.findall(token.content))
        elif token.nesting >= 0 and token.type != "paragraph_open":
            above = None
    return frozenset(known)


def _ids(token: Token) -> list[str]:
    return _ID.findall(token.content) if token.type == "html_inline" else []


def _numbered(name: str, taken: dict[str, int]) -> str:
    count = taken.get(name, 0)
    taken[name] = count + 1
    return f"{name}-{count}" if count else name
