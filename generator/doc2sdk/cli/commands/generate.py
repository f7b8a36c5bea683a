"""``doc2sdk generate``."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterable

from doc2sdk.cli.help import Help
from doc2sdk.cli.options import add_documents, add_layout, add_output
from doc2sdk.cli.references import Job, find_job
from doc2sdk.cli.rerun import job_fingerprint, remember_run, unchanged
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.output import MANIFEST, Cache, Written

NAME = "generate"
HELP = Help(
    summary="write the SDK that the documents give",
    description="""\
Write an SDK for each reference to DIR/<package>/: clients, models, fixtures,
tests, and the model as api.json, openapi.json and asyncapi.json.

The folder is replaced in one step. Files in it that doc2sdk did not write stay;
generated files that were edited by hand stop the run.""",
    examples=(
        "doc2sdk generate",
        "doc2sdk generate manual.pdf manual.html -o sdks",
        "doc2sdk generate input_docs/ --strict --diagnostics github",
    ),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_documents(parser)
    add_layout(parser)
    add_output(parser)
    parser.add_argument(
        "--force", action="store_true", help="overwrite hand-edited files and files of others"
    )


def run(session: Session) -> Outcome:
    """Write every reference's tree, or none where a folder refuses.

    A reference with neither operations nor messages has its diagnostic and no tree. A run that would change nothing
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
    import doc2sdk
    from doc2sdk.cli.readings import contents, generate_all, read_all

    readings = {reading.package: reading for reading in read_all(session, job)}
    sdks = generate_all(session, readings.values(), Cache(output=job.output))
    session.console.tell("writing")
    written = doc2sdk.write(*sdks, output=job.output, force=session.args.force)
    return [
        (tree, contents(readings[sdk.package])) for sdk, tree in zip(sdks, written, strict=True)
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
