"""Opens a document with the reader its content asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.rules import DOCUMENT_MISSING, EMPTY_DOCUMENT, WRONG_FORMAT

Reader = Callable[[bytes, str, Sink], Document]

SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive (perhaps an Office document)"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"%!PS", "PostScript"),
)
"""First bytes of what is often named wrongly, and what to call it."""

SUFFIXES = {
    ".pdf": "pdf",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
    ".text": "markdown",
}
"""File name endings a folder is searched for, and the format each names."""


def read_document(path: Path, name: str, sink: Sink, jobs: int = 1) -> Document:
    """Reads ``path``; ``name`` is what places call it. Up to ``jobs`` processes read a long PDF.

    Raises :class:`DocumentError` for what cannot be read: a missing or empty file, a format that is
    none of ours, or whatever the format's reader finds.
    """
    data = _content(path)
    reader = _reader(data, path, jobs)
    return reader(data, name, sink)


def _content(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise DocumentError(
            "there is no such file",
            rule=DOCUMENT_MISSING,
            hint="check the path; paths in the configuration start at the configuration's folder",
        ) from None
    except IsADirectoryError:
        raise DocumentError("this is a folder, not a document", rule=DOCUMENT_MISSING) from None
    except PermissionError:
        raise DocumentError(
            "the file may not be read", rule=DOCUMENT_MISSING, hint="check the file's permissions"
        ) from None
    if not data.strip():
        raise DocumentError(
            "the file is empty",
            rule=EMPTY_DOCUMENT,
            note=f"{len(data)} bytes, nothing but white space" if data else "0 bytes",
            hint="fetch the document again; an interrupted download leaves an empty file",
        )
    return data


def _reader(data: bytes, path: Path, jobs: int) -> Reader:
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise DocumentError(
                f"this is {kind}, not a document doc2sdk reads",
                rule=WRONG_FORMAT,
                note=f"the file is named {path.name} but its first bytes say otherwise",
                hint="doc2sdk reads PDF, HTML, Markdown and plain text",
            )
    if b"%PDF-" in data[:1024] or path.suffix.lower() == ".pdf":
        from doc2sdk.sources.pdf import read_pdf

        return partial(read_pdf, jobs=jobs)
    if b"\x00" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentError(
            "this is binary data, not a document doc2sdk reads",
            rule=WRONG_FORMAT,
            hint="doc2sdk reads PDF, HTML, Markdown and plain text",
        )
    if _is_html(data, SUFFIXES.get(path.suffix.lower())):
        from doc2sdk.sources.html import read_html

        return read_html
    from doc2sdk.sources.markdown import read_markdown

    return read_markdown


def _is_html(data: bytes, named: str | None) -> bool:
    """Whether text is HTML: named so, or a whole page whatever its name.

    A name that says nothing leaves it to the first character: HTML starts with a tag.
    """
    from doc2sdk.sources.html.decode import decode

    start = decode(data[:1024]).lstrip().lower()
    if named == "html" or start.startswith(("<!doctype html", "<html")):
        return True
    return named is None and start.startswith("<")
