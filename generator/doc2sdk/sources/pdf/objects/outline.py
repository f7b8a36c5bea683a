"""The outline (bookmarks) of a document, which lists its headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pdfminer.pdftypes import PDFObjRef
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

from doc2sdk.sources.pdf.limits import OUTLINE_LIMIT
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.characters import clean
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.outline_items import RawItem


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """An entry of the outline: its depth from 1, its title, and the object number of its page."""

    level: int
    title: str
    page: object = None


def read_outline(document: PdfFile) -> list[OutlineEntry]:
    """Return the entries in order, depth first (ISO 32000-1, 12.3.3)."""
    root = values.mapping(document.catalog.get("Outlines"))
    entries: list[OutlineEntry] = []
    stack: list[tuple[int | None, int]] = [(_number(root.get("First")), 1)]
    seen: set[int] = set()
    while stack and len(entries) < OUTLINE_LIMIT:
        number, level = stack.pop()
        if number is None or number in seen:
            continue
        seen.add(number)
        item = document.item(number) or _item(document, number)
        if item.title is not None:
            text = " ".join(clean(decode_text(item.title)).split())
            entries.append(OutlineEntry(level, text, item.page))
        stack.append((item.next, level))
        stack.append((item.first, level + 1))
    return entries


def _item(document: PdfFile, number: int) -> RawItem:
    """Read an item with the general parser."""
    item = values.mapping(PDFObjRef(document, number))
    title = values.resolve(item.get("Title"))
    return RawItem(
        title if isinstance(title, bytes) else None,
        _page(document, item),
        _number(item.get("First")),
        _number(item.get("Next")),
    )


def _number(reference: object) -> int | None:
    """Return the number of the object a reference leads to. Items are always objects of their
    own."""
    return reference.objid if isinstance(reference, PDFObjRef) else None


def _page(document: PdfFile, item: dict[str, Any]) -> int | None:
    """Return the object number of the page an entry leads to, or None if that cannot be
    followed."""
    target = values.resolve(item.get("Dest", values.mapping(item.get("A")).get("D")))
    if isinstance(target, (bytes, PSLiteral)):
        named = values.name(target) if isinstance(target, PSLiteral) else target
        target = _named_destination(document, named)
    found = values.sequence(values.mapping(target).get("D", target))
    return found[0].objid if found and isinstance(found[0], PDFObjRef) else None


def _named_destination(document: PdfFile, name: str | bytes) -> Any:
    try:
        return values.resolve(document.get_dest(name))
    except DAMAGE:
        return None
