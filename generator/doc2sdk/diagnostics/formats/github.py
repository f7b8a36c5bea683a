"""Diagnostics as GitHub workflow commands, which show up beside the lines of a pull request.

    command = "::" level " " property *("," property) "::" message
    property = name "=" value

The escapes are those of the runner's own toolkit: ``%``, CR and LF everywhere, ``:`` and ``,`` in
properties too.
"""

from __future__ import annotations

from collections.abc import Sequence

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.formats.place import place_text
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.rule import Severity

LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
DATA_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY_ESCAPES = {**DATA_ESCAPES, ":": "%3A", ",": "%2C"}


def format_github(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """Return one command a line. A page, for which there is no property, goes into the message."""
    return "".join(_command(diagnostic, style) + "\n" for diagnostic in diagnostics)


def _command(diagnostic: Diagnostic, style: Style) -> str:
    rule = diagnostic.rule
    pairs = [*_position(diagnostic, style), ("title", f"{rule.id} {rule.name}")]
    properties = ",".join(f"{name}={_escape(value, PROPERTY_ESCAPES)}" for name, value in pairs)
    message = _escape("\n".join(_message(diagnostic, style)), DATA_ESCAPES)
    return f"::{LEVEL[rule.severity]} {properties}::{message}"


def _position(diagnostic: Diagnostic, style: Style) -> list[tuple[str, str]]:
    place = diagnostic.place
    if place is None:
        return []
    numbers = (("line", place.line), ("col", place.column))
    return [
        ("file", style.path(place)),
        *((name, str(number)) for name, number in numbers if number is not None),
    ]


def _message(diagnostic: Diagnostic, style: Style) -> list[str]:
    place = diagnostic.place
    where = place_text(place, style) if place is not None and place.page is not None else ""
    about = [part for part in (where, diagnostic.subject) if part]
    tail = [f"help: {diagnostic.help}"] if diagnostic.help else []
    return [diagnostic.headline, *about, *(f"note: {note}" for note in diagnostic.notes), *tail]


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
