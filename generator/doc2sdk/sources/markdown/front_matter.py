"""Front matter: metadata between two rules at the very start, YAML or TOML."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.sources.markdown.lines import SourceLine

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
"""What opens front matter, and what closes it."""

_KEY = re.compile(r"\s*(?:#|[\w.\"'-]+\s*[:=])")
_TITLE = re.compile(r"title\s*[:=]\s*(?P<value>\S.*)", re.IGNORECASE)
_QUOTED = re.compile(r"([\"'])(?P<text>.*?)\1")


def split_front_matter(lines: Sequence[SourceLine]) -> tuple[str | None, Sequence[SourceLine]]:
    """The title that the front matter states, and the lines after it.

    A rule at the start that no key follows is a rule, not front matter.
    """
    closing = _FENCES.get(lines[0].text.rstrip()) if lines else None
    if closing is None or len(lines) < 2 or not _KEY.match(lines[1].text):
        return None, lines
    for index, line in enumerate(lines[1:], 1):
        if line.text.rstrip() in closing:
            titles = (_title(held.text) for held in lines[1:index])
            return next((title for title in titles if title), None), lines[index + 1 :]
    return None, lines


def _title(line: str) -> str | None:
    """The value of a top-level ``title`` key, quotes and a trailing comment removed."""
    match = _TITLE.match(line)
    if match is None:
        return None
    value = match["value"].strip()
    quoted = _QUOTED.match(value)
    text = quoted["text"] if quoted else value.partition(" #")[0]
    return " ".join(text.split()) or None
