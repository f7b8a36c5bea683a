"""The operands of instructions: numbers and names."""

from __future__ import annotations

from functools import lru_cache

from doc2sdk.sources.pdf.objects.failures import UnreadableContentError
from doc2sdk.sources.pdf.objects.strings import name_text


def numbers_of(raw: bytes) -> list[float]:
    """Return numbers with white space between them. Raises :class:`UnreadableContentError`."""
    try:
        return list(map(float, raw.split()))
    except ValueError as error:
        raise UnreadableContentError(f"`{raw[:20]!r}` is no number") from error


def number_of(raw: bytes) -> float:
    return numbers_of(raw)[0]


@lru_cache(maxsize=1024)
def name_of(raw: bytes) -> str:
    found = name_text(raw)
    return found if isinstance(found, str) else found.decode("latin-1")
