"""Definition lists of PHP Markdown Extra, written as HTML.

::

    limit
    : Integer. How many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.sources.markdown.dialects.draft import Draft, made, trimmed
from doc2sdk.sources.markdown.lines import SourceLine

_MARK = re.compile(r" {0,3}[:~][ \t]+(?=\S)")
_NO_TERM = re.compile(r"\s*(?:[#>|`~]|[-*+] |\d+[.)] |</?\w|: )|\s{4,}|\s*$|.*\|.*\|")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")

MAX_TERMS = 4
"""More lines before a definition are a paragraph, and its colon is a sign of the text."""


def rewrite(lines: Sequence[SourceLine]) -> Draft:
    """The text with its definition lists as ``dl`` elements."""
    draft = Draft()
    at = 0
    is_open = in_fence = False
    while at < len(lines):
        in_fence ^= _FENCE.match(lines[at].text) is not None
        count = 0 if in_fence else _terms(lines, at)
        if not count:
            if is_open and lines[at].text.strip():
                _put(draft, "</dl>", lines[at])
                is_open = False
            draft.keep(lines[at])
            at += 1
            continue
        if not is_open:
            _put(draft, "<dl>", lines[at])
            is_open = True
        for line in lines[at : at + count]:
            _element(draft, "dt", [line])
        at = _definitions(draft, lines, at + count)
    if is_open:
        _put(draft, "</dl>", lines[-1])
    return draft


def _terms(lines: Sequence[SourceLine], start: int) -> int:
    """How many terms begin at a line; 0 where a definition does not follow."""
    if start and lines[start - 1].text.strip():
        return 0
    count = 0
    while start + count < len(lines) and count <= MAX_TERMS:
        text = lines[start + count].text
        if _MARK.match(text):
            return count
        if _NO_TERM.match(text):
            break
        count += 1
    after = start + count + 1
    is_apart = 0 < count <= MAX_TERMS and after < len(lines) and _MARK.match(lines[after].text)
    return count if is_apart and not lines[start + count].text.strip() else 0


def _definitions(draft: Draft, lines: Sequence[SourceLine], at: int) -> int:
    """Writes the definitions of a term; returns the line after them."""
    while at < len(lines):
        following = at if lines[at].text.strip() else at + 1
        match = _MARK.match(lines[following].text) if following < len(lines) else None
        if match is None:
            return at
        depth = match.end()
        content = [made(lines[following].text[depth:], lines[following], column=depth)]
        at = following + 1
        while at < len(lines) and _goes_on(lines, at):
            cut = min(depth, lines[at].indent)
            content.append(made(lines[at].text[cut:], lines[at]))
            at += 1
        _element(draft, "dd", trimmed(content))
    return at


def _goes_on(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a line is part of the definition above: indented, or a line of its paragraph."""
    text = lines[at].text
    if not text.strip():
        return (
            at + 1 < len(lines) and lines[at + 1].indent >= 2 and lines[at + 1].text.strip() != ""
        )
    if _MARK.match(text):
        return False
    return lines[at].indent >= 2 or (lines[at - 1].text.strip() != "" and not _NO_TERM.match(text))


def _element(draft: Draft, name: str, content: Sequence[SourceLine]) -> None:
    _put(draft, f"<{name}>", content[0])
    draft.lines += content
    _put(draft, f"</{name}>", content[-1])


def _put(draft: Draft, tag: str, at: SourceLine) -> None:
    """Adds a tag between blank lines, so that what it holds stays Markdown."""
    draft.gap(at)
    draft.put(tag, at)
    draft.put("", at)
