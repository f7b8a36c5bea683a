"""The command line: commands, options, help."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from doc2sdk import __version__
from doc2sdk.cli.help import COMMANDS, DESCRIPTION, EPILOG
from doc2sdk.diagnostics.suggest import nearest

DIAGNOSTICS = ("text", "json", "github", "sarif")
COLORS = ("auto", "always", "never")


class Parser(argparse.ArgumentParser):
    """Adds the nearest command to the message about a mistyped one."""

    def error(self, message: str) -> NoReturn:
        start, quoted, rest = message.partition("invalid choice: ")
        word = rest.split("'")[1] if quoted and rest.startswith("'") else ""
        meant = nearest(word, COMMANDS) if word and "COMMAND" in start else None
        hint = f"; did you mean `{meant}`?" if meant else ""
        super().error(message + hint)


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments, every option present. Leaves with code 2 for a wrong command line."""
    return _parser().parse_args(argv, _defaults())


def _defaults() -> argparse.Namespace:
    """Values of the shared options, which may stand before or after the command."""
    return argparse.Namespace(
        diagnostics="text", strict=False, quiet=False, config=None, color="auto"
    )


def _parser() -> Parser:
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
    for name, add in ARGUMENTS.items():
        words = COMMANDS[name]
        command = commands.add_parser(
            name,
            help=words.summary,
            description=words.description,
            epilog=words.examples,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            parents=[shared],
        )
        add(command)
    return parser


def _shared() -> Parser:
    parser = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = parser.add_argument_group("options of every command")
    group.add_argument(
        "--diagnostics",
        choices=DIAGNOSTICS,
        metavar="FORMAT",
        help="how to print diagnostics on stderr: text (default), json, github, sarif",
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


def _documents(parser: argparse.ArgumentParser, count: str = "*") -> None:
    parser.add_argument(
        "documents",
        nargs=count,
        type=Path,
        metavar="DOC",
        help="a PDF, HTML or Markdown file, or a folder of them; several are one reference, "
        "the first leads",
    )
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=usable_cores(),
        metavar="N",
        help="processes that read a long PDF (default: one for each core); the result is the same",
    )


def _jobs(text: str) -> int:
    """A number of processes, at least one."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"`{text}` is no number of processes: 1 or more")
    return int(text)


def usable_cores() -> int:
    """The cores this process may run on."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="DIR",
        help="folder of the generated packages (default: the configuration's, or generated)",
    )


def _generate(parser: argparse.ArgumentParser) -> None:
    _documents(parser)
    _output(parser)
    parser.add_argument(
        "--force", action="store_true", help="overwrite hand-edited files and files of others"
    )


def _extract(parser: argparse.ArgumentParser) -> None:
    _documents(parser, "+")
    parser.add_argument(
        "--format",
        choices=("model", "openapi", "asyncapi"),
        default="model",
        metavar="FORMAT",
        help="model (default), openapi (3.1) or asyncapi (3.0)",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write there instead of to stdout"
    )


def _check(parser: argparse.ArgumentParser) -> None:
    _documents(parser)
    _output(parser)


def _coverage(parser: argparse.ArgumentParser) -> None:
    _documents(parser)
    parser.add_argument(
        "--unknown", action="store_true", help="only the blocks that no rule understood"
    )


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "rule", nargs="?", metavar="RULE", help="id or name, such as W101 or output-edited"
    )


ARGUMENTS = {
    "generate": _generate,
    "extract": _extract,
    "check": _check,
    "coverage": _coverage,
    "explain": _explain,
}
