"""Names made of the document's words, for the places a format wants an identifier."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Za-z0-9]+")


def words(text: str) -> list[str]:
    """Return the ASCII words of a text."""
    return _WORD.findall(text)


def camel_case(parts: Iterable[str]) -> str:
    """``["list", "all", "users"]`` is ``listAllUsers``."""
    joined = "".join(part[:1].upper() + part[1:] for part in parts)
    return joined[:1].lower() + joined[1:]


def common_words(phrases: list[list[str]]) -> list[str]:
    """Return the words of the first phrase that all the others have too, in its order."""
    first, *others = phrases
    return [word for word in first if all(word in other for other in others)]


def unique(name: str, taken: set[str]) -> str:
    """Return the name, or the name and the first number that is free; the result is then taken."""
    candidate, number = name, 2
    while candidate in taken:
        candidate, number = f"{name}{number}", number + 1
    taken.add(candidate)
    return candidate
