"""Dialects: what sites and tools put into Markdown, and other markup languages, as plain Markdown.

A dialect is a row of :data:`DIALECTS`: a sign that must be in the text, and a function from lines to
lines. What it makes is what a person would write: a heading with the title, a line ``GET /orders``,
the heading "Query parameters" above a table, "Response 200" above code. The lines keep the numbers
of those they were made from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from doc2sdk.sources.markdown.dialects import api_tags, blueprint, definitions, readme_blocks, small
from doc2sdk.sources.markdown.dialects.draft import Draft
from doc2sdk.sources.markdown.lines import SourceLine

Rewrite = Callable[[Sequence[SourceLine]], Draft]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """A way to write documentation: its name, what shows it, and how it is read."""

    name: str
    sign: re.Pattern[str]
    rewrite: Rewrite


DIALECTS = (
    Dialect(
        name="API Blueprint",
        sign=re.compile(
            r"\A\s*FORMAT:\s*1A|^#+.*\[(?:[A-Z]{3,7}|[A-Z]{3,7} /\S*|/\S*)\]\s*$(?=[\s\S]*^\s*\+ Response \d)"
            r"|^#+ [A-Z]{3,7} /\S*\s*$(?=[\s\S]*^\+ Response \d)",
            re.MULTILINE,
        ),
        rewrite=blueprint.rewrite,
    ),
    Dialect(
        name="ReadMe blocks",
        sign=re.compile(r"^\s*\[block:[\w-]+\]", re.MULTILINE),
        rewrite=readme_blocks.rewrite,
    ),
    Dialect(
        name="tags of documentation sites",
        sign=re.compile(
            r"^\s*(?:\{%-?\s*\w[^%\n]*|<[A-Z][\w.]*(?=[\s>])(?:\s*$|[^\n]*>\s*$|[^\n]*=))",
            re.MULTILINE,
        ),
        rewrite=api_tags.rewrite,
    ),
    Dialect(
        name="MDX",
        sign=re.compile(r"^(?:import|export)\s+[\w{*'\"]", re.MULTILINE),
        rewrite=small.hide_modules,
    ),
    Dialect(name="Hugo shortcodes", sign=small.SHORTCODE, rewrite=small.rewrite_shortcodes),
    Dialect(
        name="definition lists",
        sign=re.compile(r"^[^\n]*\S[^\n]*\n\n? {0,3}:[ \t]+\S", re.MULTILINE),
        rewrite=definitions.rewrite,
    ),
)
"""Tried in this order; each reads what the one before has written."""


def rewritten(lines: Sequence[SourceLine], text: str) -> Draft:
    """The lines as plain Markdown, and the lines that say nothing to a reader of the page."""
    draft = Draft(lines=list(lines))
    for dialect in DIALECTS:
        if dialect.sign.search(text):
            after = dialect.rewrite(draft.lines)
            draft = Draft(lines=after.lines, hidden=[*draft.hidden, *after.hidden])
    return draft
