r"""Pieces of the object grammar (ISO 32000-1, 7.3), for patterns in verbose mode.

Every piece ends where nothing could extend it. Without the look ahead of a name, ``/A12`` would also be
``/A1`` and the number 2, and a list of such names could be taken apart in exponentially many ways.
"""

from __future__ import annotations

NAME = r"[^\s/<>\[\]()%{}#\x00]+(?=[\s/<>\[\]()])"
"""A name without its slash: ``Type``. Escapes (``#20``) are left to the general parser."""

OF_OBJECT = r"\s+\d+\s+R(?![A-Za-z0-9])"
"""What makes a number a reference: `` 0 R``."""

REFERENCE = rf"\d+{OF_OBJECT}"
"""A reference: ``12 0 R``."""

STRING = r"\([^()\\\r]*\)"
"""A string without escapes, nested parentheses and line ends that are not ``\n``: ``(Widgets)``."""

NOT_A_STREAM = r"(?!\s*stream\b)"


def verbose(pattern: str) -> bytes:
    """Return a pattern for bytes that is to be compiled with :data:`re.VERBOSE`."""
    return pattern.encode("latin-1")
