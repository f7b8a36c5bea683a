"""Words of the matter before a text: what a table of contents is called, and how its lines read."""

from __future__ import annotations

import re

CONTENTS_TITLES = frozenset(
    {
        "contents",
        "table of contents",
        "toc",
        "inhalt",
        "inhaltsverzeichnis",
        "sommaire",
        "table des matières",
        "contenido",
        "índice",
        "indice",
        "sommario",
        "目录",
        "目次",
        "목차",
    }
)

_TAIL = re.compile(r"(?:(?:\.\s?){2,}|\s)\s*(?:\d{1,4}|[ivxlc]{1,6})$", re.IGNORECASE)
_HEAD = re.compile(r"^(?:\d+\.)*\d+\.?\s+")


def plain_title(text: str) -> str:
    """A heading or contents entry without number, leaders and page."""
    return _HEAD.sub("", _TAIL.sub("", text)).strip().lower()
