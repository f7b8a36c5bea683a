"""``doc2sdk extract``."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from doc2sdk.cli.help import Help
from doc2sdk.cli.options import add_documents, add_layout
from doc2sdk.cli.references import find_job
from doc2sdk.cli.rules import NO_MESSAGES
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Diagnostic, Severity
from doc2sdk.output import write_file

NAME = "extract"
HELP = Help(
    summary="print the model, or its OpenAPI or AsyncAPI form",
    description="""\
Print what was read from the documents as JSON: the model, with the source of
every fact, or OpenAPI 3.1 or AsyncAPI 3.0, validated.""",
    examples=(
        "doc2sdk extract manual.pdf",
        "doc2sdk extract manual.pdf --format openapi -o openapi.json",
        "doc2sdk extract manual.html | jq '.operations[].path.value'",
    ),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of this command."""
    from doc2sdk.render.exports import EXPORTS

    add_documents(parser, "+")
    add_layout(parser)
    parser.add_argument(
        "--format",
        choices=tuple(EXPORTS),
        default="model",
        metavar="FORMAT",
        help="; ".join(f"{name}: {export.about}" for name, export in EXPORTS.items())
        + " (default: model)",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write there instead of to stdout"
    )


def run(session: Session) -> Outcome:
    """Print the model or an export, or write it to a file; also a model without operations."""
    import doc2sdk
    from doc2sdk.cli.readings import read_reference
    from doc2sdk.render.exports import EXPORTS

    job = find_job(session)
    (reference,) = job.references
    reading = read_reference(session, job, reference)
    text = doc2sdk.export(reading.api, session.args.format)
    if text is None:
        raise ConfigError(
            Diagnostic(
                rule=NO_MESSAGES,
                headline="the reference documents no "
                f"{EXPORTS[session.args.format].needs} to export",
            )
        )
    if session.args.output is None:
        session.console.result(text)
        return Outcome(least=Severity.WARNING)
    write_file(session.args.output, text)
    return Outcome(summary=(f"{session.args.output.as_posix()}: {session.args.format} written",))
