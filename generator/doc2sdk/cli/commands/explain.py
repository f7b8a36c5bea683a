"""``doc2sdk explain``."""

from __future__ import annotations

from argparse import ArgumentParser

from doc2sdk.catalogue import catalogue, find_rule, nearest_rule
from doc2sdk.cli.help import Help
from doc2sdk.cli.rules import UNKNOWN_RULE
from doc2sdk.cli.session import Outcome, Session
from doc2sdk.config import ConfigError
from doc2sdk.diagnostics import Diagnostic
from doc2sdk.diagnostics.explain import explain_text, list_text

NAME = "explain"
HELP = Help(
    summary="explain a diagnostic rule, or list all",
    description="""\
Explain a diagnostic rule by its id or name, or list all rules.""",
    examples=(
        "doc2sdk explain",
        "doc2sdk explain W101",
        "doc2sdk explain output-edited",
    ),
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(
        "rule", nargs="?", metavar="RULE", help="id or name, such as W101 or output-edited"
    )


def run(session: Session) -> Outcome:
    """Print what is known of a rule, or all rules."""
    wanted, width = session.args.rule, session.console.width
    if wanted is None:
        session.console.result(list_text(catalogue().values(), width))
        return Outcome()
    rule = find_rule(wanted)
    if rule is None:
        raise ConfigError(_unknown(wanted))
    session.console.result(explain_text(rule, width))
    return Outcome()


def _unknown(wanted: str) -> Diagnostic:
    meant = nearest_rule(wanted)
    return Diagnostic(
        rule=UNKNOWN_RULE,
        headline=f"there is no rule `{wanted}`",
        help=f"did you mean `{meant}`?" if meant else "`doc2sdk explain` lists all rules",
    )
