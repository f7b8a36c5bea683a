"""Words that a narrow column broke: "Mandato ry" is one word."""

from __future__ import annotations

from collections.abc import Iterator

_MOST = 6
"""Parts of a text that is looked at; more is prose."""


def rejoined(text: str) -> Iterator[str]:
    """Yield a text with each of its blanks left out alone, then without any.

    >>> list(rejoined("Mandato ry/ Optional"))
    ['Mandatory/ Optional', 'Mandato ry/Optional', 'Mandatory/Optional']
    """
    parts = text.split()
    if not 1 < len(parts) <= _MOST:
        return
    for at in range(1, len(parts)):
        yield " ".join([*parts[: at - 1], parts[at - 1] + parts[at], *parts[at + 1 :]])
    if len(parts) > 2:
        yield "".join(parts)
