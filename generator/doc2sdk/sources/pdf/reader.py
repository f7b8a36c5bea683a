"""Reading a PDF: the passes, in order."""

from __future__ import annotations

import hashlib

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import Document
from doc2sdk.sources.pdf.build import build_blocks
from doc2sdk.sources.pdf.content.resources import FontCache
from doc2sdk.sources.pdf.failures import DAMAGE
from doc2sdk.sources.pdf.findings import report, report_missing_pages
from doc2sdk.sources.pdf.flow import with_furniture
from doc2sdk.sources.pdf.layout.matter import mark_matter
from doc2sdk.sources.pdf.layout.overflow import keep_overlong_lines
from doc2sdk.sources.pdf.objects import Document as PdfObjects
from doc2sdk.sources.pdf.opening import damaged, open_pdf, title_of
from doc2sdk.sources.pdf.outline import read_outline
from doc2sdk.sources.pdf.pages import read_pages
from doc2sdk.sources.pdf.pagetree import promised_pages
from doc2sdk.sources.pdf.scan import Scan, scan_page
from doc2sdk.sources.pdf.structure import find_structure
from doc2sdk.sources.pdf.surroundings import collection_paused, parser_silenced
from doc2sdk.sources.pdf.tagged.tree import read_tree


def read_pdf(data: bytes, name: str, sink: Sink) -> Document:
    """Read a PDF from its bytes; ``name`` is the document's name in places and messages.

    Raises :class:`doc2sdk.sources.errors.DocumentError` for a file that is empty (D102), encrypted
    (D103), damaged or cut off (D104) or no PDF (D105). What can be read around goes to ``sink``.
    """
    with collection_paused(), parser_silenced():
        return _read(data, name, sink)


def _read(data: bytes, name: str, sink: Sink) -> Document:
    pdf = open_pdf(data)
    scans = _scan(pdf, data)
    report(scans, name, sink)
    report_missing_pages(len(scans), promised_pages(pdf), name, sink)
    drafts, outside = find_structure(scans, read_tree(pdf), read_outline(pdf))
    mark_matter(drafts)
    keep_overlong_lines(drafts)
    heights = {scan.number: scan.height for scan in scans}
    links = {scan.number: scan.links for scan in scans}
    return Document(
        name=name,
        format="pdf",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=build_blocks(with_furniture(drafts, outside, heights), name, links),
        title=title_of(pdf),
        pages=len(scans),
    )


def _scan(pdf: PdfObjects, data: bytes) -> list[Scan]:
    fonts = FontCache()
    try:
        scans = [scan_page(page, fonts) for page in read_pages(pdf)]
    except DAMAGE as error:
        raise damaged(data, "its page tree cannot be followed") from error
    if not scans:
        raise damaged(data, "it has no page")
    return scans
