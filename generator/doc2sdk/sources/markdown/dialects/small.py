"""Small dialects: words that site generators put into text, code that is not shown, bare labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.sources.markdown.dialects.draft import Draft, made
from doc2sdk.sources.markdown.lines import SourceLine

SHORTCODE = re.compile(r"\{\{[<%]\s*(?P<word>[A-Za-z]+)\s*/?[>%]\}\}")
MODULE = re.compile(
    r"(?:import\s[^;]*?\bfrom\s+|import\s+|export\s+\*\s+from\s+)(['\"])[^'\"]+\1;?\s*"
)
EXPORT = re.compile(r"export\s+(?:const|let|function|default)\b.*")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")

LABEL = re.compile(r" {0,3}\[(?P<label>[^\]\n]+)\]:[ \t]+\w+[ \t]*")

MAX_LINES = 80
"""A function in a page that is longer than this was none."""


def rewrite_shortcodes(lines: Sequence[SourceLine]) -> Draft:
    """Hugo's shortcodes without arguments as the words they print: ``{{<required>}}``."""
    draft = Draft()
    for line in lines:
        text = SHORTCODE.sub(r"**\g<word>**", line.text)
        draft.keep(line if text == line.text else made(text, line))
    return draft


def hide_modules(lines: Sequence[SourceLine]) -> Draft:
    """MDX: ``import X from "x"`` and ``export const x = ...`` are no text of the page."""
    draft = Draft()
    at = 0
    in_fence = False
    while at < len(lines):
        line = lines[at]
        in_fence ^= _FENCE.match(line.text) is not None
        end = at
        if not in_fence and MODULE.fullmatch(line.text):
            end = at + 1
        elif not in_fence and EXPORT.match(line.text):
            end = _end(lines, at)
        if end > at:
            draft.hidden += lines[at:end]
            at = end
        else:
            draft.keep(line)
            at += 1
    return draft


def _end(lines: Sequence[SourceLine], start: int) -> int:
    """The line after an export: its brackets are closed; ``start`` if they never are."""
    depth = 0
    for at in range(start, min(len(lines), start + MAX_LINES)):
        text = lines[at].text
        depth += sum(map(text.count, "{([")) - sum(map(text.count, "})]"))
        if depth <= 0:
            return at + 1
    return start


def keep_labels(lines: Sequence[SourceLine]) -> Draft:
    """``[limit]: integer`` defines a link that nobody uses: it is text, and CommonMark would drop it."""
    used = "\n".join(line.text for line in lines).lower()
    draft = Draft()
    for line in lines:
        match = LABEL.fullmatch(line.text)
        if match is not None and used.count(f"[{match['label'].lower()}]") == 1:
            draft.lines.append(made(line.text.replace("[", "\\[", 1), line))
        else:
            draft.keep(line)
    return draft
