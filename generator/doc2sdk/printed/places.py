"""Where a parameter goes, as cells, notes and headings say it: ``query``, ``in path``, ``Request body``.

::

    place = ["in"] ["the"] ["request" | "response"] word ["parameter" | "string" | "param"]
"""

from __future__ import annotations

import re

from doc2sdk.printed.vocabulary import LOCATION_WORDS, PLACE_LEADS
from doc2sdk.printed.words import to_english

_AROUND = frozenset(
    "in the http request response param parameter params parameters string data field fields".split()
)
"""Words beside the one that names the place."""

_ANSWERS = frozenset("output outputs reply response result results return returned returns".split())
"""Words that say that a field is the response's."""

_ALIASES = {
    "headers": "header",
    "cookies": "cookie",
    "querystring": "query",
    "urlquery": "query",
    "requestbody": "body",
    "json": "body",
    "payload": "body",
    "form-data": "formdata",
    "formdata": "formdata",
}
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def place_word(text: str) -> str:
    """Return the place that a text names and is about, "" for any other text.

    >>> place_word("in query"), place_word("Request body"), place_word("PathVariable"), place_word("string")
    ('query', 'body', 'path', '')
    """
    english = to_english(text.strip("()[]（） \t\n")).lower()
    letters = re.sub(r"[^a-z]", "", english)
    if letters in PLACE_LEADS:
        return PLACE_LEADS[letters]
    words = [word for word in _WORD.findall(english) if word not in _AROUND]
    if len(words) != 1 or _WORD.sub("", english).strip(" ()[].,:/_"):
        return ""
    word = _ALIASES.get(words[0], words[0])
    return word if word in LOCATION_WORDS else ""


def is_of_response(text: str) -> bool:
    """Return whether a place is the response's: ``Response body``, ``output``."""
    words = _WORD.findall(to_english(text.strip("()[]（） \t\n")).lower())
    return bool(_ANSWERS & set(words)) and len(words) <= len(_AROUND)
