"""``doc2sdk check``."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.cli.diff import drift_text
from doc2sdk.cli.references import Job, find_job
from doc2sdk.cli.rules import OUTPUT_DIFFERS, OUTPUT_WITHOUT_REFERENCE
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.cli.trees import read_all, render_all
from doc2sdk.diagnostics import Diagnostic, Severity
from doc2sdk.diagnostics.tally import plural
from doc2sdk.model import Place
from doc2sdk.output import Drift, compare, owned_folders


def run(session: Session) -> Outcome:
    """Prints how the committed trees differ from what the documents give."""
    job = find_job(session)
    trees = render_all(session, read_all(session, job))
    session.console.tell("comparing")
    drifts = {name: compare(job.output / name, files) for name, files in trees.items()}
    text = "".join(drift_text(drift) for drift in drifts.values())
    if text:
        session.console.diff(text)
    session.add(*(_differs(drift) for drift in drifts.values() if not drift.clean))
    session.add(*_left_over(job, {*trees}))
    clean = [name for name, drift in drifts.items() if drift.clean]
    return Outcome(
        summary=tuple(
            f"{(job.output / name).as_posix()}: {plural(len(trees[name]) - 1, 'file')}, up to date"
            for name in clean
        ),
        least=Severity.WARNING,
    )


def _differs(drift: Drift) -> Diagnostic:
    counts = {"changed": drift.changed, "missing": drift.missing, "extra": drift.extra}
    return Diagnostic(
        rule=OUTPUT_DIFFERS,
        headline="the committed output is not what the documents give",
        place=Place(document=drift.target.as_posix()),
        notes=(", ".join(f"{plural(len(paths), 'file')} {how}" for how, paths in counts.items()),),
        help="run `doc2sdk generate` and commit the result",
    )


def _left_over(job: Job, produced: set[str]) -> Iterator[Diagnostic]:
    """Only a configuration claims to list everything in the output folder."""
    folders = owned_folders(job.output) if job.configured else ()
    for name in folders:
        if name not in produced:
            yield Diagnostic(
                rule=OUTPUT_WITHOUT_REFERENCE,
                headline="no configured reference gives this generated folder",
                place=Place(document=(job.output / name).as_posix()),
                help="delete the folder, or add its documents to the configuration",
            )
