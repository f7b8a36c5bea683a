"""Diagnostics as one JSON document.

``{"format": "doc2sdk-diagnostics", "version": 1, "diagnostics": [...], "summary": {...}}``. Members
are only ever added; removing one or changing its meaning changes ``version``.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.tally import tally
from doc2sdk.model import JsonValue, Place


def format_json(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """Return the document. All members are always there; what a diagnostic lacks is null, "" or []."""
    counts = tally(diagnostics)
    report: JsonValue = {
        "format": "doc2sdk-diagnostics",
        "version": 1,
        "diagnostics": [_diagnostic(diagnostic, style) for diagnostic in diagnostics],
        "summary": {severity.value: count for severity, count in counts.items()},
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _diagnostic(diagnostic: Diagnostic, style: Style) -> JsonValue:
    rule = diagnostic.rule
    return {
        "rule": rule.id,
        "name": rule.name,
        "severity": rule.severity.value,
        "headline": diagnostic.headline,
        "place": place_json(diagnostic.place, style),
        "subject": diagnostic.subject,
        "excerpt": diagnostic.excerpt,
        "mark": diagnostic.mark,
        "label": diagnostic.label,
        "notes": list(diagnostic.notes),
        "help": diagnostic.help,
    }


def place_json(place: Place | None, style: Style) -> JsonValue:
    """Return a place, or null. ``box`` is [x0, top, x1, bottom] in points from the page's top left corner."""
    if place is None:
        return None
    box = place.box
    return {
        "document": place.document,
        "path": style.path(place),
        "page": place.page,
        "box": [box.x0, box.top, box.x1, box.bottom] if box else None,
        "line": place.line,
        "column": place.column,
        "trail": [heading.raw for heading in place.trail],
    }
