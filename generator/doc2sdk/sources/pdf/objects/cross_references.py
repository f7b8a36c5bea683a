"""Cross-reference tables in one go, where they are written as they must be (ISO 32000-1, 7.5.4).

::

    table   = "xref" section* "trailer"
    section = first count entry*                  entries are 20 bytes, line end included
    entry   = 10 digits, 5 digits, "n" | "f"

A tagged document has tens of thousands of entries, which pdfminer reads line by line. Tables of any
other form are left to it.
"""

from __future__ import annotations

import re

from pdfminer.pdfdocument import PDFXRef

ENTRY = 20

_START = re.compile(rb"\s*xref[ \t]*[\r\n]+")
_SECTION = re.compile(rb"\s*(\d+) +(\d+)[ \t]*(?:\r\n|\r|\n)")
_ENTRIES = re.compile(rb"(?:\d{10} \d{5} [nf](?:\r\n| \r| \n))*")
_TRAILER = re.compile(rb"\s*(?=trailer\b)")


def table_at(data: bytes, position: int) -> tuple[PDFXRef, int] | None:
    """Return the cross-reference table at a position and where its trailer begins. The trailer is
    not read yet. Return None for a table that is not exactly of this form."""
    start = _START.match(data, position)
    if start is None:
        return None
    table, at = PDFXRef(), start.end()
    while section := _SECTION.match(data, at):
        first, count = int(section[1]), int(section[2])
        at = section.end() + ENTRY * count
        entries = data[section.end() : at]
        if len(entries) != ENTRY * count or not _ENTRIES.fullmatch(entries):
            return None
        words = entries.split()
        table.offsets.update(
            (first + index, (None, int(offset), int(generation)))
            for index, (offset, generation, use) in enumerate(
                zip(words[::3], words[1::3], words[2::3], strict=True)
            )
            if use == b"n"
        )
    trailer = _TRAILER.match(data, at)
    return None if trailer is None else (table, trailer.end())
