"""Diagnostics for people, at most a screen of them: repeated ones in groups, the gravest first.

warning[D115]: this page shows text in fonts that are not in the file (24 times)
  --> manual.pdf:page 1
   = note: read as Latin letters, which may be wrong: Wingdings
   = also: page 2
   = also: page 4
   = also: 21 more
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from doc2sdk.diagnostics.diagnostic import Diagnostic
from doc2sdk.diagnostics.formats.display import clip
from doc2sdk.diagnostics.formats.place import place_text
from doc2sdk.diagnostics.formats.style import Style
from doc2sdk.diagnostics.formats.text import format_text, headline, labelled, paragraph
from doc2sdk.diagnostics.rule import Severity
from doc2sdk.diagnostics.wording import where
from doc2sdk.model import Place

SCREEN = 40
"""Lines that diagnostics may take together: about what a terminal shows at once."""

EXAMPLES = 3
"""Diagnostics of one rule that are shown; the rest is counted."""

Group = list[Diagnostic]


def format_screen(diagnostics: Sequence[Diagnostic], style: Style, most: int = SCREEN) -> str:
    """Return all diagnostics in full where they fit in ``most`` lines, else a group for each rule.

    Groups that do not fit are a line each, and where even these do not fit they are counted. A last line
    says how to see everything.
    """
    whole = format_text(diagnostics, style)
    if whole.count("\n") <= most:
        return whole
    groups = _groups(diagnostics)
    # The two lines kept free are for what says how to see everything.
    full, brief = _fitting(groups, style, most - 2)
    parts = ["\n".join(lines) + "\n" for lines in full]
    if brief:
        parts.append("".join(f"{line}\n" for line in brief))
    parts.append(f"`--all` prints each of these {len(diagnostics)} diagnostics in full\n")
    return "\n".join(parts)


def _groups(diagnostics: Sequence[Diagnostic]) -> list[Group]:
    """Return the diagnostics of each rule, errors before warnings before notes."""
    by_rule: dict[str, Group] = {}
    for diagnostic in diagnostics:
        by_rule.setdefault(diagnostic.rule.id, []).append(diagnostic)
    order = [*Severity]
    return sorted(by_rule.values(), key=lambda group: order.index(group[0].rule.severity))


def _fitting(groups: list[Group], style: Style, most: int) -> tuple[list[list[str]], list[str]]:
    """Return the groups that are shown in full, and a line for each of the others."""
    full: list[list[str]] = []
    for index, group in enumerate(groups):
        lines = list(_group_lines(group, style))
        rest = groups[index + 1 :]
        # A blank line follows each paragraph; the rest takes at least a line each.
        used = sum(len(shown) + 1 for shown in full) + len(lines) + 1
        if used + len(rest) > most:
            return full, _brief(groups[index:], style, most - (used - len(lines) - 1))
        full.append(lines)
    return full, []


def _brief(groups: list[Group], style: Style, most: int) -> list[str]:
    """Return a line for each group, at most ``most``: the last then counts those that are left out."""
    lines = [_one_line(group, style) for group in groups]
    if len(lines) <= most:
        return lines
    kept = max(most - 1, 0)
    left = sum(map(len, groups[kept:]))
    return [*lines[:kept], f"and {left} more of {len(groups) - kept} kinds"]


def _group_lines(group: Group, style: Style) -> Iterator[str]:
    first, *others = group
    if not others:
        yield from paragraph(first, style)
        return
    own = len(list(headline(first, style)))
    yield from headline(first, style, f" ({len(group)} times)")
    yield from list(paragraph(first, style))[own:]
    for other in others[: EXAMPLES - 1]:
        yield from labelled("   = ", "also: ", _reference(first, other, style), style)
    if len(group) > EXAMPLES:
        yield from labelled("   = ", "also: ", f"{len(group) - EXAMPLES} more", style)


def _reference(first: Diagnostic, other: Diagnostic, style: Style) -> str:
    """Return where another diagnostic of the same rule is, and what it says if that differs."""
    said = [] if other.headline == first.headline else [other.headline]
    place = [_brief_place(first, other.place, style)] if other.place is not None else []
    return ": ".join([*place, *said]) or other.subject or "in another place"


def _brief_place(first: Diagnostic, place: Place, style: Style) -> str:
    """Return a place without its document where that is the first one's."""
    if first.place is not None and first.place.document == place.document:
        return where(place)
    return place_text(replace(place, box=None), style)


def _one_line(group: Group, style: Style) -> str:
    times = f" ({len(group)} times)" if len(group) > 1 else ""
    tag = f"{group[0].rule.severity.value}[{group[0].rule.id}]: "
    return clip(tag + group[0].headline, style.width - len(times)) + times
