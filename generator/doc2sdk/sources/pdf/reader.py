"""Reading a PDF: it is opened, planned, read in parts and put together."""

from __future__ import annotations

import hashlib

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.file import PdfFile as PdfObjects
from doc2sdk.sources.pdf.objects.opening import damage_error, open_pdf, title_of
from doc2sdk.sources.pdf.objects.page_tree import promised_pages
from doc2sdk.sources.pdf.pages.diagnostics import report_missing_pages
from doc2sdk.sources.pdf.parts.part import MisplacedError, PartRead, UnreadablePagesError
from doc2sdk.sources.pdf.parts.plan import Part, plan_parts
from doc2sdk.sources.pdf.parts.process_state import pause_collection, silence_parser
from doc2sdk.sources.pdf.parts.workers import LostError, read_parts


def read_pdf(data: bytes, name: str, sink: Sink, jobs: int = 1) -> Document:
    """Read a PDF from its bytes; ``name`` is the document's name in places and messages.

    A long document is read by up to ``jobs`` processes; the result is the same.

    Raises :class:`doc2sdk.sources.errors.DocumentError` for a file that is empty (D102), encrypted
    (D103), damaged or cut off (D104) or no PDF (D105). What can be read around goes to ``sink``.
    """
    with pause_collection(), silence_parser():
        return _read_file(data, name, sink, jobs)


def _read_file(data: bytes, name: str, sink: Sink, jobs: int) -> Document:
    pdf = open_pdf(data)
    parts = _plan(pdf, data, jobs)
    read = _read_all(pdf, data, name, parts)
    pages = parts[0].pages
    for part in read:
        for finding in part.findings:
            sink.add(finding)
    report_missing_pages(pages, promised_pages(pdf), name, sink)
    return Document(
        name=name,
        format="pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(block for part in read for block in part.blocks),
        title=title_of(pdf),
        pages=pages,
    )


def _plan(pdf: PdfObjects, data: bytes, jobs: int) -> list[Part]:
    try:
        parts = plan_parts(pdf, jobs)
    except DAMAGE as error:
        raise damage_error(data, "its page tree cannot be followed") from error
    if not parts[0].pages:
        raise damage_error(data, "it has no page")
    return parts


def _read_all(pdf: PdfObjects, data: bytes, name: str, parts: list[Part]) -> list[PartRead]:
    """Return the parts, or the whole if they cannot be read apart."""
    try:
        return read_parts(pdf, data, name, parts)
    except UnreadablePagesError as error:
        raise damage_error(data, "its page tree cannot be followed") from error
    except (MisplacedError, LostError):
        pages = parts[0].pages
        return read_parts(pdf, data, name, [Part(first=1, last=pages, pages=pages)])
