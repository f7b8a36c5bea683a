"""Markdown read, and its blocks as short lines."""

from __future__ import annotations

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import AnyBlock, Code, Heading, Table, block_text
from doc2sdk.sources.markdown import read_markdown


def shown_blocks(text: str) -> list[AnyBlock]:
    """The blocks of a Markdown text that are not furniture."""
    found = read_markdown(text.encode(), "page.md", Sink()).blocks
    return [block for block in found if block.furniture is None]


def outline(text: str) -> list[str]:
    """Each block as one line: headings with their signs, code fenced, tables with bars."""
    return [_line(block) for block in shown_blocks(text)]


def _line(block: AnyBlock) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Table):
        return " / ".join("|".join(cell.text for cell in row.cells) for row in block.rows)
    if isinstance(block, Code):
        return f"```{block.text}```"
    return block_text(block)
