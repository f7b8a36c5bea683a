"""Diagnostics for people.

error[T201]: `Sting` is not a type doc2sdk knows
  --> input_docs/acme.html:5:16
   in GET /users/{id} > Path parameters > row 1
   | id | Sting | The user's id
   |      ^^^^^ declared here
   = note: parameter kept as `Any`
   = help: did you mean `string`? or map it in overrides.toml
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.formats.color import BLUE, BOLD, SEVERITY_COLOR, paint
from doc2sdk.diagnostics.formats.display import printable
from doc2sdk.diagnostics.formats.excerpt import excerpt_lines
from doc2sdk.diagnostics.formats.place import place_text
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.rule import Severity

BAR = "   | "


def format_text(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """Return each diagnostic as a paragraph, with blank lines between them; empty for none."""
    return "\n".join("\n".join(paragraph(d, style)) + "\n" for d in diagnostics)


def paragraph(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    """Yield the lines of one diagnostic."""
    severity = diagnostic.rule.severity
    yield from headline(diagnostic, style)
    if diagnostic.place is not None:
        arrow = paint("  -->", BLUE, on=style.color)
        yield f"{arrow} {printable(place_text(diagnostic.place, style))}"
    subject = _subject(diagnostic)
    if subject:
        yield from labelled("   in ", "", subject, style)
    yield from _excerpt(diagnostic, severity, style)
    for note in diagnostic.notes:
        yield from labelled("   = ", "note: ", note, style)
    if diagnostic.help:
        yield from labelled("   = ", "help: ", diagnostic.help, style)


def headline(diagnostic: Diagnostic, style: Style, more: str = "") -> Iterator[str]:
    """Yield the first line or lines of a diagnostic, ``more`` behind its own words."""
    severity = diagnostic.rule.severity
    tag = f"{severity.value}[{diagnostic.rule.id}]"
    first, *rest = _wrap(f"{tag}: ", diagnostic.headline + more, "    ", style.width)
    body = paint(first[len(tag) :], BOLD, on=style.color)
    yield paint(tag, SEVERITY_COLOR[severity], on=style.color) + body
    for line in rest:
        yield paint(line, BOLD, on=style.color)


def _subject(diagnostic: Diagnostic) -> str:
    """Return what the finding is about, else the headings above it."""
    if diagnostic.subject or diagnostic.place is None:
        return diagnostic.subject
    return " > ".join(heading.raw for heading in diagnostic.place.trail)


def _excerpt(diagnostic: Diagnostic, severity: Severity, style: Style) -> Iterator[str]:
    if not diagnostic.excerpt:
        return
    bar = paint(BAR.rstrip(), BLUE, on=style.color)
    width = style.width - len(BAR)
    for line in excerpt_lines(diagnostic.excerpt, diagnostic.mark, diagnostic.label, width):
        on = style.color and line.carets
        yield f"{bar} {paint(line.text, SEVERITY_COLOR[severity], on=on)}".rstrip()


def labelled(sign: str, label: str, text: str, style: Style) -> Iterator[str]:
    """Yield the lines of a text behind a sign and a label, wrapped below its own beginning."""
    lead = sign + label
    first, *rest = _wrap(lead, text, " " * len(lead), style.width)
    painted = paint(sign, BLUE, on=style.color) + paint(label, BOLD, on=style.color)
    yield painted + first[len(lead) :]
    yield from rest


def _wrap(lead: str, text: str, indent: str, width: int) -> list[str]:
    """Return lines of at most ``width``; words (URLs, paths) are never broken.

    Each line of the text is wrapped by itself, so that what the message set apart stays apart.
    """
    lines: list[str] = []
    for line in printable(text).split("\n"):
        lines += textwrap.wrap(
            line,
            width,
            initial_indent=indent if lines else lead,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return lines or [lead]
