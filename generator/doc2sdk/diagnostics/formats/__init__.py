"""How diagnostics are printed: for people, for programs, for code review."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.formats.github import format_github
from doc2sdk.diagnostics.formats.json_report import format_json
from doc2sdk.diagnostics.formats.sarif import format_sarif
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.formats.text import format_text

Format = Callable[[Sequence[Diagnostic], Style], str]

FORMATS: dict[str, Format] = {
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "sarif": format_sarif,
}

__all__ = ["FORMATS", "Format", "Style"]
