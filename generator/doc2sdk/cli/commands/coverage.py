"""``doc2sdk coverage``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doc2sdk.cli.references import find_job
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.diagnostics import Severity
from doc2sdk.diagnostics.formats.display import clip, printable
from doc2sdk.diagnostics.tally import plural
from doc2sdk.extract import extract
from doc2sdk.extract.ledger import Entry, Status, account
from doc2sdk.model import Place
from doc2sdk.pipeline import read_documents
from doc2sdk.sources.blocks import Document, block_text

COLUMNS = "  {where:<9} {status:<9} {kind:<10} {reason:<20} {text}"


def run(session: Session) -> Outcome:
    """Prints every block and what became of it, and counts for each document."""
    job = find_job(session)
    for reference in job.references:
        documents = read_documents(
            reference.sources, session.sink, session.console.tell, jobs=session.args.jobs
        )
        for document in documents:
            lines = _document(document, session.console.width, only_unknown=session.args.unknown)
            session.console.result("".join(f"{line.rstrip()}\n" for line in lines))
    return Outcome(least=Severity.WARNING)


def _document(document: Document, width: int, *, only_unknown: bool) -> Iterator[str]:
    entries = account(document, extract(document).claims)
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
    """``page 3``, or ``12:5``: line and column."""
    if place.page is not None:
        return f"page {place.page}"
    return f"{place.line}:{place.column}"
