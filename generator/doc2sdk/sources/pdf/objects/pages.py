"""The pages of a document, one at a time: geometry, resources, content bytes, links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from pdfminer.utils import decode_text

from doc2sdk.model import Box
from doc2sdk.sources.pdf.limits import CONTENT_LIMIT
from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.file import PdfFile
from doc2sdk.sources.pdf.objects.matrix import Matrix, box_of
from doc2sdk.sources.pdf.objects.page_tree import leaves


@dataclass(frozen=True, slots=True)
class Link:
    """A link annotation: the area that can be clicked, and its URI or the ``#name`` of a
    destination."""

    box: Box
    href: str


USUAL_BOX = [0.0, 0.0, 612.0, 792.0]
"""The size of a page that states none, or one that makes no sense: US letter."""


@dataclass(slots=True)
class Page:
    """One page. ``number`` counts from 1. ``matrix`` maps user space to points from the top left.
    ``reference`` is the object number by which other objects know the page."""

    number: int
    width: float
    height: float
    matrix: Matrix
    reference: object
    entries: dict[str, Any]
    document: PdfFile
    links: list[Link] = field(default_factory=list)

    @property
    def resources(self) -> dict[str, Any]:
        return values.mapping(self.entries.get("Resources"))

    @property
    def contents(self) -> list[Any]:
        """The content streams in order. A single one may be given without an array (table 30)."""
        found = values.resolve(self.entries.get("Contents"))
        return found if isinstance(found, list) else [found]

    def content(self) -> bytes:
        """Return the instructions. Several streams are one, with white space between them
        (7.8.2)."""
        parts: list[bytes] = []
        for stream in map(values.stream, self.contents):
            if stream is not None:
                parts.append(values.stream_bytes(stream))
                self.document.forget(stream.objid)
        return b"\n".join(parts)[:CONTENT_LIMIT]


def read_pages(document: PdfFile, first: int = 1, last: int | None = None) -> Iterator[Page]:
    """Yield the pages from ``first`` to ``last`` in order, each made when it is asked for."""
    for number, leaf in enumerate(islice(leaves(document), first - 1, last), start=first):
        reference, entries = leaf
        width, height, matrix = _geometry(entries)
        page = Page(number, width, height, matrix, reference, entries, document)
        page.links = list(_links(entries, matrix))
        yield page


def _geometry(entries: dict[str, Any]) -> tuple[float, float, Matrix]:
    """Return width, height and matrix of the visible part of the page, turned upright."""
    boxes = (values.numbers(entries.get(key), 4) for key in ("CropBox", "MediaBox"))
    box = next((found for found in boxes if found and _has_area(found)), USUAL_BOX)
    x0, x1 = sorted((box[0], box[2]))
    y0, y1 = sorted((box[1], box[3]))
    width, height = x1 - x0, y1 - y0
    turned: dict[int, tuple[float, float, Matrix]] = {
        0: (width, height, (1, 0, 0, -1, -x0, y1)),
        90: (height, width, (0, 1, 1, 0, -y0, -x0)),
        180: (width, height, (-1, 0, 0, 1, x1, -y0)),
        270: (height, width, (0, -1, -1, 0, y1, x1)),
    }
    rotate = values.resolve(entries.get("Rotate"))
    return turned.get(int(rotate) % 360 if isinstance(rotate, (int, float)) else 0, turned[0])


def _has_area(box: list[float]) -> bool:
    return box[0] != box[2] and box[1] != box[3]


def _links(entries: dict[str, Any], matrix: Matrix) -> Iterator[Link]:
    for annotation in values.sequence(entries.get("Annots")):
        entry = values.mapping(annotation)
        href = _href(entry)
        rect = values.numbers(entry.get("Rect"), 4)
        if href and rect:
            x0, top, x1, bottom = box_of(matrix, *rect)
            yield Link(Box(x0=x0, top=top, x1=x1, bottom=bottom), href)


def _href(annotation: dict[str, Any]) -> str | None:
    """Return where a link leads: a URI, or a named place in this document (ISO 32000-1, 12.6.4)."""
    action = values.mapping(annotation.get("A"))
    uri = values.resolve(action.get("URI"))
    if isinstance(uri, bytes):
        return uri.decode("utf-8", "replace")
    target = values.resolve(annotation.get("Dest", action.get("D")))
    named = decode_text(target) if isinstance(target, bytes) else values.name(target)
    return f"#{named}" if named else None
