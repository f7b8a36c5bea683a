"""Terminal colours (ECMA-48 select graphic rendition)."""

from __future__ import annotations

from doc2sdk.diagnostics.rule import Severity

BOLD = "1"
RED = "1;31"
GREEN = "32"
YELLOW = "1;33"
BLUE = "1;34"
CYAN = "1;36"

SEVERITY_COLOR = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.NOTE: CYAN}


def paint(text: str, color: str, *, on: bool) -> str:
    """Return the text in a colour, or as it is where colours are off or there is nothing to see."""
    return f"\x1b[{color}m{text}\x1b[0m" if on and text else text
