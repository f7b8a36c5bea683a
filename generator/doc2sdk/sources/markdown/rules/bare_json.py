"""JSON that stands in the text without a fence around it, as text made from a PDF has it."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from doc2sdk.sources.markdown.rules.support import is_outside, line_text

_START = re.compile(r"\s*(?:\{\s*(?:$|[\"'])|\[\s*(?:$|\{))")
_STRING = re.compile(r"\"(?:[^\"\\]|\\.)*\"")

MAX_LINES = 500
"""A bracket that is still open after this many lines was none."""


def bare_json(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines from one that opens a bracket to the one that closes it."""
    if not _START.match(line_text(state, start)) or state.is_code_block(start):
        return False
    depth = 0
    for line in range(start, min(end, start + MAX_LINES)):
        if is_outside(state, line) and not state.isEmpty(line):
            return False
        text = _STRING.sub("", line_text(state, line)).rstrip()
        depth += sum(text.count(sign) for sign in "{[") - sum(text.count(sign) for sign in "}]")
        if depth <= 0:
            break
    else:
        return False
    if depth < 0 or not text.endswith(("}", "]")):
        return False
    if not silent:
        token = state.push("code_block", "code", 0)
        token.content = state.getLines(start, line + 1, state.blkIndent, True)
        token.map = [start, line + 1]
        state.line = line + 1
    return True
