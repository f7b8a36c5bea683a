"""Shows a drift as text: counts of every file first, then the unified diffs."""

from __future__ import annotations

from collections.abc import Iterator

from doc2sdk.diagnostics.formats.color import BOLD, CYAN, GREEN, RED, paint
from doc2sdk.output import Drift

COLORS = {"---": BOLD, "+++": BOLD, "@@": CYAN, "+": GREEN, "-": RED}
"""The beginnings of a diff's lines and their colours. The first that fits a line counts."""


def drift_text(drift: Drift) -> str:
    """Return the counts and the diffs; empty for no drift. Of missing or extra files only the name is shown."""
    if drift.clean:
        return ""
    lines = [drift.target.as_posix(), *_stat(drift), ""]
    for change in drift.changed:
        lines += [*change.diff, ""]
    return "\n".join(lines) + "\n"


def _stat(drift: Drift) -> Iterator[str]:
    rows = [(f"+{c.added} -{c.removed}", c.path) for c in drift.changed]
    rows += [("missing", path) for path in drift.missing]
    rows += [("extra", path) for path in drift.extra]
    width = max(len(how) for how, _ in rows)
    return (f"  {how:>{width}}  {path}" for how, path in rows)


def colored_diff(text: str) -> str:
    """Return a unified diff with its lines in colours."""
    return "\n".join(_colored(line) for line in text.split("\n"))


def _colored(line: str) -> str:
    color = next((color for start, color in COLORS.items() if line.startswith(start)), "")
    return paint(line, color, on=bool(color))
