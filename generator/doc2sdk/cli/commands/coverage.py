"""``doc2sdk coverage``."""

from __future__ import annotations

from argparse import ArgumentParser

from doc2sdk.cli.help import Help
from doc2sdk.cli.options import add_documents, add_layout
from doc2sdk.cli.references import find_job
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.diagnostics import Severity

NAME = "coverage"
HELP = Help(
    summary="list what became of every block of the documents",
    description="""\
List every block: consumed, and by which rule; ignored, and why; or unknown,
which is where a part of the reference may be lost.""",
    examples=(
        "doc2sdk coverage",
        "doc2sdk coverage manual.pdf --unknown",
    ),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of this command."""
    add_documents(parser)
    add_layout(parser)
    parser.add_argument(
        "--unknown", action="store_true", help="only the blocks that no rule understood"
    )


def run(session: Session) -> Outcome:
    """Print every block and what became of it, and counts for each document."""
    from doc2sdk.cli.coverage_lines import coverage_lines
    from doc2sdk.layouts import layout_of
    from doc2sdk.pipeline import read_documents

    for reference in find_job(session).references:
        documents = read_documents(
            reference.sources, session.sink, session.console.tell, jobs=session.args.jobs
        )
        layout = layout_of(reference.layout, documents) if reference.layout is not None else None
        for document in documents:
            lines = coverage_lines(document, session.console.width, session.args.unknown, layout)
            session.console.result("".join(f"{line.rstrip()}\n" for line in lines))
    return Outcome(least=Severity.WARNING)
