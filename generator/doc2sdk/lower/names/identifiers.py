"""Identifiers from the document's own words.

Ids are lower-case ASCII words joined by ``-``; type names are the same words in PascalCase. Both are
safe in every target language; turning them into identifiers of one is the render layer's work.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from doc2sdk.model.words import words

ARTICLES = frozenset({"a", "an", "the"})

_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """Return the words of a title or name, split at case changes, ASCII and lower case.

    Ligatures and mathematical letters become plain ones (Unicode NFKC); accents are dropped.
    """
    plain = unicodedata.normalize("NFKC", text)
    spaced = " ".join(words(_POSSESSIVE.sub("", plain)))
    ascii_only = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode("ascii")
    return _WORD.findall(ascii_only.lower())


def kebab(parts: Iterable[str]) -> str:
    """Join words to an id: "get-user"."""
    return "-".join(parts)


def pascal(parts: Iterable[str]) -> str:
    """Join words to a type's name: "GetUser". A leading digit gets a letter before it."""
    name = "".join(part[:1].upper() + part[1:] for part in parts)
    return f"N{name}" if name[:1].isdigit() else name


def singular(word: str) -> str:
    """Return a word's rough singular, which is enough to see that "workbins" are "workbin"."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def unique(wanted: str, taken: Iterable[str], separator: str = "-") -> str:
    """Return ``wanted``, or with the first free number from 2 behind it.

    The number depends on the order of what is named: use it only within one operation.
    """
    known = set(taken)
    name, number = wanted, 2
    while name in known:
        name, number = f"{wanted}{separator}{number}", number + 1
    return name
