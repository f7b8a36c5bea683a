"""Opens a document with the reader its content asks for."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.errors import DocumentError
from doc2sdk.sources.foreign import foreign_kind
from doc2sdk.sources.formats import format_of, readable_formats
from doc2sdk.sources.rules import DOCUMENT_MISSING, EMPTY_DOCUMENT, WRONG_FORMAT


def read_document(path: Path, name: str, sink: Sink, jobs: int = 1) -> Document:
    """Read ``path``; ``name`` is what places call it. Up to ``jobs`` processes read a long document.

    Raises :class:`DocumentError` for what cannot be read: a missing or empty file, a format that is
    none of ours, or whatever the format's reader finds.
    """
    data = _content(path)
    found = format_of(data, path.suffix.lower())
    if found is None:
        raise _unknown_format(data, path.name)
    return found.read(data, name, sink, jobs)


def _unknown_format(data: bytes, name: str) -> DocumentError:
    """Return the error for a file that no reader takes: what it is, and what to do with it (D105, D106)."""
    reads = f"doc2sdk reads {readable_formats()}"
    found = foreign_kind(data)
    if found is None:
        message = "this is binary data, not a document doc2sdk reads"
        return DocumentError(message, rule=WRONG_FORMAT, hint=reads)
    return DocumentError(
        f"this is {found.kind}, not a document doc2sdk reads",
        rule=found.rule,
        note=f"the file is named {name}; what it is was seen in its content",
        hint=f"{found.advice}; {reads}" if found.rule is WRONG_FORMAT else found.advice,
    )


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
            "the file may not be read",
            rule=DOCUMENT_MISSING,
            hint="check the file's permissions",
        ) from None
    if not data.strip():
        raise DocumentError(
            "the file is empty",
            rule=EMPTY_DOCUMENT,
            note=f"{len(data)} bytes, nothing but white space" if data else "0 bytes",
            hint="fetch the document again; an interrupted download leaves an empty file",
        )
    return data
