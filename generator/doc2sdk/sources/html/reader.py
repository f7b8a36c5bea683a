"""Reads one HTML document."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from bs4 import BeautifulSoup

from doc2sdk.diagnostics import Sink
from doc2sdk.sources.blocks import AnyBlock, Document
from doc2sdk.sources.html import handlers, macros
from doc2sdk.sources.html.builder import Builder, Handler
from doc2sdk.sources.html.decode import decode
from doc2sdk.sources.html.headings import HeadingReach
from doc2sdk.sources.html.inline import Style, visible
from doc2sdk.sources.html.soup import Soup, with_placeholders
from doc2sdk.sources.html.tables import table

HANDLERS: dict[str, Handler] = {
    "container": handlers.container,
    "heading": handlers.heading,
    **dict.fromkeys(("pre", "listing", "plaintext", "textarea", "xmp"), handlers.preformatted),
    "ul": handlers.item_list,
    "ol": handlers.item_list,
    "menu": handlers.item_list,
    "dl": handlers.definition_list,
    "summary": handlers.summary,
    **dict.fromkeys(("ac:structured-macro", "ac:macro"), macros.macro),
    "ac:plain-text-body": macros.plain_body,
    "table": table,
}


def read_html(data: bytes, name: str, sink: Sink) -> Document:  # noqa: ARG001
    """The document's blocks. Any bytes are some HTML, so this raises nothing of its own."""
    with no_collection():
        soup = Soup(with_placeholders(decode(data)))
        blocks = blocks_of(soup, name)
        title = soup.title.get_text(" ", strip=True) if soup.title else None
    return Document(
        name=name,
        format="html",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=blocks,
        title=" ".join(visible(title).split()) if title else None,
    )


def blocks_of(soup: BeautifulSoup, name: str) -> tuple[AnyBlock, ...]:
    """The blocks of an element tree whose elements know their lines and columns."""
    builder = Builder(document=name, handlers=HANDLERS, headings=HeadingReach(soup))
    builder.walk(soup.children, soup, Style())
    builder.flush()
    builder.reveal()
    return tuple(builder.blocks)


@contextmanager
def no_collection() -> Iterator[None]:
    """Parsing makes millions of small objects and no garbage; collecting meanwhile costs a third."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
