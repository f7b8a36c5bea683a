"""Attribute lists that converters read and readers do not see: ``{#id}``, ``{: .class}``."""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore

_HEADING = re.compile(r"\s*\{:?\s*#(?P<id>[^\s{}]+)[^{}]*\}\s*#*$")
_LINE = re.compile(r"(?:\n|\A)\{:[^{}\n]*\}[^\S\n]*(?=\n|\Z)")

EXPLICIT = "anchor"
"""Where a heading's token keeps the id its attribute list gives."""


def attribute_lists(state: StateCore) -> None:
    """Takes attribute lists out of the text; a heading's id is kept in its token."""
    previous = None
    for token in state.tokens:
        if token.type == "inline":
            if previous is not None and previous.type == "heading_open":
                match = _HEADING.search(token.content)
                if match is not None:
                    previous.meta[EXPLICIT] = match["id"]
                    token.content = token.content[: match.start()]
            token.content = _LINE.sub("", token.content)
        previous = token
