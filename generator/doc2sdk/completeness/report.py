"""What is told of a reading's completeness: summary lines, suspects, thresholds that are passed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from doc2sdk.completeness.measure import Completeness, Share
from doc2sdk.completeness.rules import (
    INCOMPLETE_READING,
    MESSAGE_NOT_READ,
    PART_NOT_UNDERSTOOD,
    SIGNS_WITHOUT_OPERATION,
)
from doc2sdk.completeness.thresholds import Thresholds
from doc2sdk.diagnostics import Diagnostic, Rule
from doc2sdk.diagnostics.tally import plural
from doc2sdk.diagnostics.wording import where
from doc2sdk.extract.raw import Suspect
from doc2sdk.model import Place

EXAMPLES = 3
"""Suspects of one kind that are printed; the rest is counted."""

_KINDS_OF_PARTS = {"tables": "table", "samples": "sample", "lists of fields": "list of fields"}
"""The singular of each kind of part that was not understood."""


def completeness_lines(name: str, read: Completeness) -> tuple[str, str]:
    """Return two lines for the end of a run; ``name`` is the package that the reading becomes.

    ``boats_api: 25 of 26 places that look like an operation; methods 20 stated, 5 guessed``
    ``  parameters with a type 40 of 51; responses with a schema 20 of 25; blocks understood 90 of 99``
    """
    methods = {
        "stated": read.stated_methods,
        "inferred": read.inferred_methods,
        "guessed": read.guessed_methods,
    }
    counted = ", ".join(f"{count} {how}" for how, count in methods.items() if count) or "0"
    sent = f"; {plural(read.messages, 'message')} of the service" if read.messages else ""
    found = (
        f"parameters with a type {read.typed_parameters}",
        f"responses with a schema {read.responses_with_schema}",
        f"blocks understood {read.understood}",
    )
    return (
        f"{name}: {read.found} places that look like an operation; methods {counted}{sent}",
        f"  {'; '.join(found)}",
    )


def suspect_diagnostics(suspects: tuple[Suspect, ...]) -> Iterator[Diagnostic]:
    """Yield O301 for each document and kind of sign, with a count and the first examples."""
    for kind, found in _by_kind(suspects):
        yield _grouped(
            SIGNS_WITHOUT_OPERATION,
            f"no operation was made of {len(found)} {'' if len(found) > 1 else 'of the '}{kind}",
            found,
            "`doc2sdk layout` shows how the document is read, `doc2sdk coverage --unknown` what was not "
            "understood around them",
        )


def unread_diagnostics(parts: tuple[Suspect, ...]) -> Iterator[Diagnostic]:
    """Yield O302 for each document and kind of part, with a count and the first examples."""
    for kind, found in _by_kind(parts):
        one = len(found) == 1
        yield _grouped(
            PART_NOT_UNDERSTOOD,
            f"{len(found)} {_KINDS_OF_PARTS[kind] if one else kind} right below an operation "
            f"{'was' if one else 'were'} not understood",
            found,
            "`doc2sdk coverage --unknown` lists what was not understood",
        )


def unread_message_diagnostics(parts: tuple[Suspect, ...]) -> Iterator[Diagnostic]:
    """Yield N205 for the samples of each document in chapters about messages that became none."""
    for _, found in _by_kind(parts):
        one = len(found) == 1
        yield _grouped(
            MESSAGE_NOT_READ,
            f"{len(found)} sample{'' if one else 's'} in a chapter about messages became none",
            found,
            "a message that a client sends is no part of the SDK; `doc2sdk coverage --unknown` lists "
            "what was not understood",
        )


def _by_kind(suspects: tuple[Suspect, ...]) -> Iterator[tuple[str, list[Suspect]]]:
    """Yield the suspects of each document and kind."""
    groups: dict[tuple[str, str], list[Suspect]] = {}
    for suspect in suspects:
        groups.setdefault((suspect.place.document, suspect.kind), []).append(suspect)
    for (_, kind), found in groups.items():
        yield kind, found


def _grouped(rule: Rule, headline: str, found: list[Suspect], help_: str) -> Diagnostic:
    """Return the diagnostic of a group: the place of the first, the next as notes, the rest as a count."""
    first, *others = found[:EXAMPLES]
    more = len(found) - len(others) - 1
    shown = [f"{where(other.place)}: {other.text}" for other in others]
    rest = [f"and {more} more"] if more else []
    return Diagnostic(
        rule=rule,
        headline=headline,
        place=first.place,
        excerpt=first.text.split("\n")[0],
        notes=(*shown, *rest),
        help=help_,
    )


def threshold_diagnostics(
    read: Completeness, thresholds: Thresholds, document: str
) -> Iterator[Diagnostic]:
    """Yield A401 for each share that is above its threshold. ``document`` is the leading one's name."""
    for name, share_of, said in LIMITED:
        share, most = share_of(read), getattr(thresholds, name)
        if share.lacking > most:
            lacking = Share(part=share.whole - share.part, whole=share.whole)
            yield Diagnostic(
                rule=INCOMPLETE_READING,
                headline=f"{lacking} {said}",
                place=Place(document=document),
                notes=(f"that is {share.lacking:.0%}; {most:.0%} is the most that is accepted",),
                help=f"look at what is missing, or accept it: `{name.replace('_', '-')}` in "
                "[tool.doc2sdk.completeness] of the configuration",
            )


LIMITED: tuple[tuple[str, Callable[[Completeness], Share], str], ...] = (
    ("suspects", lambda read: read.found, "places that look like an operation gave none"),
    ("guessed_methods", lambda read: read.known_methods, "methods are guessed"),
    ("untyped_parameters", lambda read: read.typed_parameters, "parameters have no type"),
    (
        "responses_without_schema",
        lambda read: read.responses_with_schema,
        "responses have no schema",
    ),
    ("unknown_blocks", lambda read: read.understood, "blocks were not understood"),
)
"""Each threshold, the share it limits, and what is said of the part that is lacking."""
