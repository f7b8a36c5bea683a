"""README, guide and help name the same commands, options and exit codes; the guide's script runs."""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

import pytest

import doc2sdk
from doc2sdk.cli import main
from doc2sdk.cli.commands import COMMANDS
from doc2sdk.cli.help import EPILOG
from doc2sdk.cli.parser import command_parser
from doc2sdk.config.read import TOP

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")

_CALL = re.compile(r"(?:`|\$ |/)doc2sdk ([a-z]+)\b([^\n`#|>]*)")
_OPTION = re.compile(r"(?<![\w-])(--[a-z][a-z-]*)")
_EXIT_ROW = re.compile(r"^\| (\d+) \| (.*) \|$", re.MULTILINE)

OF_OTHERS = {"--decrypt", "--password"}
"""Options of other programs that the texts name."""


def parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command."""
    (action,) = (
        action
        for action in command_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    return dict(action.choices)


def options(parser: argparse.ArgumentParser) -> set[str]:
    return {o for action in parser._actions for o in action.option_strings if o.startswith("--")}


ALL_OPTIONS = set.union(options(command_parser()), *map(options, parsers().values()))


def section(text: str, title: str) -> str:
    return text.split(f"\n## {title}\n")[1].split("\n## ")[0]


def test_the_readme_lists_every_command() -> None:
    rows = re.findall(r"^\| `doc2sdk ([a-z]+)", section(README, "Commands"), re.MULTILINE)
    assert sorted(rows) == list(COMMANDS)


@pytest.mark.parametrize("text", [README, GUIDE], ids=["README", "guide"])
def test_commands_and_options_that_are_named_exist(text: str) -> None:
    for command, rest in _CALL.findall(text):
        assert command in COMMANDS, command
        assert {*_OPTION.findall(rest)} <= options(parsers()[command]), (command, rest)
    assert {*_OPTION.findall(text)} - OF_OTHERS <= ALL_OPTIONS


@pytest.mark.parametrize("command", COMMANDS)
def test_the_guide_shows_every_command(command: str) -> None:
    assert f"doc2sdk {command}" in GUIDE


@pytest.mark.parametrize("option", sorted(ALL_OPTIONS - {"--help", "--version"}))
def test_the_guide_explains_every_option(option: str) -> None:
    names = {
        name
        for parser in parsers().values()
        for action in parser._actions
        if option in action.option_strings
        for name in action.option_strings
    }
    assert any(re.search(rf"(?<![\w-]){name}(?![\w-])", GUIDE) for name in names), option


def test_readme_guide_and_help_have_the_same_exit_codes() -> None:
    readme = dict(_EXIT_ROW.findall(section(README, "Commands")))
    guide = dict(_EXIT_ROW.findall(section(GUIDE, "Exit codes")))
    assert readme.items() <= guide.items()
    printed = EPILOG.partition("exit codes:\n")[2].partition("\n\n")[0]
    words = dict(re.findall(r"^  (\d)  (.*(?:\n {5}.*)*)", printed, re.MULTILINE))
    plain = {code: text.replace("`", "") for code, text in readme.items()}
    assert {code: " ".join(text.split()) for code, text in words.items()} == plain


def test_the_guide_lists_every_setting() -> None:
    rows = re.findall(r"^\| `\[*([a-z.]+)\]*` \|", section(GUIDE, "Configuration"), re.MULTILINE)
    assert {*TOP} <= {*rows}


def test_the_script_of_the_guide_prints_what_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chapter = section(GUIDE, "From a build script")
    (code,) = re.findall(r"```python\n(.*?)```", chapter, re.DOTALL)
    (printed,) = re.findall(r"```text\n(.*?)```", chapter, re.DOTALL)
    shutil.copytree(ROOT / "input_docs", tmp_path / "input_docs")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "guide.md", "exec"), {})
    assert capsys.readouterr().out == printed


def test_the_guide_has_every_name_of_the_library() -> None:
    chapter = section(GUIDE, "From a build script")
    for name in set(doc2sdk.__all__) - {"__version__"}:
        assert f"`{name}" in chapter, name


def test_the_number_of_files_that_readme_and_guide_print_is_that_of_the_committed_sdk() -> None:
    committed = [p for p in (ROOT / "generated" / "web_services_api").rglob("*") if p.is_file()]
    caches = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}
    count = sum(not caches & {*path.parts} for path in committed) - 1  # the manifest
    for text in (README, GUIDE):
        printed = re.findall(r"(\d+) (?:written|unchanged|files, up to date)", text)
        assert {int(number) for number in printed} == {0, count}


def console_blocks() -> list[tuple[list[str], str]]:
    """The commands of the guide that end where their line ends, each with what it prints."""
    blocks = re.findall(r"```console\n\$ doc2sdk ([^\n|]*)\n((?!```).+?)```", GUIDE, re.DOTALL)
    return [(command.split(), printed) for command, printed in blocks]


@pytest.mark.parametrize(
    ("command", "printed"),
    console_blocks(),
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_what_the_guide_prints_is_what_the_command_prints(
    command: list[str],
    printed: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A line ``  ...`` stands for any number of lines."""
    monkeypatch.chdir(ROOT)
    main(command)
    pattern = re.escape(printed).replace(re.escape("  ...\n"), r"(?:.*\n)*")
    assert re.fullmatch(pattern, capsys.readouterr().out)
