"""Fonts that would exhaust memory: a few of their bytes stand for millions of entries."""

from __future__ import annotations

import re
from typing import Any

from doc2sdk.sources.pdf.limits import FONT_CODE_LIMIT
from doc2sdk.sources.pdf.objects import values

_SECTION = re.compile(rb"(begin|end)(?:bf|cid)range")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{1,8})>\s*<([0-9A-Fa-f]{1,8})>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)")


def without_bombs(font: dict[str, Any]) -> dict[str, Any]:
    """Return a font dictionary without its widths or its character map, if those are out of
    proportion."""
    safe = dict(font)
    mapping = values.stream(font.get("ToUnicode"))
    if mapping is not None and _codes_mapped(values.stream_bytes(mapping)) > FONT_CODE_LIMIT:
        del safe["ToUnicode"]
    descendants = [values.mapping(entry) for entry in values.sequence(font.get("DescendantFonts"))]
    if any(_codes_measured(entry) > FONT_CODE_LIMIT for entry in descendants):
        safe["DescendantFonts"] = [
            {key: value for key, value in entry.items() if key not in ("W", "W2")}
            for entry in descendants
        ]
    return safe


def _codes_mapped(data: bytes) -> int:
    """Return how many codes the ranges of a character map cover."""
    pieces = _SECTION.split(data)
    sections = (
        text for kind, text in zip(pieces[1::2], pieces[2::2], strict=True) if kind == b"begin"
    )
    ranges = (pair for section in sections for pair in _RANGE.findall(section))
    return sum(max(0, int(last, 16) - int(first, 16)) for first, last in ranges)


def _codes_measured(font: dict[str, Any]) -> int:
    """Return how many codes the triples ``first last width`` cover (ISO 32000-1, 9.7.4.3)."""
    covered, numbers = 0, list[int]()
    for entry in values.sequence(font.get("W")):
        found = values.resolve(entry)
        if isinstance(found, list):
            numbers.clear()
        elif isinstance(found, (int, float)):
            numbers.append(int(found))
        if len(numbers) == 3:
            covered += max(0, numbers[1] - numbers[0])
            numbers.clear()
    return covered
