"""Counts diagnostics by severity."""

from __future__ import annotations

from collections.abc import Iterable

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.rule import Severity


def tally(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """Return the counts in the order of :class:`Severity`, zeros included."""
    counts = dict.fromkeys(Severity, 0)
    for diagnostic in diagnostics:
        counts[diagnostic.rule.severity] += 1
    return counts


def tally_text(counts: dict[Severity, int]) -> str:
    """Return the counts in words: ``1 error, 0 warnings, 3 notes``."""
    return ", ".join(plural(count, severity.value) for severity, count in counts.items())


def plural(count: int, noun: str) -> str:
    """Return ``1 file``, ``2 files`` or ``0 files``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
