"""A configuration that cannot be used."""

from __future__ import annotations

from pathlib import Path

from doc2sdk.diagnostics import Diagnostic
from doc2sdk.model import Place


class ConfigError(Exception):
    """Holds every mistake found, each a diagnostic of family C."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(diagnostic.headline for diagnostic in diagnostics))
        self.diagnostics = diagnostics


def config_place(file: Path, line: int | None = None, column: int | None = None) -> Place:
    """Return a place in a configuration file."""
    return Place(document=file.as_posix(), line=line, column=column)
