"""``doc2sdk generate``."""

from __future__ import annotations

from doc2sdk.cli.references import find_job
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.cli.trees import read_all, render_all
from doc2sdk.diagnostics.tally import plural
from doc2sdk.output import MANIFEST, Written, write_trees
from doc2sdk.pipeline import Reading


def run(session: Session) -> Outcome:
    """Writes every reference's tree, or none where a folder refuses.

    A reference without operations has its diagnostic and no tree.
    """
    job = find_job(session)
    readings = read_all(session, job)
    trees = render_all(session, readings)
    session.console.tell("writing")
    written = write_trees(job.output, trees, force=session.args.force) if trees else ()
    for tree in written:
        session.add(*tree.warnings)
    by_package = {reading.package: reading for reading in readings}
    return Outcome(
        summary=tuple(
            line for tree in written for line in _summary(tree, by_package[tree.target.name])
        )
    )


def _summary(tree: Written, reading: Reading) -> tuple[str, ...]:
    files = {
        "written": sum(path != MANIFEST for path in tree.written),
        "unchanged": sum(path != MANIFEST for path in tree.unchanged),
        "removed": len(tree.removed),
    }
    counts = ", ".join(f"{count} {what}" for what, count in files.items())
    return (f"{tree.target.as_posix()}: {contents(reading)}", f"  files: {counts}")


def contents(reading: Reading) -> str:
    """``2 operations, 4 models, 1 notification``."""
    api = reading.api
    found = {
        "operation": len(api.operations),
        "model": len(api.schemas),
        "notification": len(api.messages),
    }
    return ", ".join(plural(count, noun) for noun, count in found.items())
