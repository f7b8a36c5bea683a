"""The word that a mistyped one was meant to be."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """Return the known word nearest to ``wanted``, or None where nothing is near."""
    matches = difflib.get_close_matches(wanted, sorted(known), n=1, cutoff=0.6)
    return matches[0] if matches else None
