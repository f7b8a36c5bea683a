"""How a finding names the codes of a table."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.model import Code

MOST_NAMED = 6
"""Codes that a diagnostic names; it counts the rest."""


def named_codes(codes: Sequence[Code]) -> str:
    """Return the first codes in backticks, and how many more there are."""
    more = len(codes) - MOST_NAMED
    shown = ", ".join(f"`{code.value.value.raw}`" for code in codes[:MOST_NAMED])
    return shown + (f" and {more} more" if more > 0 else "")
