"""What is printed, and where: results on stdout, progress and diagnostics on stderr."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from doc2sdk.cli.diff import colored_diff
from doc2sdk.diagnostics import Diagnostic, Severity
from doc2sdk.diagnostics.formats import FORMATS, Style
from doc2sdk.diagnostics.formats.display import clip, printable
from doc2sdk.diagnostics.formats.screen import format_screen
from doc2sdk.diagnostics.tally import tally, tally_text

MAX_WIDTH = 100
CLEAR_LINE = "\r\x1b[K"
ORDER = tuple(Severity)


@dataclass(slots=True, kw_only=True)
class Console:
    """Writes to the two streams. ``color`` is auto, always or never."""

    out: TextIO
    err: TextIO
    format: str = "text"
    color: str = "auto"
    quiet: bool = False
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    _line: bool = False

    @property
    def width(self) -> int:
        """Return how many cells a line has. A pipe has no width and gets the widest."""
        if not (self.out.isatty() or self.err.isatty()):
            return MAX_WIDTH
        return min(shutil.get_terminal_size().columns, MAX_WIDTH)

    def colored(self, stream: TextIO) -> bool:
        """Return whether to colour a stream (https://no-color.org for NO_COLOR)."""
        if self.color != "auto":
            return self.color == "always"
        plain = self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb"
        return stream.isatty() and not plain

    def result(self, text: str) -> None:
        """Print what the command was asked for, complete with its newline."""
        self._clear()
        self.out.write(text)
        self.out.flush()

    def diff(self, text: str) -> None:
        """Print a unified diff, coloured where the stream is."""
        self.result(colored_diff(text) if self.colored(self.out) else text)

    def summary(self, line: str) -> None:
        """Print a line about the run, unless the user wants it quiet."""
        if not self.quiet:
            self.result(line + "\n")

    def tell(self, step: str) -> None:
        """Show a step on the one line of progress, on terminals only."""
        moving = self.err.isatty() and self.environ.get("TERM") != "dumb"
        if not moving or self.quiet or self.format != "text":
            return
        # One cell is kept free: a full line would wrap and could not be cleared.
        self.err.write(CLEAR_LINE + clip(printable(step), self.width - 1))
        self.err.flush()
        self._line = True

    def report(
        self,
        diagnostics: Iterable[Diagnostic],
        paths: Mapping[str, str],
        *,
        least: Severity = Severity.NOTE,
        all_: bool = True,
        completeness: Sequence[str] = (),
    ) -> None:
        """Print diagnostics; people are spared those below ``least``, programs get all.

        Without ``all_`` people see a screen of them, repeated ones in groups. ``completeness`` are the
        lines that say how complete the readings are.
        """
        self._clear()
        found = list(diagnostics)
        shown = self._shown(found, least) if self.format == "text" else found
        style = Style(width=self.width, color=self.colored(self.err), paths=paths)
        grouped = self.format == "text" and not all_
        self.err.write((format_screen if grouped else FORMATS[self.format])(shown, style))
        if self.format == "text" and not self.quiet:
            self._summarise(shown, completeness)
        self.err.flush()

    def _summarise(self, shown: Sequence[Diagnostic], completeness: Sequence[str]) -> None:
        lines = [*completeness, *([tally_text(tally(shown))] if shown else [])]
        if lines:
            blank = "\n" if shown else ""
            self.err.write(blank + "".join(f"{line}\n" for line in lines))

    def _shown(self, found: Sequence[Diagnostic], least: Severity) -> list[Diagnostic]:
        limit = ORDER.index(Severity.WARNING if self.quiet else least)
        return [d for d in found if ORDER.index(d.rule.severity) <= limit]

    def _clear(self) -> None:
        if self._line:
            self.err.write(CLEAR_LINE)
            self.err.flush()
            self._line = False
