"""Pages that hold no text of their own since a script draws them."""

from __future__ import annotations

import re
from html import unescape

MAX_WORDS = 25
"""A shell says "Loading" or asks for JavaScript; a page with more words has something to read."""

_UNSEEN = re.compile(
    r"<!--.*?-->|<(script|style|noscript|template|title|head)\b.*?</\1\s*>|<[!/?A-Za-z][^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_DATA_FILE = re.compile(
    r"[\"'](?P<url>[^\"'\s<>]*?(?:\.(?:json|ya?ml|raml|apib|graphql|wsdl)|/(?:api-docs|openapi|swagger)(?:/v\d)?))"
    r"(?:\?[^\"'\s<>]*)?[\"']",
    re.IGNORECASE,
)
_NO_DATA = re.compile(r"(?:manifest|package|config|site\.webmanifest|tsconfig)\.json$|^data:")
_INSIDE = re.compile(r"[\"'](?:openapi|swagger)[\"']\s*:\s*[\"']\d")


def script_drawn(text: str) -> str | None:
    """Say where the content of a page comes from that holds nothing but scripts; None for others.

    ``<div id="app"></div><script src="main.js"></script>`` shows an empty page to whoever runs no
    scripts. The sentence names the data file if the page does.
    """
    if _SCRIPT.search(text) is None:
        return None
    words = re.findall(r"\w+", unescape(_UNSEEN.sub(" ", text)))
    if len(words) > MAX_WORDS:
        return None
    drawn = "the page holds no text; a script draws it"
    if _INSIDE.search(text):
        return f"{drawn} from an OpenAPI description inside of the page"
    files = (match["url"] for match in _DATA_FILE.finditer(text))
    file = next((url for url in files if not _NO_DATA.search(url)), None)
    return f"{drawn} from {file}" if file else drawn
