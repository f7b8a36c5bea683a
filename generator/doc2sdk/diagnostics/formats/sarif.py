"""Diagnostics as SARIF 2.1.0 (OASIS), for code scanning dashboards."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.formats.place import place_text
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.rule import Rule, Severity
from doc2sdk.model import JsonValue, Place

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def format_sarif(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """Return one run with the rules that fired and a result for each diagnostic."""
    fired = sorted({diagnostic.rule for diagnostic in diagnostics}, key=lambda rule: rule.id)
    driver: JsonValue = {"name": "doc2sdk", "rules": [_rule(rule) for rule in fired]}
    results: JsonValue = [_result(d, fired.index(d.rule), style) for d in diagnostics]
    log: JsonValue = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        ],
    }
    return json.dumps(log, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> JsonValue:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.explanation},
        "defaultConfiguration": {"level": LEVEL[rule.severity]},
    }


def _result(diagnostic: Diagnostic, rule_index: int, style: Style) -> JsonValue:
    result: dict[str, JsonValue] = {
        "ruleId": diagnostic.rule.id,
        "ruleIndex": rule_index,
        "level": LEVEL[diagnostic.rule.severity],
        "message": {"text": _message(diagnostic, style)},
    }
    if diagnostic.place is not None:
        result["locations"] = [_location(diagnostic.place, diagnostic.subject, style)]
    return result


def _message(diagnostic: Diagnostic, style: Style) -> str:
    """Return the headline and what SARIF has no member for: a PDF's page and box, notes, help."""
    place = diagnostic.place
    on_page = place is not None and place.page is not None
    parts = [diagnostic.headline]
    parts += [f"at {place_text(place, style)}"] if place is not None and on_page else []
    parts += [f"note: {note}" for note in diagnostic.notes]
    parts += [f"help: {diagnostic.help}"] if diagnostic.help else []
    return "\n".join(parts)


def _location(place: Place, subject: str, style: Style) -> JsonValue:
    physical: dict[str, JsonValue] = {"artifactLocation": {"uri": quote(style.path(place))}}
    region = _region(place)
    if region:
        physical["region"] = region
    location: dict[str, JsonValue] = {"physicalLocation": physical}
    if subject:
        location["logicalLocations"] = [{"fullyQualifiedName": subject}]
    return location


def _region(place: Place) -> dict[str, JsonValue]:
    numbers = (("startLine", place.line), ("startColumn", place.column))
    return {name: number for name, number in numbers if number is not None}
