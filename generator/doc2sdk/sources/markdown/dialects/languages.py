"""What converters of other markup languages share: writing inline markup and grouping lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from doc2sdk.sources.markdown.dialects.draft import made
from doc2sdk.sources.markdown.lines import SourceLine

Replacement = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
"""A form of inline markup, and what Markdown has for it."""

_CODE = re.compile(r"(`+).*?\1|<code>.*?</code>")


def with_inline(text: str, replacements: Iterable[Replacement]) -> str:
    """Text with its inline markup rewritten outside of inline code."""
    parts: list[str] = []
    at = 0
    for match in _CODE.finditer(text):
        parts += [_replaced(text[at : match.start()], replacements), match[0]]
        at = match.end()
    return "".join([*parts, _replaced(text[at:], replacements)])


def _replaced(text: str, replacements: Iterable[Replacement]) -> str:
    for pattern, replacement in replacements:
        text = pattern.sub(replacement, text)
    return text


def indented(lines: Sequence[SourceLine], start: int, indent: int) -> int:
    """The line after the block from ``start`` whose lines are indented more than ``indent``."""
    at = start
    while at < len(lines) and (not lines[at].text.strip() or lines[at].indent > indent):
        at += 1
    while at > start and not lines[at - 1].text.strip():
        at -= 1
    return at


def dedented(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Lines without the indentation they share."""
    shared = min((line.indent for line in lines if line.text.strip()), default=0)
    if not shared:
        return list(lines)
    return [made(line.text[shared:], line) for line in lines]


def joined_text(lines: Iterable[SourceLine]) -> str:
    return "\n".join(line.text for line in lines)
