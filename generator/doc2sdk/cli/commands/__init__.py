"""The commands, one a module.

A module put into this folder is a command: ``NAME`` is what people type, ``HELP`` its words,
``add_arguments`` adds its own arguments and ``run`` does it. No list names it. A module loads what it
works with inside of ``run``, so that the command line is parsed without readers and templates.
"""

from __future__ import annotations

import importlib
import pkgutil
from argparse import ArgumentParser
from typing import Protocol, cast

from doc2sdk.cli.help import Help
from doc2sdk.cli.session import Outcome, Session


class Command(Protocol):
    """What a module of this folder holds."""

    NAME: str
    HELP: Help

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the command's own arguments; those of every command are there already."""

    def run(self, session: Session) -> Outcome:
        """Do what the command is for. What users can cause is raised or reported as diagnostics."""


def _command(name: str) -> Command:
    return cast(Command, importlib.import_module(f"{__name__}.{name}"))


COMMANDS: dict[str, Command] = {
    command.NAME: command
    for command in (_command(found.name) for found in pkgutil.iter_modules(__path__))
}
"""The commands by name, in the order of their names."""
