"""The title of the API, and the release that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.extract.raw import Fact, RawReference
from doc2sdk.lower.cite import inferred, source_fact, stated
from doc2sdk.lower.names import identifiers
from doc2sdk.lower.names.titles import without_release
from doc2sdk.model import Cited, Place, Text

_SEPARATOR = re.compile(r"\s+[-–—|·»]\s+")
_NAMES_API = re.compile(r"\bAPIs?\b|\breference\b", re.IGNORECASE)


def api_title(references: Sequence[RawReference]) -> Cited[Text]:
    """Return the first title that a document states, else the first file's name."""
    for reference in references:
        if reference.title is not None and identifiers.words_of(reference.title.text):
            return stated(reference.title, Text(_api_part(reference.title.text)))
    name = references[0].name if references else "api"
    fact = Fact(text=name.rpartition(".")[0] or name, place=Place(document=name))
    return inferred(fact, Text(fact.text), "file-name")


def release_in(title: Cited[Text]) -> Cited[Text] | None:
    """Return the release at the end of a title: "Fleet API 1.4.2" states 1.4.2."""
    _, release = without_release(title.value.raw)
    return inferred(source_fact(title), Text(release), "in-title") if release is not None else None


def _api_part(title: str) -> str:
    """Return the part of a page's title that names an API: "Users API" of "Users API - Acme docs"."""
    parts = [part.strip() for part in _SEPARATOR.split(title) if identifiers.words_of(part)]
    return next((part for part in parts if _NAMES_API.search(part)), parts[0])
