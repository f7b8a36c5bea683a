"""HTML blocks that CommonMark ends only at their end tag, kept from taking the rest of the text."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import html_block as commonmark_html_block

from doc2sdk.sources.markdown.rules.support import line_text

_OPEN_ENDED = re.compile(
    r"\s*<(?:(?P<name>pre|script|style|textarea)(?=[\s>]|$)|!--)", re.IGNORECASE
)
_KEY = "last_ends"


def html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """CommonMark's rule, but a comment or ``<pre>`` that is never closed is text (spec 0.31.2, 4.6)."""
    match = _OPEN_ENDED.match(line_text(state, start))
    if match is not None and state.bMarks[start] > _last_end(state, match["name"]):
        return False
    return commonmark_html_block(state, start, end, silent)


def _last_end(state: StateBlock, name: str | None) -> int:
    """Where the document closes such a block for the last time, or -1; looked up once for each."""
    sign = f"</{name.lower()}" if name else "-->"
    known: dict[str, int] = state.env.setdefault(_KEY, {})
    if sign not in known:
        known[sign] = state.src.lower().rfind(sign)
    return known[sign]
