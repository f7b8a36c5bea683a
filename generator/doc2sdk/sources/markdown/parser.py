"""The Markdown parser: CommonMark with the tables of GitHub and the rules in :mod:`.rules`."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

from doc2sdk.sources.markdown.rules.attributes import attribute_lists
from doc2sdk.sources.markdown.rules.bare_json import bare_json
from doc2sdk.sources.markdown.rules.footnotes import drop_marks, footnote
from doc2sdk.sources.markdown.rules.html_block import html_block
from doc2sdk.sources.markdown.rules.notices import fenced_notice, indented_notice
from doc2sdk.sources.markdown.rules.quotes import quoted_notices
from doc2sdk.sources.markdown.rules.support import INTERRUPTS
from doc2sdk.sources.markdown.rules.tab_table import tab_table

MAX_NESTING = 40
"""Lists and quotes nested deeper are left out: the parser calls itself for each level."""

BLOCK_RULES = {
    "footnote": footnote,
    "indented_notice": indented_notice,
    "fenced_notice": fenced_notice,
    "tab_table": tab_table,
    "bare_json": bare_json,
}
"""Rules tried after lists and before link definitions, in this order."""

CORE_RULES = {
    "footnote_marks": drop_marks,
    "attribute_lists": attribute_lists,
    "quoted_notices": quoted_notices,
}
"""Passes over the blocks before their inline content is parsed."""


class Parser(MarkdownIt):
    """Keeps link targets as they are printed: ``/users/{id}`` is not to become ``/users/%7Bid%7D``."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"maxNesting": MAX_NESTING})
        self.enable(["table", "strikethrough"])
        for name, block_rule in BLOCK_RULES.items():
            self.block.ruler.before("reference", name, block_rule, {"alt": list(INTERRUPTS)})
        self.block.ruler.at("html_block", html_block, {"alt": list(INTERRUPTS)})
        for name, core_rule in CORE_RULES.items():
            self.core.ruler.before("inline", name, core_rule)

    def normalizeLink(self, url: str) -> str:  # noqa: N802 (the name is the library's)
        return url


def parse(text: str) -> list[Token]:
    """The text's tokens; places are line numbers from 0."""
    return Parser().parse(text)
