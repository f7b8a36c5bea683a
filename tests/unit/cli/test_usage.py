"""Wrong command lines, help, and the console itself."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest
from support.command_line import CommandLine

from doc2sdk.cli.commands import COMMANDS
from doc2sdk.cli.console import Console
from doc2sdk.cli.rules import OUTPUT_DIFFERS
from doc2sdk.diagnostics import Diagnostic


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def console(**environ: str) -> Console:
    return Console(out=Terminal(), err=Terminal(), environ=environ)


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["generate", "--nonsense"], ["extract"]])
def test_a_wrong_command_line_is_usage(doc2sdk: CommandLine, arguments: list[str]) -> None:
    result = doc2sdk(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "usage: doc2sdk" in result.err


def test_a_mistyped_command_gets_a_suggestion(doc2sdk: CommandLine) -> None:
    assert "did you mean `generate`?" in doc2sdk("genrate").err


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_has_examples_and_fits_the_terminal(
    doc2sdk: CommandLine, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    result = doc2sdk(*command, "--help")
    assert result.code == 0
    assert "\nexamples:\n" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


def test_help_has_the_exit_codes(doc2sdk: CommandLine) -> None:
    out = doc2sdk("--help").out
    assert [line[:3] for line in out.splitlines() if line[:3].strip().isdigit()] == [
        "  0",
        "  1",
        "  2",
        "  3",
    ]


def test_progress_is_one_line_cleared_before_anything_else() -> None:
    shown = console(TERM="xterm")
    shown.tell("reading a.pdf")
    shown.tell("extracting\x1b[2J a.pdf")
    shown.report([Diagnostic(rule=OUTPUT_DIFFERS, headline="x")], {})
    assert isinstance(shown.err, Terminal)
    text = shown.err.getvalue()
    assert text.startswith(
        "\r\x1b[Kreading a.pdf\r\x1b[Kextracting\\x1b[2J a.pdf\r\x1b[K\x1b[1;31merror"
    )


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_it_is_not_wanted(environ: dict[str, str]) -> None:
    plain = console(**environ)
    assert not plain.colored(plain.err)
    plain.color = "always"
    assert plain.colored(plain.err)


def test_an_empty_no_color_does_not_count() -> None:
    shown = console(NO_COLOR="", TERM="xterm")
    assert shown.colored(shown.err)


def test_diffs_are_coloured_by_their_first_characters() -> None:
    shown = console(TERM="xterm")
    shown.diff("--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same\n")
    assert isinstance(shown.out, Terminal)
    assert shown.out.getvalue() == (
        "\x1b[1m--- a\x1b[0m\n\x1b[1m+++ b\x1b[0m\n\x1b[1;36m@@ -1 +1 @@\x1b[0m\n"
        "\x1b[1;31m-old\x1b[0m\n\x1b[32m+new\x1b[0m\n same\n"
    )


def test_an_interrupt_leaves_without_a_traceback(
    doc2sdk: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("doc2sdk.cli.commands.explain.find_rule", interrupted)
    assert doc2sdk("explain", "W101").code == 130


def test_the_command_line_is_parsed_without_readers_templates_and_formatters() -> None:
    heavy = ("bs4", "black", "jinja2", "markdown_it", "pdfminer", "openapi_spec_validator")
    code = (
        "import sys; from doc2sdk.cli.parser import command_parser; command_parser(); "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
