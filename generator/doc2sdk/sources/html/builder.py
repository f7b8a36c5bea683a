"""The walk over the element tree that makes blocks.

Every element either starts a block of its own or adds to the paragraph that is open; the handlers
below are chosen by element name. Nothing is thrown away but scripts and controls: a page's
surroundings become blocks too, marked as furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from bs4 import Comment, NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from doc2sdk.model import Place, Text
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Furniture,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    block_text,
    plain,
)
from doc2sdk.sources.html import elements, vocabulary
from doc2sdk.sources.html.inline import Style, span, tidy
from doc2sdk.sources.html.preformatted import code_lines

MAX_DEPTH = 200
"""Elements nested deeper than this are read as their text alone, so that no page exhausts the stack."""


@dataclass(slots=True)
class Builder:
    """Builds the blocks of one document, or of one container inside it."""

    document: str
    trail: list[tuple[int, Text]] = field(default_factory=list)
    furniture: Furniture | None = None
    depth: int = 0
    blocks: list[AnyBlock] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)

    def place(self, tag: Tag) -> Place:
        """The place of an element's start tag (line and column from 1)."""
        column = None if tag.sourcepos is None else tag.sourcepos + 1
        trail = tuple(text for _, text in self.trail)
        return Place(document=self.document, line=tag.sourceline, column=column, trail=trail)

    def nested(self, children: Iterable[PageElement], parent: Tag) -> tuple[AnyBlock, ...]:
        """The blocks of a container's children."""
        inner = Builder(
            document=self.document,
            trail=list(self.trail),
            furniture=self.furniture,
            depth=self.depth + 1,
        )
        inner.walk(children, parent, Style())
        inner.flush()
        return tuple(inner.blocks)

    def walk(self, children: Iterable[PageElement], parent: Tag, style: Style) -> None:
        for child in children:
            if isinstance(child, Tag):
                self._element(child, style)
            elif isinstance(child, NavigableString) and not isinstance(
                child, (Comment, PreformattedString)
            ):
                self._spans.append(span(str(child), self.place(parent), style))

    def flush(self) -> None:
        """Closes the open paragraph."""
        spans = tidy(self._spans)
        self._spans = []
        if spans:
            self.add(Paragraph(spans=spans, place=spans[0].place, furniture=self.furniture))

    def add(self, block: AnyBlock) -> None:
        self.blocks.append(block)

    def _element(self, tag: Tag, style: Style) -> None:
        if tag.name in vocabulary.DROPPED or elements.silent(tag):
            return
        if self.depth > MAX_DEPTH:
            self._spans.append(span(tag.get_text(" "), self.place(tag), style))
            return
        if tag.name == "br":
            self._spans.append(Span(text="\n", place=self.place(tag)))
            return
        kind = self.furniture or elements.furniture(tag)
        if tag.name not in vocabulary.BLOCK and kind is self.furniture and not _is_heading(tag):
            self.walk(tag.children, tag, style.inside(tag))
            return
        self.flush()
        self._block(tag, style, kind)
        self.flush()

    def _block(self, tag: Tag, style: Style, kind: Furniture | None) -> None:
        before, self.furniture = self.furniture, kind
        self.depth += 1
        handler = _HANDLERS.get(tag.name, _container)
        (heading if _is_heading(tag) else handler)(self, tag, style)
        self.flush()
        self.depth -= 1
        self.furniture = before


def _is_heading(tag: Tag) -> bool:
    return tag.name in vocabulary.HEADINGS or elements.attribute(tag, "role") == "heading"


def _container(builder: Builder, tag: Tag, style: Style) -> None:
    if elements.names(tag) & vocabulary.ADMONITION_NAMES and tag.name in ("div", "aside", "section"):
        admonition(builder, tag)
    else:
        builder.walk(tag.children, tag, style.inside(tag))


