"""``doc2sdk generate``."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.cli.references import Job, find_job
from doc2sdk.cli.rerun import job_fingerprint, remember_run, unchanged
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.output import MANIFEST, Cache, Written, write_trees


def run(session: Session) -> Outcome:
    """Writes every reference's tree, or none where a folder refuses.

    A reference without operations has its diagnostic and no tree. A run that would change nothing
    reads no document again.
    """
    job = find_job(session)
    now = job_fingerprint(job)
    known = unchanged(session, job, now)
    if known is not None:
        return _outcome(known)
    made = _generated(session, job)
    remember_run(session, job, now, made)
    for tree, _ in made:
        session.add(*tree.warnings)
    return _outcome(made)


def _generated(session: Session, job: Job) -> list[tuple[Written, str]]:
    # Imported here: readers and templates take longer to load than a run without changes takes.
    from doc2sdk.cli.trees import contents, read_all, render_all

    readings = {reading.package: reading for reading in read_all(session, job)}
    trees = render_all(session, list(readings.values()), Cache(output=job.output))
    session.console.tell("writing")
    written = write_trees(job.output, trees, force=session.args.force) if trees else ()
    return [
        (tree, contents(readings[name])) for name, tree in zip(sorted(trees), written, strict=True)
    ]


def _outcome(trees: Iterable[tuple[Written, str]]) -> Outcome:
    return Outcome(summary=tuple(line for tree, holds in trees for line in _summary(tree, holds)))


def _summary(tree: Written, holds: str) -> tuple[str, ...]:
    files = {
        "written": sum(path != MANIFEST for path in tree.written),
        "unchanged": sum(path != MANIFEST for path in tree.unchanged),
        "removed": len(tree.removed),
    }
    counts = ", ".join(f"{count} {what}" for what, count in files.items())
    return (f"{tree.target.as_posix()}: {holds}", f"  files: {counts}")
