"""The element tree of a page: what html.parser leaves open is closed as browsers close it.

html.parser reports tags as they are printed and BeautifulSoup nests what is not closed. In
``<li>a<li>b`` the second item would be part of the first one, and a ``<head>`` without an end would
hold the whole page. The rules are those of the HTML standard (13.1.2.4 and 13.2.6.4.7).
"""

from __future__ import annotations

import re
import warnings
from typing import Any

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning

from doc2sdk.sources.html import vocabulary

PLACEHOLDER_SIGN = "\ue000"
"""The character of private use that replaces the ``<`` of a placeholder, so that columns stay right."""

_BARE_TAG = re.compile(r"<(?P<name>[A-Za-z][\w.-]*)(?: [\w.-]+)*>")
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_END_TAG = re.compile(r"</([A-Za-z][\w.-]*)")


class Soup(BeautifulSoup):
    """BeautifulSoup on html.parser that knows which start tags close which open elements."""

    def __init__(self, markup: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
            super().__init__(markup, "html.parser")

    def handle_starttag(self, name: str, *args: Any, **kwargs: Any) -> Tag | None:
        """Open an element; close those first that cannot hold it."""
        closed = vocabulary.CLOSED_BY.get(name)
        if closed is not None:
            self._close(closed.elements, closed.scope)
        current = self.currentTag.name if self.currentTag is not None else ""
        if current == "head" and name not in vocabulary.HEAD_CONTENT:
            self.handle_endtag("head")
        elif current in ("option", "optgroup", "select") and name not in vocabulary.SELECT_CONTENT:
            self._close(frozenset({"select"}), frozenset())
        return super().handle_starttag(name, *args, **kwargs)

    def handle_endtag(self, name: str, nsprefix: str | None = None) -> None:
        """Close an element; ``<h2>Users</h3>`` ends the heading that is open."""
        if name in vocabulary.HEADINGS:
            tag = self.currentTag
            while tag is not None and tag.name not in vocabulary.BLOCK:
                tag = tag.parent
            name = tag.name if tag is not None and tag.name in vocabulary.HEADINGS else name
        super().handle_endtag(name, nsprefix)

    def _close(self, closed: frozenset[str], scope: frozenset[str]) -> None:
        """Close the innermost open element of ``closed``, and what else of them holds it.

        Elements of ``scope`` protect what is outside of them: a list's items are not closed by
        those of a list inside.
        """
        found = None
        tag = self.currentTag
        while tag is not None and tag.name not in scope:
            if tag.name in closed:
                found = tag
            tag = tag.parent
        while found is not None and self.currentTag is not None:
            is_last = self.currentTag is found
            self.handle_endtag(self.currentTag.name)
            if is_last:
                return


def with_placeholders(text: str) -> str:
    """The page with tags of no known element and without an end marked as text, as CDATA is.

    A page that prints ``GET /users/<user_id>`` without escaping shows ``GET /users/`` in a browser;
    its author meant the placeholder to be read.
    """
    if "<![CDATA[" in text:
        text = _CDATA.sub(lambda match: match[1].replace("<", PLACEHOLDER_SIGN), text)
    found = {match["name"] for match in _BARE_TAG.finditer(text)}
    unknown = {name for name in found if name.lower() not in vocabulary.KNOWN}
    if not unknown:
        return text
    unknown -= set(_END_TAG.findall(text))
    return _BARE_TAG.sub(lambda match: _as_text(match, unknown), text)


def _as_text(match: re.Match[str], unknown: set[str]) -> str:
    return PLACEHOLDER_SIGN + match[0][1:] if match["name"] in unknown else match[0]
