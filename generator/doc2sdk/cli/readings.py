"""From the references of a job to what they say and the SDKs they give."""

from __future__ import annotations

from collections.abc import Iterable

import doc2sdk
from doc2sdk.cli.references import Job, Reference
from doc2sdk.cli.rules import SAME_PACKAGE
from doc2sdk.cli.session import Session
from doc2sdk.completeness.report import completeness_lines
from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.tally import plural
from doc2sdk.output import Cache


def read_reference(session: Session, job: Job, reference: Reference) -> doc2sdk.Reading:
    """Read one reference of a job; its diagnostics become the session's.

    Raises :class:`~doc2sdk.inputs.UnreadableError`.
    """
    reading = doc2sdk.read(
        *reference.paths,
        id=reference.id,
        jobs=session.args.jobs,
        thresholds=job.thresholds,
        layout=reference.layout,
        progress=session.console.tell,
    )
    session.add(*reading.diagnostics)
    session.completeness += completeness_lines(reading.package, reading.completeness)
    return reading


def read_all(session: Session, job: Job) -> list[doc2sdk.Reading]:
    """Read every reference of a job.

    Raises :class:`~doc2sdk.inputs.UnreadableError`, and :class:`ConfigError` (C107) where two of
    them would be one package.
    """
    readings: dict[str, doc2sdk.Reading] = {}
    for reference in job.references:
        reading = read_reference(session, job, reference)
        if reading.package in readings:
            raise ConfigError(
                Diagnostic(
                    rule=SAME_PACKAGE,
                    headline=f"two references would be written to {reading.package}",
                    place=reference.place,
                    help='give one of them an `id` of its own, like id = "another-api"',
                )
            )
        readings[reading.package] = reading
    return list(readings.values())


def generate_all(
    session: Session, readings: Iterable[doc2sdk.Reading], cache: Cache | None = None
) -> list[doc2sdk.Sdk]:
    """Generate the SDK of each reading by package; a reference with neither operations nor messages
    has none.

    Diagnostics become the session's.
    """
    found = sorted(readings, key=lambda reading: reading.package)
    sdks = [
        doc2sdk.generate(reading.api, cache=cache, progress=session.console.tell)
        for reading in found
        if reading.api.operations or reading.api.messages
    ]
    session.add(*(diagnostic for sdk in sdks for diagnostic in sdk.diagnostics))
    return sdks


def contents(reading: doc2sdk.Reading) -> str:
    """Return what a reading holds in words: ``2 operations, 4 models, 1 notification``."""
    api = reading.api
    found = {
        "operation": len(api.operations),
        "model": len(api.schemas),
        "notification": len(api.messages),
    }
    return ", ".join(plural(count, noun) for noun, count in found.items())
