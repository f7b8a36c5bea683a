"""JSON that stands in the text without a fence around it, as text made from a PDF has it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock

from doc2sdk.sources.markdown.rules.support import is_outside, line_text

_START = re.compile(r"\s*(?:\{\s*(?:$|[\"'])|\[\s*(?:$|\{))")
_STRING = re.compile(r"\"(?:[^\"\\]|\\.)*\"")

MAX_LINES = 500
"""A bracket that is still open after this many lines was none."""

_KEY = "closing_lines"


def bare_json(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines from one that opens a bracket to the one that closes it."""
    if not _START.match(line_text(state, start)) or state.is_code_block(start):
        return False
    last = _closing_lines(state).get(start)
    if last is None or last >= min(end, start + MAX_LINES):
        return False
    if any(is_outside(state, n) and not state.isEmpty(n) for n in range(start, last + 1)):
        return False
    if not line_text(state, last).rstrip().endswith(("}", "]")):
        return False
    if not silent:
        token = state.push("code_block", "code", 0)
        token.content = state.getLines(start, last + 1, state.blkIndent, True)
        token.map = [start, last + 1]
        state.line = last + 1
    return True


def _closing_lines(state: StateBlock) -> dict[int, int]:
    """For each line that opens a bracket, the line that closes it; made once for a document."""
    known: dict[int, int] | None = state.env.get(_KEY)
    if known is None:
        known = state.env[_KEY] = _match_brackets(state.src.split("\n"))
    return known


def _match_brackets(lines: Sequence[str]) -> dict[int, int]:
    closing: dict[int, int] = {}
    waiting: list[tuple[int, int]] = []
    depth = 0
    for number, line in enumerate(lines):
        text = _STRING.sub("", line)
        if _START.match(line):
            waiting.append((number, depth))
        depth += sum(map(text.count, "{[")) - sum(map(text.count, "}]"))
        while waiting and depth <= waiting[-1][1]:
            start, before = waiting.pop()
            if depth == before:
                closing[start] = number
    return closing
