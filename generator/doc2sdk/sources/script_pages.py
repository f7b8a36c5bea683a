"""Pages without text that a script draws in the browser."""

from __future__ import annotations

import re

from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.html.decode import decode
from doc2sdk.sources.rules import PAGE_DRAWN_BY_SCRIPT

FEW_WORDS = 30
"""A page with a script and at most so many words is a frame for what the script draws: its text is
a notice like "You need to enable JavaScript to run this app"."""

BEGINNING = 50_000
"""Bytes that mostly show whether a page has text."""

MOST_LOOKED_AT = 2_000_000
"""Bytes of a page that are looked at. A frame is short, whatever data its scripts hold."""

_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_EDGE = re.compile(
    r"<(?P<end>/?)(?P<name>script|style|title|noscript|template)\b[^<>]*>|<!--|-->", re.IGNORECASE
)
"""Where what a browser does not show begins or ends."""

_STRUCTURE = re.compile(r"<(?:table|pre|code|dl|ul|ol|h[1-6])\b", re.IGNORECASE)
"""What a reference has and the frame for a script has not."""

_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")
_DATA_FILE = re.compile(r"""["']([^"'\s<>]{1,200}\.(?:json|ya?ml))["']""", re.IGNORECASE)

DATA_NAMES = ("swagger", "openapi", "api-docs", "asyncapi", "collection", "api")
"""Words in the names of files that describe an API, the surest first."""


def check_has_text(data: bytes) -> None:
    """Raise :class:`DocumentError` (D107) for a page that has scripts and hardly a word.

    ``<div id="swagger-ui"></div><script>SwaggerUIBundle({url: "swagger.json"})</script>``
    """
    if _has_text(decode(data[:BEGINNING])):
        return  # as nearly all pages: the rest need not be looked at
    page = decode(data[:MOST_LOOKED_AT])
    if _SCRIPT.search(page) is None or _has_text(page):
        return
    file = _data_file(page)
    raise DocumentError(
        "a script draws this page, and no operation can be read from it",
        rule=PAGE_DRAWN_BY_SCRIPT,
        note=(
            f"the page names {file}, which holds what the script draws"
            if file
            else "the page itself holds no text; what it shows comes from its scripts or the server"
        ),
        hint=(
            f"give {file} to a generator that takes such descriptions, or "
            "open the page in a browser, and print it or save what it shows as HTML"
            if file
            else "open the page in a browser, and print it or save what it shows as HTML"
        ),
    )


def _has_text(page: str) -> bool:
    """Return whether a page, or its beginning, shows more than a frame does."""
    shown = _shown(page)
    return _STRUCTURE.search(shown) is not None or (
        len(_WORD.findall(_TAG.sub(" ", shown))) > FEW_WORDS
    )


def _shown(page: str) -> str:
    """Return a page without scripts, styles, comments and the like. What is not closed goes on to the end."""
    parts: list[str] = []
    at, inside = 0, ""
    for edge in _EDGE.finditer(page):
        name = (edge["name"] or "--").lower()
        ends = edge["end"] == "/" or edge[0] == "-->"
        if not inside and not ends:
            parts.append(page[at : edge.start()])
            inside = name
        elif inside == name and ends:
            at, inside = edge.end(), ""
    return " ".join(parts if inside else [*parts, page[at:]])


def _data_file(page: str) -> str | None:
    """Return the data file that a page names: one called like a description of an API, else the first."""
    names: list[str] = _DATA_FILE.findall(page)
    for word in DATA_NAMES:
        for name in names:
            if word in name.lower():
                return name
    return next((name for name in names if not name.endswith("manifest.json")), None)
