"""The words of a document's source, and those of its blocks."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from doc2sdk.sources.blocks import Admonition, AnyBlock, Document, ListBlock, Table, plain
from doc2sdk.sources.html.inline import visible
from doc2sdk.sources.html.vocabulary import INLINE, KNOWN

_WORD = re.compile(r"[^\W_]+")
_COMMENT = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_TARGET = re.compile(
    r"(?<=\])\(<?[^\s()]*(?:\([^\s()]*\)[^\s()]*)*>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
    r"|^\s{0,3}\[[^\]\n]+\]:\s*\S+.*$|^\s*(?:```|~~~).*$",
    re.MULTILINE,
)
_SYNTAX = re.compile(r"\{%[^%]*%\}|</?[A-Z]\w*(?:\s[^<>]*)?>|\{#[^{}\s]+\}")
"""Tags of documentation sites, and anchors of headings."""

_TAG = re.compile(r"</?(?P<name>[A-Za-z][\w-]*)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")


class _Text(HTMLParser):
    """The text of a page, found without the reader's element tree."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.is_script = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._tag(tag, is_start=True)

    def handle_endtag(self, tag: str) -> None:
        self._tag(tag, is_start=False)

    def _tag(self, tag: str, *, is_start: bool) -> None:
        if tag not in INLINE:
            self.parts.append(" ")
        if tag in ("script", "style"):
            self.is_script = is_start

    def handle_data(self, data: str) -> None:
        if not self.is_script:
            self.parts.append(data)


def words_of_html(text: str) -> Counter[str]:
    """The words of a page outside of scripts and style sheets."""
    parser = _Text()
    parser.feed(text)
    parser.close()
    return _words("".join(parser.parts))


def words_of_markdown(text: str) -> Counter[str]:
    """The words of a text without comments, tags of HTML, link targets and the lines of fences."""
    bare = _SYNTAX.sub(" ", _TARGET.sub(" ", _COMMENT.sub(" ", text)))
    return _words(unescape(_TAG.sub(_without_tag, bare)))


def words_of_blocks(document: Document) -> Counter[str]:
    """The words of all blocks, hidden ones too, and of the title."""
    return _words("\n".join([document.title or "", *_texts(document.blocks)]))


def words_of_text(text: str) -> Counter[str]:
    """The words of a plain text, ligatures parted (NFKC)."""
    return _words(unicodedata.normalize("NFKC", text))


def joined_text(document: Document) -> str:
    """The letters and digits of all blocks, without what is between them."""
    return "".join(words_of_text("\n".join(_texts(document.blocks))).elements())


def _without_tag(match: re.Match[str]) -> str:
    if match["name"] in INLINE:
        return ""
    return " " if match["name"].lower() in KNOWN else match[0]


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(visible(text)))


def _texts(blocks: tuple[AnyBlock, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield block.caption or ""
            for row in block.rows:
                for cell in row.cells:
                    yield from _texts(cell.blocks)
        elif isinstance(block, ListBlock):
            for item in block.items:
                yield plain(item.term)
                yield from _texts(item.blocks)
        elif isinstance(block, Admonition):
            yield block.label
            yield from _texts(block.blocks)
        else:
            yield block.text