def heading(builder: Builder, tag: Tag, style: Style) -> None:
    """h1 to h6 and ``role=heading``; it becomes the trail of what follows."""
    spans = tidy(list(_all_spans(builder, tag, style)))
    if not spans:
        return
    declared = elements.attribute(tag, "aria-level")
    level = vocabulary.HEADINGS.get(tag.name) or (int(declared) if declared.isdigit() else 2)
    if builder.furniture is None:
        builder.trail = [entry for entry in builder.trail if entry[0] < level]
    place = builder.place(tag)
    builder.add(
        Heading(
            level=level,
            spans=spans,
            place=place,
            furniture=builder.furniture,
            anchor=elements.anchor(tag),
        )
    )
    if builder.furniture is None:
        builder.trail.append((level, Text(plain(spans))))


def _all_spans(builder: Builder, tag: Tag, style: Style) -> Iterable[Span]:
    """The spans of an element whatever blocks it nests (a heading has no inner blocks for us)."""
    for block in builder.nested(tag.children, tag):
        if isinstance(block, (Paragraph, Heading)):
            yield from block.spans
        else:
            yield span(block_text(block), block.place, style)
        yield Span(text=" ", place=block.place)


def preformatted(builder: Builder, tag: Tag, style: Style) -> None:  # noqa: ARG001
    """``pre``: code, its lines as they stand."""
    place = builder.place(tag)
    lines = code_lines(tag, place)
    if lines:
        language = elements.language(tag)
        kind = builder.furniture
        builder.add(Code(lines=lines, language=language, place=place, furniture=kind))


def item_list(builder: Builder, tag: Tag, style: Style) -> None:  # noqa: ARG001
    """``ul`` and ``ol``."""
    items = [
        ListItem(blocks=builder.nested(child.children, child), place=builder.place(child))
        for child in tag.children
        if isinstance(child, Tag) and child.name not in vocabulary.DROPPED
    ]
    kept = tuple(item for item in items if item.blocks)
    if kept:
        ordered = tag.name == "ol"
        kind = builder.furniture
        builder.add(ListBlock(items=kept, ordered=ordered, place=builder.place(tag), furniture=kind))


def definition_list(builder: Builder, tag: Tag, style: Style) -> None:
    """``dl``: each ``dd`` goes with the terms before it; ``div`` wrappers are looked through."""
    items: list[ListItem] = []
    for child in _definition_parts(tag):
        if child.name == "dt":
            term = tidy(list(_all_spans(builder, child, style)))
            items.append(ListItem(term=term, blocks=(), place=builder.place(child)))
        elif items:
            more = builder.nested(child.children, child)
            items[-1] = replace(items[-1], blocks=(*items[-1].blocks, *more))
    if items:
        anchors = (elements.anchor(part) for part in _definition_parts(tag) if part.name == "dt")
        builder.add(
            ListBlock(
                items=tuple(items),
                place=builder.place(tag),
                furniture=builder.furniture,
                anchor=next((found for found in anchors if found), None),
            )
        )


def _definition_parts(tag: Tag) -> Iterable[Tag]:
    for child in tag.children:
        if isinstance(child, Tag):
            if child.name in ("dt", "dd"):
                yield child
            elif child.name == "div":
                yield from _definition_parts(child)


def admonition(builder: Builder, tag: Tag) -> None:
    """A note or warning set apart by its class; the printed word is its label."""
    blocks = builder.nested(tag.children, tag)
    if not blocks:
        return
    label = ""
    first = blocks[0]
    if isinstance(first, (Paragraph, Heading)):
        word = first.text.rstrip(":!").strip()
        if word.lower() in vocabulary.ADMONITIONS:
            label, blocks = word, blocks[1:]
    kind = builder.furniture
    builder.add(Admonition(label=label, blocks=blocks, place=builder.place(tag), furniture=kind))


def _table(builder: Builder, tag: Tag, style: Style) -> None:
    from doc2sdk.sources.html.tables import table

    table(builder, tag, style)


_HANDLERS: dict[str, Callable[[Builder, Tag, Style], None]] = {
    "pre": preformatted,
    "ul": item_list,
    "ol": item_list,
    "menu": item_list,
    "dl": definition_list,
    "table": _table,
}
