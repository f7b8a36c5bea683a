"""``doc2sdk check``."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator

from doc2sdk.cli.diff import drift_text
from doc2sdk.cli.help import Help
from doc2sdk.cli.options import add_documents, add_layout, add_output
from doc2sdk.cli.references import Job, find_job
from doc2sdk.cli.rules import OUTPUT_DIFFERS, OUTPUT_WITHOUT_REFERENCE
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.diagnostics import Diagnostic, Severity
from doc2sdk.diagnostics.tally import plural
from doc2sdk.model import Place
from doc2sdk.output import Drift, owned_folders

NAME = "check"
HELP = Help(
    summary="compare the committed output with what the documents give",
    description="""\
Generate in memory and compare with the files in the output folder. Differences
are printed, counts first, and give exit code 1. Writes nothing; notes are not
shown.""",
    examples=(
        "doc2sdk check",
        "doc2sdk check --diagnostics github        in a workflow",
        "doc2sdk check manual.pdf -o sdks",
    ),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_documents(parser)
    add_layout(parser)
    add_output(parser)


def run(session: Session) -> Outcome:
    """Print how the committed trees differ from what the documents give."""
    import doc2sdk
    from doc2sdk.cli.readings import generate_all, read_all

    job = find_job(session)
    sdks = generate_all(session, read_all(session, job))
    session.console.tell("comparing")
    drifts = doc2sdk.check(*sdks, output=job.output)
    text = "".join(map(drift_text, drifts))
    if text:
        session.console.diff(text)
    session.add(*(_differs(drift) for drift in drifts if not drift.clean))
    session.add(*_left_over(job, {sdk.package for sdk in sdks}))
    return Outcome(
        summary=tuple(
            f"{drift.target.as_posix()}: {plural(len(sdk.files) - 1, 'file')}, up to date"
            for sdk, drift in zip(sdks, drifts, strict=True)
            if drift.clean
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
    """Yield W202 for generated folders that no reference gives.

    Only a configuration claims to list everything in the output folder: documents of the command line do not.
    """
    folders = owned_folders(job.output) if job.configured else ()
    for name in folders:
        if name not in produced:
            yield Diagnostic(
                rule=OUTPUT_WITHOUT_REFERENCE,
                headline="no configured reference gives this generated folder",
                place=Place(document=(job.output / name).as_posix()),
                help="delete the folder, or add its documents to the configuration",
            )
