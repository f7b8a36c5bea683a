"""A session: the arguments of a command, the console, and the diagnostics found so far."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path

from doc2sdk.cli.console import Console
from doc2sdk.diagnostics import Diagnostic, Severity, Sink
from doc2sdk.diagnostics.tally import tally
from doc2sdk.inputs import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What is left to print when a command is done. ``least`` is the lowest severity that people see."""

    summary: tuple[str, ...] = ()
    least: Severity = Severity.NOTE


@dataclass(slots=True, kw_only=True)
class Session:
    """``paths`` leads from a document's name to the path to print. ``completeness`` are the lines that
    say how complete each reading is."""

    args: argparse.Namespace
    console: Console
    sink: Sink = field(default_factory=Sink)
    paths: dict[str, str] = field(default_factory=dict)
    completeness: list[str] = field(default_factory=list)

    def remember(self, sources: tuple[Source, ...]) -> None:
        """Keep the paths of documents, for printing places."""
        self.paths |= {source.name: source.path.as_posix() for source in sources}

    def add(self, *diagnostics: Diagnostic) -> None:
        """Add diagnostics to those that are printed at the end."""
        for diagnostic in diagnostics:
            self.sink.add(diagnostic)

    def report(self, *, least: Severity) -> None:
        """Print the diagnostics found so far."""
        self.console.report(
            self.sink, self.paths, least=least, all_=self.args.all, completeness=self.completeness
        )

    @property
    def failed(self) -> bool:
        """Return whether the diagnostics make the run a failure."""
        counts = tally(self.sink)
        return bool(counts[Severity.ERROR] or (self.args.strict and counts[Severity.WARNING]))


def near(path: Path) -> Path:
    """Return the path from the current folder if it is below: that is what people type and read."""
    try:
        return path.absolute().relative_to(Path.cwd())
    except ValueError:
        return path
