"""Object streams: many small objects in one stream (ISO 32000-1, 7.5.7)."""

from __future__ import annotations

from dataclasses import dataclass

from pdfminer.pdftypes import PDFStream

from doc2sdk.sources.pdf.objects.failures import DAMAGE

ValueAt = tuple[bytes, int]
"""Some bytes, and the position in them where the value of an object begins."""


@dataclass(frozen=True, slots=True)
class ObjectStream:
    """An object stream and its table: the numbers of its objects and where their values begin (ISO
    32000-1, 7.5.7)."""

    data: bytes
    numbers: list[int]
    starts: list[int]

    @classmethod
    def of(cls, stream: PDFStream) -> ObjectStream | None:
        """Open a stream. Return None if it has no such table."""
        try:
            count, first = stream.get("N"), stream.get("First")
            data = stream.get_data()
        except DAMAGE:
            return None
        if not isinstance(count, int) or not isinstance(first, int):
            return None
        table = data[:first].split()[: 2 * count]
        if len(table) < 2 * count or not all(entry.isdigit() for entry in table):
            return None
        starts = [first + int(offset) for offset in table[1::2]]
        return cls(data, list(map(int, table[::2])), starts)

    def spot(self, index: int, number: int) -> ValueAt | None:
        """Return where an object's value begins, or None if the object of that index has another
        number."""
        if not 0 <= index < len(self.numbers) or self.numbers[index] != number:
            return None
        return self.data, self.starts[index]
