"""The leaves of the page tree, without recursion and without page labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef

from doc2sdk.sources.pdf.limits import PAGE_LIMIT
from doc2sdk.sources.pdf.objects import values

INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")
"""What a page takes from the nodes above it (ISO 32000-1, table 30)."""


Leaf = tuple[Any, dict[str, Any]]
"""A page's object number, None where it is no object of its own, and its entries."""


def leaves(document: PDFDocument) -> Iterator[Leaf]:
    """Every page in order; a node that is met again, or that is none, is left out."""
    stack: list[tuple[Any, dict[str, Any]]] = [(document.catalog.get("Pages"), {})]
    seen: set[int] = set()
    count = 0
    while stack and count < PAGE_LIMIT:
        reference, inherited = stack.pop()
        number = reference.objid if isinstance(reference, PDFObjRef) else None
        node = values.mapping(reference)
        if not node or number in seen:
            continue
        if number is not None:
            seen.add(number)
        entries = inherited | node
        if "Kids" in node:
            passed = {key: entries[key] for key in INHERITED if key in entries}
            stack += [(kid, passed) for kid in reversed(values.sequence(node["Kids"]))]
        else:
            count += 1
            yield number, entries


def promised_pages(document: PDFDocument) -> int:
    """The number of pages the root of the tree says there are; 0 if it says nothing."""
    count = values.resolve(values.mapping(document.catalog.get("Pages")).get("Count"))
    return count if isinstance(count, int) else 0
