"""Footnotes: ``[^1]: text`` is a paragraph, and the marks that point to it are no text."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from doc2sdk.sources.markdown.rules.support import line_text, push_paragraph

_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]{1,60})\]:(?P<text>.*)")
_MARK = re.compile(r"[^\S\n]?\[\^([^\]\s]{1,60})\]")
_KEY = "footnotes"


def footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """note = "[^" label "]:" text (NEWLINE text)*"""
    match = _NOTE.fullmatch(line_text(state, start).strip())
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    after = start + 1
    while after < end and not state.isEmpty(after) and not _starts(state, after):
        after += 1
    state.env.setdefault(_KEY, set()).add(match["label"])
    more = (line_text(state, line).strip() for line in range(start + 1, after))
    push_paragraph(state, "\n".join([match["text"].strip(), *more]).strip(), start, after)
    state.line = after
    return True


def _starts(state: StateBlock, line: int) -> bool:
    return _NOTE.fullmatch(line_text(state, line).strip()) is not None


def drop_marks(state: StateCore) -> None:
    """Takes the marks of defined footnotes out of the text, before it is parsed."""
    known = state.env.get(_KEY, set())
    if known:
        for token in state.tokens:
            if token.type == "inline":
                token.content = _MARK.sub(
                    lambda mark: "" if mark[1] in known else mark[0], token.content
                )
