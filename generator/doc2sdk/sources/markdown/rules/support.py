"""What the block rules share."""

from __future__ import annotations

from collections.abc import Mapping

from markdown_it.rules_block import StateBlock

INTERRUPTS = ("paragraph", "reference", "blockquote")
"""The rules whose blocks a block of ours may end without a blank line."""


def line_text(state: StateBlock, line: int) -> str:
    """A line inside the container that is being read, its indentation kept."""
    return state.src[state.bMarks[line] : state.eMarks[line]]


def is_outside(state: StateBlock, line: int) -> bool:
    """Whether a line is indented less than the container that is being read."""
    return state.sCount[line] < state.blkIndent


def push_inline(state: StateBlock, content: str, line: int, end: int | None = None) -> None:
    """Inline content of the lines from ``line`` up to, not including, ``end``."""
    token = state.push("inline", "", 0)
    token.content = content
    token.map = [line, line + 1 if end is None else end]
    token.children = []


def push_paragraph(state: StateBlock, content: str, line: int, end: int | None = None) -> None:
    opening = state.push("paragraph_open", "p", 1)
    opening.map = [line, line + 1 if end is None else end]
    push_inline(state, content, line, end)
    state.push("paragraph_close", "p", -1)


def push_open(
    state: StateBlock, name: str, tag: str, line: int, attributes: Mapping[str, str] | None = None
) -> None:
    token = state.push(f"{name}_open", tag, 1)
    token.map = [line, line + 1]
    token.attrs = dict(attributes or {})


def tokenize_inside(state: StateBlock, start: int, end: int, indent: int = 0) -> None:
    """Reads the lines of a container, which stand ``indent`` columns deeper than it."""
    last, around, depth = state.lineMax, state.parentType, state.blkIndent
    state.lineMax, state.parentType, state.blkIndent = end, "root", depth + indent
    state.md.block.tokenize(state, start, end)
    state.lineMax, state.parentType, state.blkIndent = last, around, depth
    state.line = end
