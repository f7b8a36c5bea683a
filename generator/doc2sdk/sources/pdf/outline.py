"""The outline (bookmarks) of a document: its own list of headings."""

from __future__ import annotations

from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from doc2sdk.sources.pdf import values
from doc2sdk.sources.pdf.failures import DAMAGE
from doc2sdk.sources.pdf.fonts import clean
from doc2sdk.sources.pdf.geometry.headings import Entry

ENTRY_LIMIT = 50_000
"""Entries followed at most; their chain may be a ring."""


def read_outline(document: PDFDocument) -> list[Entry]:
    """The entries in order, depth first (ISO 32000-1, 12.3.3)."""
    root = values.mapping(document.catalog.get("Outlines"))
    entries: list[Entry] = []
    stack: list[tuple[Any, int]] = [(root.get("First"), 1)]
    seen: set[int] = set()
    while stack and len(entries) < ENTRY_LIMIT:
        reference, level = stack.pop()
        item = values.mapping(reference)
        if not item or id(item) in seen:
            continue
        seen.add(id(item))
        title = values.resolved(item.get("Title"))
        if isinstance(title, bytes):
            text = " ".join(clean(decode_text(title)).split())
            entries.append(Entry(level, text, _page(document, item)))
        stack.append((item.get("Next"), level))
        stack.append((item.get("First"), level + 1))
    return entries


def _page(document: PDFDocument, item: dict[str, Any]) -> object:
    """The object number of the page an entry leads to; None if that cannot be followed."""
    target = values.resolved(item.get("Dest", values.mapping(item.get("A")).get("D")))
    if isinstance(target, (bytes, PSLiteral)):
        named = values.name(target) if isinstance(target, PSLiteral) else target
        target = _named(document, named)
    found = values.sequence(values.mapping(target).get("D", target))
    return found[0].objid if found and isinstance(found[0], PDFObjRef) else None


def _named(document: PDFDocument, name: str | bytes) -> Any:
    try:
        return values.resolved(document.get_dest(name))
    except DAMAGE:
        return None
