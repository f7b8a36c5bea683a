"""Front matter: metadata between two rules at the very start, YAML or TOML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from doc2sdk.sources.html.vocabulary import VERBS
from doc2sdk.sources.markdown.lines import SourceLine

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
"""What opens front matter, and what closes it."""

_KEY = re.compile(r"\s*(?:#|[\w.\"'-]+\s*[:=])")
_VALUE = re.compile(r"(?P<key>\w+)\s*[:=]\s*(?P<value>\S.*)")
_QUOTED = re.compile(r"([\"'])(?P<text>.*?)\1")
_REQUEST = re.compile(r"(?:\S+\s+)?(?P<method>[A-Z]{3,7})\s+(?P<target>\S+)")
_REQUEST_KEYS = ("api", "openapi")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What the front matter states, its lines, and the lines after it.

    ``request`` is the operation that the page documents: ``api: "GET /orders"``.
    """

    title: str | None
    request: tuple[str, str] | None
    lines: Sequence[SourceLine]
    body: Sequence[SourceLine]


def split_front_matter(lines: Sequence[SourceLine]) -> FrontMatter:
    """Split a text into its front matter and the rest.

    A rule at the start that no key follows is a rule, not front matter.
    """
    closing = _FENCES.get(lines[0].text.rstrip()) if lines else None
    if closing is not None and len(lines) > 1 and _KEY.match(lines[1].text):
        for index, line in enumerate(lines[1:], 1):
            if line.text.rstrip() in closing:
                held = lines[1:index]
                values = dict(value for line in held if (value := _value(line.text)) is not None)
                return FrontMatter(
                    title=values.get("title") or None,
                    request=_request(values),
                    lines=held,
                    body=lines[index + 1 :],
                )
    return FrontMatter(title=None, request=None, lines=(), body=lines)


def _value(line: str) -> tuple[str, str] | None:
    """A top-level key in lower case and its value, quotes and a trailing comment removed."""
    match = _VALUE.match(line)
    if match is None:
        return None
    value = match["value"].strip()
    quoted = _QUOTED.match(value)
    text = quoted["text"] if quoted else value.partition(" #")[0]
    return match["key"].lower(), " ".join(text.split())


def _request(values: Mapping[str, str]) -> tuple[str, str] | None:
    for key in _REQUEST_KEYS:
        match = _REQUEST.fullmatch(values.get(key, ""))
        if match is not None and match["method"].lower() in VERBS:
            return match["method"], match["target"]
    return None
