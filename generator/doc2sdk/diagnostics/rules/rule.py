"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass

from doc2sdk.diagnostics.diagnostic import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """An entry of the catalogue: a stable id, a kebab-case name and what ``explain`` prints.

    ``summary`` is one sentence. ``explanation`` says when the rule fires, what doc2sdk does instead
    and what a maintainer can do about it.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    explanation: str
