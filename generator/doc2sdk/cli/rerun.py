"""The shortcut of ``generate``: a run that would change nothing repeats what the last one printed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from doc2sdk.cli.references import Job
from doc2sdk.cli.session import Session
from doc2sdk.output import MANIFEST, Cache, Written
from doc2sdk.output.manifest import digest
from doc2sdk.rerun import (
    Record,
    RecordedTree,
    fingerprint,
    read_record,
    unchanged_files,
    write_record,
)


def unchanged(session: Session, job: Job, now: str) -> list[tuple[Written, str]] | None:
    """Return the trees that the last run on the same job left, with what each contains; None if there is work.

    ``now`` is :func:`job_fingerprint`. The diagnostics of that run are reported again.
    """
    record = read_record(Cache(output=job.output), _paths(job), now)
    if record is None:
        return None
    trees = []
    for tree in record.trees:
        paths = unchanged_files(job.output, tree)
        if paths is None:
            return None
        trees.append((_idle(job.output / tree.name, paths), tree.contents))
    session.add(*record.diagnostics)
    session.completeness += record.completeness
    return trees


def job_fingerprint(job: Job) -> str:
    """Return a hash of everything the result of a job depends on; "" if a document is missing."""
    documents = [source.path for reference in job.references for source in reference.sources]
    documents += [reference.layout for reference in job.references if reference.layout is not None]
    try:
        return fingerprint(_names(job), documents)
    except OSError:
        return ""


def remember_run(
    session: Session, job: Job, now: str, trees: Sequence[tuple[Written, str]]
) -> None:
    """Keep what a finished run found and wrote; each tree comes with what it contains.

    A run whose documents changed while it read them is forgotten.
    """
    if not now or now != job_fingerprint(job):
        return
    record = Record(
        fingerprint=now,
        trees=tuple(_recorded(tree.target, contents) for tree, contents in trees),
        diagnostics=tuple(session.sink),
        completeness=tuple(session.completeness),
    )
    write_record(Cache(output=job.output), _paths(job), record)


def _names(job: Job) -> list[str]:
    """Return what the result takes from the job itself: ids, layouts, names of documents, thresholds."""
    names = [
        text
        for reference in job.references
        for text in (
            "reference",
            reference.id or "",
            reference.layout.as_posix() if reference.layout is not None else "",
            *(s.name for s in reference.sources),
        )
    ]
    return [*names, repr(job.thresholds)]


def _paths(job: Job) -> list[str]:
    """Return the paths of the documents, which differ between jobs of one output folder."""
    return [s.path.as_posix() for reference in job.references for s in reference.sources]


def _recorded(target: Path, contents: str) -> RecordedTree:
    manifest = digest((target / MANIFEST).read_bytes())
    return RecordedTree(name=target.name, manifest=manifest, contents=contents)


def _idle(target: Path, paths: tuple[str, ...]) -> Written:
    return Written(target=target, written=(), unchanged=paths, removed=())
