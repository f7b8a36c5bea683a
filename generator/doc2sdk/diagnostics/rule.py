"""What a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Severity(str, Enum):
    """ERROR ends the run with exit code 1; a NOTE says what was inferred or repaired."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A kind of finding: a stable id, a kebab-case name and what ``explain`` prints.

    ``summary`` is one sentence. ``explanation`` says when the rule fires, what doc2sdk does instead
    and what a maintainer can do about it.
    """

    id: str
    name: str
    severity: Severity
    summary: str
    explanation: str
