"""What the first and last bytes of a file say, before anything parses it."""

from __future__ import annotations

from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.rules import EMPTY_DOCUMENT, WRONG_FORMAT

HEADER_WINDOW = 1024
"""Readers accept ``%PDF-`` anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1)."""

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"PK\x03\x04", "a ZIP archive, or an office document"),
    (b"\xd0\xcf\x11\xe0", "an older office document"),
    (b"{\\rtf", "a rich text document"),
    (b"%!PS", "PostScript"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<?xml", "XML"),
)


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
    """Whether the end is missing: a whole PDF names its cross-reference table after ``startxref``."""
    return b"startxref" not in data[-2048:]


def _kind(data: bytes) -> str:
    start = data[:HEADER_WINDOW].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in SIGNATURES:
        if start[: len(magic)].lower() == magic.lower():
            return kind
    return "plain text" if _is_text(start) else ""


def _is_text(start: bytes) -> bool:
    try:
        text = start.decode("utf-8", "strict" if len(start) < HEADER_WINDOW - 3 else "ignore")
    except UnicodeDecodeError:
        return False
    return all(char.isprintable() or char.isspace() for char in text)
