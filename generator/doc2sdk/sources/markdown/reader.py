"""Reads one Markdown or plain-text document."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence

from doc2sdk.diagnostics import Sink
from doc2sdk.model import Place
from doc2sdk.sources.blocks import AnyBlock, Document, Furniture, Paragraph, Span
from doc2sdk.sources.html.decode import decode
from doc2sdk.sources.html.reader import blocks_of, no_collection
from doc2sdk.sources.markdown.anchors import set_anchors
from doc2sdk.sources.markdown.contents import mark_contents
from doc2sdk.sources.markdown.dialects import rewritten
from doc2sdk.sources.markdown.dialects.draft import Draft
from doc2sdk.sources.markdown.front_matter import FrontMatter, split_front_matter
from doc2sdk.sources.markdown.lines import SourceLine, joined, numbered
from doc2sdk.sources.markdown.markup import parse_markup
from doc2sdk.sources.markdown.pages import Running, without_running
from doc2sdk.sources.markdown.parser import parse
from doc2sdk.sources.markdown.raw_tags import screen
from doc2sdk.sources.markdown.write import write


def read_markdown(data: bytes, name: str, sink: Sink) -> Document:  # noqa: ARG001
    """The document's blocks. Any bytes are some text, so this raises nothing of its own."""
    text = decode(data)
    matter = split_front_matter(numbered(text))
    body, running = without_running(matter.body)
    draft = rewritten([*_opening(matter), *body], text)
    unseen = [line for line in (*matter.lines, *draft.hidden) if re.search(r"\w", line.text)]
    hidden = [Running(line=line, kind=Furniture.HIDDEN) for line in unseen]
    running = sorted((*running, *hidden), key=lambda item: item.line.number)
    with no_collection():
        blocks = _blocks(draft.lines, name)
    return Document(
        name=name,
        format="markdown",
        sha256=hashlib.sha256(data).hexdigest(),
        blocks=tuple(_with_running(blocks, running, name)),
        title=matter.title,
    )


def _opening(matter: FrontMatter) -> list[SourceLine]:
    """The title and the request line of a page whose front matter states its operation."""
    if matter.request is None:
        return []
    draft = Draft()
    if matter.title:
        draft.heading(1, matter.title, matter.lines[0])
    draft.request(*matter.request, matter.lines[0])
    return draft.lines


def _blocks(lines: Sequence[SourceLine], name: str) -> tuple[AnyBlock, ...]:
    """Text to tokens, tokens to elements, elements to blocks."""
    if not lines:
        return ()
    tokens = parse(joined(lines))
    screen(tokens)
    anchors = set_anchors(tokens)
    markup = write(mark_contents(tokens, anchors), lines)
    return blocks_of(parse_markup(markup, lines), name)


def _with_running(
    blocks: Sequence[AnyBlock], running: Sequence[Running], name: str
) -> Iterator[AnyBlock]:
    """The blocks with the running lines where they stand, or after the block that they cut."""
    waiting = list(running)
    for block in blocks:
        while waiting and waiting[0].line.number < (block.place.line or 0):
            yield _running_block(waiting.pop(0), name)
        yield block
    for item in waiting:
        yield _running_block(item, name)


def _running_block(item: Running, name: str) -> Paragraph:
    place = Place(document=name, line=item.line.number, column=item.line.indent + 1)
    span = Span(text=" ".join(item.line.text.split()), place=place)
    return Paragraph(spans=(span,), place=place, furniture=item.kind)
