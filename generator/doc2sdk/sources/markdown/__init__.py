"""Markdown and plain text as blocks: parsed by markdown-it-py, built by the HTML reader's builder."""

from doc2sdk.sources.markdown.reader import read_markdown

__all__ = ["read_markdown"]
