"""The entry point: it runs a command, prints what was found, gives the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from doc2sdk.cli.commands import COMMANDS
from doc2sdk.cli.console import Console
from doc2sdk.cli.exits import Exit
from doc2sdk.cli.parser import parse
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Severity
from doc2sdk.inputs import UnreadableError
from doc2sdk.output.errors import OutputError


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``doc2sdk`` and return its exit code. What users can cause ends in a diagnostic; an exception is a bug."""
    args = parse(argv)
    console = Console(
        out=sys.stdout,
        err=sys.stderr,
        format=args.diagnostics,
        color=args.color,
        quiet=args.quiet,
    )
    try:
        return _run(Session(args=args, console=console))
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # The reader of stdout is gone (`doc2sdk coverage | head`); nothing may be flushed to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINDINGS


def _run(session: Session) -> int:
    """Print results, then diagnostics, then the summary, which is what stays in view."""
    stopped = Exit.CLEAN
    outcome = Outcome()
    try:
        outcome = COMMANDS[session.args.command].run(session)
    except ConfigError as error:
        stopped = Exit.USAGE
        session.add(*error.diagnostics)
    except OutputError as error:
        stopped = Exit.REFUSED
        session.add(*error.diagnostics)
    except UnreadableError as error:
        stopped = Exit.REFUSED
        session.add(*error.diagnostics)
    # What stopped the run must not drown in what was noted on the way.
    session.report(least=Severity.ERROR if stopped else outcome.least)
    for line in outcome.summary:
        session.console.summary(line)
    return stopped or (Exit.FINDINGS if session.failed else Exit.CLEAN)
