"""From the references of a job to the trees they give."""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.cli.references import Job
from doc2sdk.cli.rules import SAME_PACKAGE
from doc2sdk.cli.session import Session
from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.tally import plural
from doc2sdk.output import Cache
from doc2sdk.pipeline import Reading, read_reference, render_tree


def read_all(session: Session, job: Job) -> list[Reading]:
    """Reads every reference of a job.

    Raises :class:`~doc2sdk.inputs.UnreadableError`, and :class:`ConfigError` (C107) where two of
    them would be one package.
    """
    readings: dict[str, Reading] = {}
    for reference in job.references:
        reading = read_reference(
            reference.sources,
            session.sink,
            session.console.tell,
            named=reference.id,
            jobs=session.args.jobs,
        )
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


def render_all(
    session: Session, readings: Sequence[Reading], cache: Cache | None = None
) -> dict[str, dict[str, bytes]]:
    """The tree of each package; a reference without operations has none."""
    return {
        reading.package: render_tree(reading.api, session.console.tell, cache)
        for reading in readings
        if reading.api.operations
    }


def contents(reading: Reading) -> str:
    """``2 operations, 4 models, 1 notification``."""
    api = reading.api
    found = {
        "operation": len(api.operations),
        "model": len(api.schemas),
        "notification": len(api.messages),
    }
    return ", ".join(plural(count, noun) for noun, count in found.items())
