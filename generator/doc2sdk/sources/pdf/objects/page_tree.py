"""The leaves of the page tree, without recursion and without page labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef

from doc2sdk.sources.pdf.limits import PAGE_LIMIT
from doc2sdk.sources.pdf.objects import values

INHERITED = ("Resources", "MediaBox", "CropBox", "Rotate")
"""The entries a page takes from the nodes above it (ISO 32000-1, table 30)."""


Leaf = tuple[Any, dict[str, Any]]
"""The object number of a page, or None if it is no object of its own, and its entries."""


def leaves(document: PDFDocument) -> Iterator[Leaf]:
    """Yield every page in order. A node that was met before is left out, and so is one that is not
    a dictionary."""
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
    """Return the number of pages that the root of the tree states, or 0 if it states none."""
    count = values.resolve(values.mapping(document.catalog.get("Pages")).get("Count"))
    return count if isinstance(count, int) else 0
