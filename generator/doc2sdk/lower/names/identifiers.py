"""Names for things, from the document's own words.

Ids are lower-case ASCII words joined by ``-``; type names are the same words in PascalCase. Both are
safe in every target language; turning them into identifiers of one is the render layer's work.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ARTICLES = frozenset({"a", "an", "the"})

_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)", re.IGNORECASE)
_CHAPTER = re.compile(r"^\s*(?:[A-Z]\.)?\d+(?:\.\d+)*[.)]?\s+(?=\D)|^\s*[A-Z](?:\.\d+)+[.)]?\s+")
_RELEASE = re.compile(
    r"[\s([]+(?:version\s+|v(?:er)?\.?\s*)?(?P<release>\d+(?:\.\d+)+(?:[-+.]?[a-z0-9]+)*)[)\]]*\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z0-9]+")


def words_of(text: str) -> list[str]:
    """The words of a title or name, split at case changes, ASCII and lower case.

    Ligatures and mathematical letters become plain ones (Unicode NFKC); accents are dropped.
    """
    plain = unicodedata.normalize("NFKC", text)
    spaced = _BOUNDARY.sub(" ", _POSSESSIVE.sub("", plain))
    ascii_only = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode("ascii")
    return _WORD.findall(ascii_only.lower())


def kebab(parts: Iterable[str]) -> str:
    return "-".join(parts)


def pascal(parts: Iterable[str]) -> str:
    """PascalCase; a leading digit gets a letter before it."""
    name = "".join(part[:1].upper() + part[1:] for part in parts)
    return f"N{name}" if name[:1].isdigit() else name


def singular(word: str) -> str:
    """A word's rough singular: enough to see that "workbins" and "workbin" are one."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def unique(wanted: str, taken: Iterable[str], separator: str = "-") -> str:
    """``wanted``, or with the first free number from 2 behind it."""
    known = set(taken)
    name, number = wanted, 2
    while name in known:
        name, number = f"{wanted}{separator}{number}", number + 1
    return name


def without_number(title: str) -> str:
    """A heading without its chapter number: "2.1 Find users", "A.3) Errors"."""
    return _CHAPTER.sub("", title) or title


def without_release(title: str) -> tuple[str, str | None]:
    """A title without the release at its end, and the release: "Fleet API (1.0.2)", "Fleet API v2.0".

    "Fleet API v2" keeps its number, which tells one API from another and no release from the next.
    """
    match = _RELEASE.search(title)
    rest = title[: match.start()].strip() if match is not None else ""
    return (rest, match["release"]) if match is not None and words_of(rest) else (title, None)


def operation_words(title: str, section: list[str]) -> list[str]:
    """The words of an operation's title without articles and without what its section says.

    The section's noun is dropped where it only modifies the next word ("workbin notifications") or is
    all that follows the verb ("create workbin"); a noun with a modifier of its own stays, since
    "delete a user's workbin" deletes no user.
    """
    parts = [word for word in words_of(without_number(title)) if word not in ARTICLES]
    nouns = {singular(word) for word in section[-1:]}
    kept = [
        word
        for index, word in enumerate(parts)
        if index == 0 or singular(word) not in nouns or (index == len(parts) - 1 and index > 1)
    ]
    return kept or parts


_SECTION_NOISE = frozenset(
    {"api", "apis", "reference", "documentation", "operations", "methods", "section"}
)


def section_words(title: str) -> list[str]:
    """The words of a section's title without "API" and the like, unless nothing else is left."""
    named, _ = without_release(without_number(title))
    parts = [word for word in words_of(named) if word not in ARTICLES]
    return [word for word in parts if word not in _SECTION_NOISE] or parts


_API_NOISE = frozenset({"reference", "documentation", "docs", "manual", "guide"})


def api_words(title: str) -> list[str]:
    """The words of an API's title without its chapter number, its release and "reference"."""
    parts = words_of(without_release(without_number(title))[0])
    return [word for word in parts if word not in _API_NOISE] or parts or ["api"]
