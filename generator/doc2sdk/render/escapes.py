"""Escapes for what a reader of a generated file cannot see."""

from __future__ import annotations


def visible(text: str, keep: str = "") -> str:
    """Return the text with an escape for everything that a reader cannot see as it is.

    These are control characters, lone surrogates and marks that change the direction of text; the
    character ``keep`` stays.
    """
    if text.isprintable() or (keep and text.replace(keep, "").isprintable()):
        return text
    return "".join(c if c.isprintable() or c in keep else _escape(c) for c in text)


def _escape(character: str) -> str:
    return repr(character)[1:-1]
