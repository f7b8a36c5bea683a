"""The objects of a file whose cross-reference table is not where it should be: looked for, one by one.

Editors and careless scripts change a file without changing the positions in its table. Every viewer
then looks for ``12 0 obj`` at the beginnings of lines; so does this.
"""

from __future__ import annotations

import re
from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFXRef
from pdfminer.pdftypes import PDFObjRef, PDFStream

from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.lenient import parse_leniently
from doc2sdk.sources.pdf.objects.object_streams import ObjectStream

_OBJECT = re.compile(rb"(?:\A|(?<=[\r\n]))[ \t]*(\d{1,10})[ \t\r\n]+(\d{1,5})[ \t\r\n]+obj\b")
_TRAILER = re.compile(rb"\btrailer\s*(?=<<)")
_OBJECT_STREAM = re.compile(rb"\s*<<[^\x80-\xff]{0,400}?/Type\s*/(ObjStm|XRef)\b")


class FoundObjects(PDFXRef):
    """Objects by number, as a cross-reference table has them, and the numbers of object streams."""

    def __init__(self) -> None:
        super().__init__()
        self.streams: list[int] = []


def found_objects(data: bytes, document: PDFDocument) -> FoundObjects | None:
    """Return the objects at the beginnings of lines, the last one of each number, with the trailer that
    names the catalogue. Return None if there is no such trailer."""
    table = FoundObjects()
    trailers = [_parsed(data, found.end(), 0, document) for found in _TRAILER.finditer(data)]
    for found in _OBJECT.finditer(data):
        number = int(found[1])
        table.offsets[number] = (None, found.start(1), int(found[2]))
        kind = _OBJECT_STREAM.match(data, found.end())
        if kind is not None and kind[1] == b"ObjStm":
            table.streams.append(number)
        elif kind is not None:
            trailers.append(_parsed(data, found.end(), number, document))
    named = [trailer for trailer in trailers if "Root" in trailer]
    if not named:
        return None
    table.trailer.update(named[-1])
    return table


def add_streamed_objects(table: FoundObjects, document: PDFDocument) -> None:
    """Add the objects of object streams to a table that the document has already."""
    for number in dict.fromkeys(table.streams):
        stream = values.stream(PDFObjRef(document, number))
        opened = None if stream is None else ObjectStream.of(stream)
        for index, inner in enumerate(opened.numbers if opened else ()):
            table.offsets.setdefault(inner, (number, index, 0))


def _parsed(data: bytes, position: int, number: int, document: PDFDocument) -> dict[str, Any]:
    found = parse_leniently(data, position, number, document)
    if isinstance(found, PDFStream):
        return dict(found.attrs)
    return found if isinstance(found, dict) else {}
