"""Notices: ``!!! note`` with indented content (MkDocs), and ``:::note`` to ``:::`` (Docusaurus).

MkDocs' tabs, ``=== "Title"``, are written alike and only group.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from doc2sdk.sources.blocks import ADMONITION_LABELS
from doc2sdk.sources.markdown.rules.support import (
    line_text,
    push_open,
    push_paragraph,
    tokenize_inside,
)

_INDENTED = re.compile(
    r"(?:(?:!!!|\?\?\?\+?)\s+(?P<kind>[\w-]+)[^\"]*|===[!+]*\s+(?=\"))(?:\"(?P<title>[^\"]*)\")?\s*"
)
_FENCED = re.compile(
    r"(?P<fence>:{3,})\s*(?P<kind>[A-Za-z][\w-]*)(?:\s*\[(?P<bracketed>[^\]]*)\]|\s+(?P<title>\S.*))?\s*"
)
_CLOSING = re.compile(r":{3,}")

INDENT = 4
"""Columns that the content of an indented notice stands deeper than its marker."""


def indented_notice(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """notice = (("!!!" | "???") kind title? | "===" title) NEWLINE (indented line | blank line)*"""
    match = _INDENTED.fullmatch(line_text(state, start).strip())
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    after = start + 1
    depth = state.blkIndent + INDENT
    while after < end and (state.isEmpty(after) or state.sCount[after] >= depth):
        after += 1
    _open(state, start, match["kind"] or "", match["title"])
    tokenize_inside(state, start + 1, after, INDENT)
    state.push("notice_close", "div", -1)
    return True


def fenced_notice(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """notice = ":::" kind title? NEWLINE line* ":::" ; unclosed, it ends with what it stands in."""
    match = _FENCED.fullmatch(line_text(state, start).strip())
    if match is None or state.is_code_block(start):
        return False
    if silent:
        return True
    after = _closing(state, start + 1, end, len(match["fence"]))
    _open(state, start, match["kind"], match["bracketed"] or match["title"])
    tokenize_inside(state, start + 1, after)
    state.push("notice_close", "div", -1)
    state.line = min(after + 1, end)
    return True


def _closing(state: StateBlock, line: int, end: int, colons: int) -> int:
    """The line that closes a fenced notice: inner ones of the same fence are passed over."""
    depth = 1
    while line < end:
        text = line_text(state, line).strip()
        if _CLOSING.fullmatch(text) and len(text) >= colons:
            depth -= 1
            if depth == 0:
                return line
        elif (inner := _FENCED.fullmatch(text)) is not None and len(inner["fence"]) == colons:
            depth += 1
        line += 1
    return end


def _open(state: StateBlock, line: int, kind: str, title: str | None) -> None:
    """Opens a notice; a kind that is none (tabs, code groups) only groups."""
    if kind.lower() not in ADMONITION_LABELS:
        push_open(state, "notice", "div", line)
    else:
        push_open(state, "notice", "div", line, {"class": "admonition"})
        push_paragraph(state, kind.capitalize(), line)
    if title and title.lower() != kind.lower():
        push_paragraph(state, title, line)
