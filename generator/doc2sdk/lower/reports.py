"""Diagnostics about whole documents."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.diagnostics import Diagnostic, Sink
from doc2sdk.diagnostics.tally import plural
from doc2sdk.extract.raw import RawReference
from doc2sdk.lower.rules import (
    DOCUMENT_WITHOUT_OPERATION,
    NO_OPERATION,
    ONLY_MESSAGES,
    PAGE_NOT_GIVEN,
)
from doc2sdk.model import Place


def report_empty_documents(references: Sequence[RawReference], sink: Sink) -> None:
    """Report documents without operations: an error if no document has any (O101), else a note
    (A203). Where messages were found in their place, that is noted (N204).
    """
    is_empty = not any(reference.operations for reference in references)
    has_messages = any(reference.messages for reference in references)
    if is_empty and has_messages:
        _report_messages(references, sink)
        return
    for reference in references:
        holds_other = reference.models or reference.messages
        if reference.operations or (holds_other and not is_empty):
            continue
        seen = len(reference.suspects)
        sink.add(
            Diagnostic(
                rule=NO_OPERATION if is_empty else DOCUMENT_WITHOUT_OPERATION,
                headline="no operation found in this document",
                place=Place(document=reference.name),
                notes=(
                    f"{reference.blocks} blocks were read",
                    *((f"{plural(seen, 'place')} with signs of an operation",) if seen else ()),
                ),
                help=("" if seen else "is this an API reference? ")
                + "`doc2sdk coverage --unknown` lists what was not understood",
            )
        )


def _report_messages(references: Sequence[RawReference], sink: Sink) -> None:
    """Report the messages of a reference without operations, at the first."""
    found = [message for reference in references for message in reference.messages]
    sink.add(
        Diagnostic(
            rule=ONLY_MESSAGES,
            headline="messages that the service sends are described here, and no operation of a client",
            place=found[0].said.place,
            excerpt=found[0].said.text.split("\n")[0],
            notes=("the SDK has models of the messages, and its client has no method",),
        )
    )


def report_missing_pages(references: Sequence[RawReference], sink: Sink) -> None:
    """Report once each page that the reference refers to and that was not given (A202)."""
    known: set[str] = set()
    for reference in references:
        for link in reference.links:
            name = link.text.text
            if name.lower() in known:
                continue
            known.add(name.lower())
            sink.add(
                Diagnostic(
                    rule=PAGE_NOT_GIVEN,
                    headline=f'the reference refers to "{name}", which is in none of the documents',
                    place=link.text.place,
                    excerpt=name,
                    mark=name,
                    label="told elsewhere",
                    notes=("what samples show of it is all that is known",),
                    help="add the page it links to (" + link.target + ") to the documents",
                )
            )
