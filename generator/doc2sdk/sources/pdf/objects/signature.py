"""What the first and last bytes of a file tell, before anything parses it."""

from __future__ import annotations

from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.foreign import foreign_kind
from doc2sdk.sources.rules import EMPTY_DOCUMENT, WRONG_FORMAT

HEADER_WINDOW = 1024
"""Readers accept ``%PDF-`` anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1)."""

TEXTS: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<?xml", "XML"),
)
"""What a text begins with, in lower case, and what it is. :mod:`doc2sdk.sources.foreign` knows the rest."""


def check_signature(data: bytes) -> None:
    """Raise :class:`DocumentError` (D102, D105) unless ``data`` begins as a PDF does."""
    if not data.strip():
        raise DocumentError(
            "the file is empty",
            rule=EMPTY_DOCUMENT,
            note=f"the file has {len(data)} bytes and nothing in them",
            hint="fetch or print the document again",
        )
    if b"%PDF-" in data[:HEADER_WINDOW]:
        return
    found = _kind(data)
    raise DocumentError(
        "this is not a PDF",
        rule=WRONG_FORMAT,
        note=f"its first bytes are those of {found}" if found else "it does not begin with `%PDF-`",
        hint="give the file the ending of its real format, or fetch the PDF again",
    )


def is_cut_off(data: bytes) -> bool:
    """Return whether the end of the file is missing: a whole PDF names its cross-reference table
    after ``startxref``."""
    return b"startxref" not in data[-2048:]


def _kind(data: bytes) -> str:
    foreign = foreign_kind(data)
    if foreign is not None:
        return foreign.kind
    start = data[:HEADER_WINDOW].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in TEXTS:
        if start[: len(magic)].lower() == magic:
            return kind
    return "plain text" if _is_text(start) else ""


def _is_text(start: bytes) -> bool:
    try:
        text = start.decode("utf-8", "strict" if len(start) < HEADER_WINDOW - 3 else "ignore")
    except UnicodeDecodeError:
        return False
    return all(char.isprintable() or char.isspace() for char in text)
