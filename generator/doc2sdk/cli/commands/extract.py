"""``doc2sdk extract``."""

from __future__ import annotations

from collections.abc import Callable

from doc2sdk.cli.references import find_job
from doc2sdk.cli.rules import NO_MESSAGES
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Diagnostic, Severity
from doc2sdk.model import Api
from doc2sdk.model.codec import to_json
from doc2sdk.output import write_file
from doc2sdk.pipeline import read_reference
from doc2sdk.render.exports import asyncapi_json, openapi_json

FORMATS: dict[str, Callable[[Api], str | None]] = {
    "model": to_json,
    "openapi": openapi_json,
    "asyncapi": asyncapi_json,
}


def run(session: Session) -> Outcome:
    """Prints the model or an export, or writes it to a file; also a model without operations."""
    (reference,) = find_job(session).references
    reading = read_reference(
        reference.sources, session.sink, session.console.tell, jobs=session.args.jobs
    )
    text = FORMATS[session.args.format](reading.api)
    if text is None:
        raise ConfigError(
            Diagnostic(rule=NO_MESSAGES, headline="the reference documents no message to export")
        )
    if session.args.output is None:
        session.console.result(text)
        return Outcome(least=Severity.WARNING)
    write_file(session.args.output, text)
    return Outcome(summary=(f"{session.args.output.as_posix()}: {session.args.format} written",))
