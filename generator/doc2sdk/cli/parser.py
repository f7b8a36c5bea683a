"""The command line: the commands that there are, and the options of all of them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NoReturn

from doc2sdk import __version__
from doc2sdk.cli.commands import COMMANDS
from doc2sdk.cli.help import DESCRIPTION, EPILOG
from doc2sdk.diagnostics.formats import FORMATS
from doc2sdk.diagnostics.suggest import nearest

COLORS = ("auto", "always", "never")


class Parser(argparse.ArgumentParser):
    """Adds the nearest command to the message about a mistyped one."""

    def error(self, message: str) -> NoReturn:
        """Leave with code 2 and the message, and with the nearest command if one was mistyped."""
        start, quoted, rest = message.partition("invalid choice: ")
        word = rest.split("'")[1] if quoted and rest.startswith("'") else ""
        meant = nearest(word, COMMANDS) if word and "COMMAND" in start else None
        hint = f"; did you mean `{meant}`?" if meant else ""
        super().error(message + hint)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return the arguments, every option present. Leaves with code 2 for a wrong command line."""
    words = sys.argv[1:] if argv is None else argv
    return command_parser(COMMANDS.keys() & {*words}).parse_args(argv, _defaults())


def _defaults() -> argparse.Namespace:
    """Return the values of the shared options, which may be given before or after the command."""
    return argparse.Namespace(
        diagnostics="text", all=False, strict=False, quiet=False, config=None, color="auto"
    )


def command_parser(wanted: Collection[str] = ()) -> Parser:
    """Return the parser of the whole command line.

    The arguments of a command may be lists of what there is, which take time to load: where ``wanted``
    names commands, only these have their arguments.
    """
    shared = _shared()
    parser = Parser(
        prog="doc2sdk",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"doc2sdk {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS.values():
        own = commands.add_parser(
            command.NAME,
            help=command.HELP.summary,
            description=command.HELP.description,
            epilog=command.HELP.epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[shared],
        )
        if not wanted or command.NAME in wanted:
            command.add_arguments(own)
    return parser


def _shared() -> Parser:
    parser = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = parser.add_argument_group("options of every command")
    group.add_argument(
        "--diagnostics",
        choices=FORMATS,
        metavar="FORMAT",
        help=f"how to print diagnostics on stderr: {', '.join(FORMATS)} (default: text)",
    )
    group.add_argument(
        "--all",
        action="store_true",
        help="print every diagnostic in full, not a screen of them with repeated ones in groups",
    )
    group.add_argument("--strict", action="store_true", help="warnings count as errors")
    group.add_argument(
        "--quiet",
        action="store_true",
        help="no progress, no summary, no notes; warnings and errors",
    )
    group.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        help="configuration to use, instead of the nearest doc2sdk.toml or pyproject.toml",
    )
    group.add_argument(
        "--color", choices=COLORS, metavar="WHEN", help="auto (default), always or never"
    )
    return parser
