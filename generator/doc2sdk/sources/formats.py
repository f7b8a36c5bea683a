"""The formats that doc2sdk reads: the one list of readers.

A new format is its reader's folder and a row of :data:`FORMATS`. The row is what opens a document, what
folders are searched for, and what help and hints name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.foreign import foreign_kind

START = 4096
"""Bytes at the beginning of a file that must tell its format."""

UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""Byte order marks of UTF-16, the one text encoding with NUL bytes."""

Read = Callable[[bytes, str, Sink, int], Document]
"""A reader: the file's bytes, what places call it, where to report, how many processes it may use."""


class Places(Enum):
    """What a reader's places hold: a page and a box on it, or a line and a column."""

    PAGES = "pages"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format and its reader.

    ``name`` is the word for it in a model's ``documents``, ``title`` the one for people. ``matches``
    sees the whole file and its name's ending in lower case (``".html"``, or "" where there is none).
    ``beside_others`` is false for texts that, beside documents of other formats, are notes on these.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    places: Places
    matches: Callable[[bytes, str], bool]
    read: Read
    beside_others: bool = True


def _is_pdf(data: bytes, suffix: str) -> bool:
    """Return whether a file is a PDF, or named like one and its reader must say what is wrong.

    Viewers accept ``%PDF-`` anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
    """
    return b"%PDF-" in data[:1024] or suffix == ".pdf"


def _read_pdf(data: bytes, name: str, sink: Sink, jobs: int) -> Document:
    from doc2sdk.sources.pdf import read_pdf

    return read_pdf(data, name, sink, jobs=jobs)


def _is_html(data: bytes, suffix: str) -> bool:
    """Return whether text is HTML: named so, or a whole page whatever its name.

    A name that says nothing leaves it to the first character: HTML starts with a tag.
    """
    from doc2sdk.sources.html.decode import decode

    if not _is_text(data):
        return False
    named = format_named(suffix)
    start = decode(data[:1024]).lstrip().lower()
    if named is HTML or start.startswith(("<!doctype html", "<html")):
        return True
    return named is None and start.startswith("<")


def _read_html(data: bytes, name: str, sink: Sink, jobs: int) -> Document:  # noqa: ARG001
    from doc2sdk.sources.html import read_html
    from doc2sdk.sources.script_pages import check_has_text

    check_has_text(data)
    return read_html(data, name, sink)


def _is_text(data: bytes, suffix: str = "") -> bool:  # noqa: ARG001
    """Return whether a file is text for people: it holds no NUL byte, or begins as UTF-16 does, and
    is not known to be a file of another program or a description for machines."""
    if b"\x00" in data[:START] and not data.startswith(UTF_16_MARKS):
        return False
    return foreign_kind(data) is None


def _read_markdown(data: bytes, name: str, sink: Sink, jobs: int) -> Document:  # noqa: ARG001
    from doc2sdk.sources.markdown import read_markdown

    return read_markdown(data, name, sink)


PDF = Format(
    name="pdf",
    title="PDF",
    suffixes=(".pdf",),
    places=Places.PAGES,
    matches=_is_pdf,
    read=_read_pdf,
)
HTML = Format(
    name="html",
    title="HTML",
    suffixes=(".html", ".htm", ".xhtml"),
    places=Places.LINES,
    matches=_is_html,
    read=_read_html,
)
MARKDOWN = Format(
    name="markdown",
    title="Markdown or plain text",
    suffixes=(
        *(".md", ".markdown", ".mdx", ".txt", ".text", ".apib", ".rst", ".rest"),
        *(".adoc", ".asciidoc", ".textile", ".mediawiki", ".wiki"),
    ),
    places=Places.LINES,
    matches=_is_text,
    read=_read_markdown,
    beside_others=False,
)

FORMATS: tuple[Format, ...] = (PDF, HTML, MARKDOWN)
"""Every format, in the order in which a file is tried. Markdown is last: it takes any text."""

SUFFIXES: tuple[str, ...] = tuple(suffix for each in FORMATS for suffix in each.suffixes)
"""The file name endings a folder is searched for."""


def format_of(data: bytes, suffix: str) -> Format | None:
    """Return the first format that a file matches."""
    return next((each for each in FORMATS if each.matches(data, suffix)), None)


def format_named(suffix: str) -> Format | None:
    """Return the format that a file name's ending names: HTML for ``.htm``."""
    return next((each for each in FORMATS if suffix.lower() in each.suffixes), None)


def readable_formats() -> str:
    """Return the formats in words: ``PDF, HTML, Markdown or plain text``."""
    return ", ".join(each.title for each in FORMATS)
