"""The objects of a document, the common ones read by pattern; those of streams one by one.

What is out of the ordinary, and every object of an encrypted document, is left to pdfminer.
"""

from __future__ import annotations

from pdfminer.pdfdocument import PDFBaseXRef, PDFDocument
from pdfminer.pdfexceptions import PDFObjectNotFound
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, int_value

from doc2sdk.sources.pdf.objects import values
from doc2sdk.sources.pdf.objects.cross_references import table_at
from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.lenient import parse_leniently
from doc2sdk.sources.pdf.objects.object_streams import ObjectStream, ValueAt
from doc2sdk.sources.pdf.objects.outline_items import RawItem, parse_item
from doc2sdk.sources.pdf.objects.parsing import NOT_COMMON, parse_direct, parse_indirect, value_of
from doc2sdk.sources.pdf.objects.recovery import add_streamed_objects, found_objects
from doc2sdk.sources.pdf.objects.signature import is_cut_off
from doc2sdk.sources.pdf.objects.structure_elements import RawElement, parse_element


class PdfFile(PDFDocument):
    """A file whose common objects are read by pattern, and whose streams can be dropped from
    memory."""

    def __init__(self, parser: PDFParser, data: bytes) -> None:
        self._bytes = data
        self._opened: dict[int, ObjectStream | None] = {}
        self._being_read: set[int] = set()
        super().__init__(parser)

    def read_xref_from(self, parser: PDFParser, start: int, xrefs: list[PDFBaseXRef]) -> None:
        """Read the cross-reference table at a position and those it continues, as the stock method
        does. Raises what that raises."""
        found = table_at(self._bytes, start)
        if found is None:
            self._read_uncommon_xref(parser, start, xrefs)
            return
        table, trailer = found
        parser.seek(trailer)
        parser.reset()
        table.load_trailer(parser)
        xrefs.append(table)
        for key in ("XRefStm", "Prev"):
            if key in table.trailer:
                self.read_xref_from(parser, int_value(table.trailer[key]), xrefs)

    def _read_uncommon_xref(self, parser: PDFParser, start: int, xrefs: list[PDFBaseXRef]) -> None:
        """Read a table or stream of another form. One that is not where the file says is made up by
        looking for the objects; a file whose end is missing is left alone."""
        try:
            super().read_xref_from(parser, start, xrefs)
        except DAMAGE:
            found = None if is_cut_off(self._bytes) else found_objects(self._bytes, self)
            if found is None:
                raise
            parser.fallback = True
            xrefs[:] = [found]
            add_streamed_objects(found, self)

    def forget(self, number: int | None) -> None:
        """Drop an object from the cache. The content of a page and an element of the structure tree
        are read once."""
        if number is not None:
            self._cached_objs.pop(number, None)

    def getobj(self, objid: int) -> object:
        """Return an object by its number, as the stock method does, but read common ones by pattern.

        An object that is nothing but a reference gives what that leads to. One that leads back to
        itself (``1 0 obj 1 0 R endobj``, or a stream whose ``/Length`` is the stream) is null, as
        one that does not exist (ISO 32000-1, 7.3.10). Raises what the stock method raises.
        """
        known = self._cached_objs.get(objid)
        if known is not None:
            return known[0]
        value, followed = self._read_once(objid), {objid}
        while isinstance(value, PDFObjRef):
            if value.objid in followed:
                raise PDFObjectNotFound(objid)
            followed.add(value.objid)
            value = self._read_once(value.objid)
        self._cached_objs[objid] = (value, 0)
        return value

    def _read_once(self, number: int) -> object:
        """Return an object as the file has it. Raises :class:`PDFObjectNotFound` for one that is
        being read already: its own value is needed to read it."""
        if number in self._being_read:
            raise PDFObjectNotFound(number)
        self._being_read.add(number)
        try:
            value = self._read_common(number)
            return self._read_uncommon(number) if value is NOT_COMMON else value
        finally:
            self._being_read.discard(number)

    def _read_uncommon(self, number: int) -> object:
        """Return an object that takes the stock parser to read, or what can be read of it: one bad entry,
        such as ``/CreationDate D:20240101``, is no reason to lose a dictionary. Raises what the stock
        method raises where nothing can be."""
        try:
            return super().getobj(number)
        except DAMAGE:
            spot = self._spot(number)
            value = NOT_COMMON if spot is None else parse_leniently(*spot, number, self)
            if value is NOT_COMMON:
                raise
            return value

    def _read_common(self, number: int) -> object:
        stream, index = self._where(number)
        if stream is None:
            return NOT_COMMON if index is None else parse_indirect(self._bytes, index, number, self)
        spot = self._spot(number)
        return NOT_COMMON if spot is None else parse_direct(*spot, self)

    def element(self, number: int) -> RawElement | None:
        """Return a structure element, or None if only the general parser can read it."""
        spot = self._spot(number)
        return None if spot is None else parse_element(*spot)

    def item(self, number: int) -> RawItem | None:
        """Return an outline item, or None if only the general parser can read it."""
        spot = self._spot(number)
        return None if spot is None else parse_item(*spot)

    def _spot(self, number: int) -> ValueAt | None:
        """Return where the value of an object begins, or None if only the stock parser can find
        it."""
        stream, index = self._where(number)
        if index is None:
            return None
        if stream is None:
            start = value_of(self._bytes, index, number)
            return None if start is None else (self._bytes, start)
        if stream not in self._opened:
            self._opened[stream] = None  # until it is read: a damaged one may claim to hold itself
            found = values.stream(PDFObjRef(self, stream))
            self._opened[stream] = None if found is None else ObjectStream.of(found)
        opened = self._opened[stream]
        return None if opened is None else opened.spot(index, number)

    def _where(self, number: int) -> tuple[int | None, int | None]:
        """Return the number of the stream an object is in and its index there. For an object
        outside of streams return None and its position in the file. The index is None for an object
        that no cross-reference table lists, and for every object of an encrypted file."""
        for xref in self.xrefs if self.decipher is None else ():
            try:
                stream, index, _ = xref.get_pos(number)
            except KeyError:
                continue
            return stream, index
        return None, None
