"""The words of titles that names are made of: no chapter numbers, releases, marks of deprecation."""

from __future__ import annotations

import re

from doc2sdk.lower.names.identifiers import ARTICLES, singular, words_of

_CHAPTER = re.compile(r"^\s*(?:[A-Z]\.)?\d+(?:\.\d+)*[.)]?\s+(?=\D)|^\s*[A-Z](?:\.\d+)+[.)]?\s+")
_RELEASE = re.compile(
    r"[\s([]+(?:version\s+|v(?:er)?\.?\s*)?(?P<release>\d+(?:\.\d+)+(?:[-+.]?[a-z0-9]+)*)[)\]]*\s*$",
    re.IGNORECASE,
)
_DEPRECATED = re.compile(
    r"""
      \s* [\[(] \s* deprecated \b [^\])]* [\])] \s*   # "Get user (deprecated since 2.1)"
    | ^ \s* deprecated \s* [:–—-] \s*                    # "Deprecated: get user"
    | \s* (?: \s [–—-] | : ) \s* deprecated \s* $        # "Get user - deprecated"
    | \s+ (?-i: DEPRECATED) \s* $                        # "Get user DEPRECATED"
    | \s* \{\{ [%<] \s* deprecated \s* [%>] \}\} \s*      # "Get user {{% deprecated %}}", a shortcode
    """,
    re.IGNORECASE | re.VERBOSE,
)


def without_number(title: str) -> str:
    """Return a heading without its chapter number: "2.1 Find users", "A.3) Errors"."""
    return _CHAPTER.sub("", title) or title


def without_release(title: str) -> tuple[str, str | None]:
    """Return a title without the release at its end, and the release: "Fleet API (1.0.2)".

    "Fleet API v2" keeps its number, which distinguishes one API from another, not one release from
    the next.
    """
    match = _RELEASE.search(title)
    rest = title[: match.start()].strip() if match is not None else ""
    return (rest, match["release"]) if match is not None and words_of(rest) else (title, None)


def without_deprecation(title: str) -> str:
    """Return a title without its mark of deprecation: "Get user (Deprecated)" is "Get user"."""
    return _DEPRECATED.sub(" ", title).strip() or title


def is_deprecated(title: str) -> bool:
    """Return whether a title marks what it names as deprecated: "Get user (deprecated)"."""
    return without_deprecation(title) != title.strip()


LISTING_VERBS = frozenset(
    "browse count enumerate filter find index list lookup query search".split()
)
"""Verbs that say that an operation returns several things: "list users" is as clear as "list"."""


def title_words(title: str) -> list[str]:
    """Return the words of a title without its number, its mark of deprecation and articles."""
    plain = without_deprecation(without_number(title))
    return [word for word in words_of(plain) if word not in ARTICLES]


def operation_words(title: str, section: list[str]) -> list[str]:
    """Return the words of an operation's title without what its section already says.

    In a section "Workbins" the noun is dropped where it only modifies the next word ("workbin
    notifications") or is all that follows the verb ("create workbin"). A noun with a modifier of its own
    stays, since "delete a user's workbin" deletes no user, and so does a plural behind a verb that
    does not say so itself, since "get workbins" is not "get workbin".
    """
    parts = title_words(title)
    nouns = {singular(word) for word in section[-1:]}
    kept = [
        word
        for index, word in enumerate(parts)
        if index == 0 or singular(word) not in nouns or _stays(parts, index)
    ]
    return kept or parts


def _stays(parts: list[str], index: int) -> bool:
    if index != len(parts) - 1:
        return False
    is_plural = singular(parts[index]) != parts[index]
    return index > 1 or (is_plural and parts[0] not in LISTING_VERBS)


_SECTION_NOISE = frozenset(
    {"api", "apis", "reference", "documentation", "operations", "methods", "section"}
)


def section_words(title: str) -> list[str]:
    """Return the words of a section's title without "API" and the like, unless nothing else is left."""
    named, _ = without_release(without_number(title))
    parts = title_words(named)
    return [word for word in parts if word not in _SECTION_NOISE] or parts


_API_NOISE = frozenset({"reference", "documentation", "docs", "manual", "guide"})


def api_words(title: str) -> list[str]:
    """Return the words of an API's title without its chapter number, its release and "reference"."""
    parts = words_of(without_release(without_number(title))[0])
    return [word for word in parts if word not in _API_NOISE] or parts or ["api"]
