"""Operations whose HTTP method was guessed, and what their names say they do."""

from __future__ import annotations

import re

from doc2sdk.model import Certainty, Operation

CHANGES = frozenset(
    "set delete create update add remove insert save write put edit modify change replace rename move "
    "upload send start stop reset restart reboot enable disable cancel register unregister subscribe "
    "unsubscribe assign unassign activate deactivate approve reject clear close lock unlock".split()
)
"""Words of what changes the state of a service (RFC 9110, 9.2.1: what is not safe)."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def is_guessed(operation: Operation) -> bool:
    """Return whether nothing in the document gives the method."""
    return operation.method.certainty is Certainty.GUESSED


def changing_word(operation: Operation) -> str | None:
    """Return the word of an operation's name that says it changes something.

    The name is the title's first word (``Delete a boat``) or that of the last segment of the path
    (``/api/setBoatName``, ``/api/boat/delete``).
    """
    last = operation.path.value.raw.rstrip("/").rpartition("/")[2]
    names = [operation.title.value.raw, "" if "{" in last else last]
    firsts = (_WORD.findall(name)[:1] for name in names)
    return next((w.lower() for first in firsts for w in first if w.lower() in CHANGES), None)


def guess(operation: Operation) -> str:
    """Return in words what was guessed and why."""
    method = operation.method.value.value
    return f"guessed {method}: " + (
        "it has a body sample" if method == "POST" else "no sample has a body"
    )
