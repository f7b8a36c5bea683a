"""``doc2sdk layout``."""

from __future__ import annotations

from argparse import ArgumentParser

from doc2sdk.cli.help import Help
from doc2sdk.cli.options import add_documents, add_layout
from doc2sdk.cli.references import find_job
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.diagnostics import Severity

NAME = "layout"
HELP = Help(
    summary="print how a document is laid out, to be corrected",
    description="""\
Print where each document prints its operations, as TOML with counts, examples
and the places that were not used. Saved beside the document and named in the
configuration it is used instead of looking for a layout, so that a corrected
line corrects every operation.""",
    examples=(
        "doc2sdk layout manual.pdf",
        "doc2sdk layout manual.pdf > manual.layout.toml",
        "doc2sdk layout manual.pdf --layout manual.layout.toml",
    ),
)


def add_arguments(parser: ArgumentParser) -> None:
    add_documents(parser)
    add_layout(parser)


def run(session: Session) -> Outcome:
    """Print the layout of every document."""
    from doc2sdk.extract.run import extract, located
    from doc2sdk.layouts import layout_of, layout_text
    from doc2sdk.pipeline import read_documents

    for reference in find_job(session).references:
        documents = read_documents(
            reference.sources, session.sink, session.console.tell, jobs=session.args.jobs
        )
        layout = layout_of(reference.layout, documents) if reference.layout is not None else None
        texts = [
            layout_text(document, located(document, layout), extract(document, layout))
            for document in documents
        ]
        session.console.result("\n".join(texts))
    return Outcome(least=Severity.WARNING)
