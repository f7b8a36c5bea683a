"""The lines that ``doc2sdk coverage`` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doc2sdk.diagnostics.formats.display import clip, printable
from doc2sdk.diagnostics.tally import plural
from doc2sdk.extract import extract
from doc2sdk.extract.layout.saved import Layout
from doc2sdk.extract.ledger import Entry, Status, account
from doc2sdk.model import Place
from doc2sdk.sources.blocks import Document, block_text

COLUMNS = "  {where:<9} {status:<9} {kind:<10} {reason:<20} {text}"


def coverage_lines(
    document: Document, width: int, only_unknown: bool, layout: Layout | None = None
) -> Iterator[str]:
    """Yield the counts of a document, then its blocks, each a line of at most ``width`` cells."""
    entries = account(document, extract(document, layout).claims)
    counts = Counter(entry.status for entry in entries)
    told = ", ".join(f"{counts[status]} {status.value}" for status in Status)
    yield f"{document.name}: {plural(len(entries), 'block')}, {told}"
    for entry in entries:
        if entry.status is Status.UNKNOWN or not only_unknown:
            yield clip(_line(entry), width)


def _line(entry: Entry) -> str:
    return COLUMNS.format(
        where=_where(entry.block.place),
        status=entry.status.value,
        kind=type(entry.block).__name__.removesuffix("Block").lower(),
        reason=entry.reason,
        text=printable(" ".join(block_text(entry.block).split())),
    )


def _where(place: Place) -> str:
    """Return ``page 3``, or line and column: ``12:5``."""
    if place.page is not None:
        return f"page {place.page}"
    return f"{place.line}:{place.column}"
