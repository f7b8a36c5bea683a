"""The walk over the element tree that makes blocks.

Every element either starts a block of its own or adds to the paragraph that is open. What an element
becomes is its handler's work; handlers are chosen by element name. Nothing is thrown away but
scripts and style sheets: a page's surroundings become blocks too, marked as furniture, and the text
of controls and of what is not shown becomes hidden blocks behind the block it was found in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from bs4 import Tag
from bs4.element import PageElement

from doc2sdk.model import Place, Text
from doc2sdk.sources.blocks import AnyBlock, Furniture, Paragraph, Span
from doc2sdk.sources.html import elements, vocabulary
from doc2sdk.sources.html.headings import HeadingReach
from doc2sdk.sources.html.inline import Style, is_text, span, text_of, tidy

MAX_DEPTH = 200
"""Elements nested deeper than this are read as plain paragraphs, so that no page exhausts the stack."""


@dataclass(slots=True)
class Builder:
    """Builds the blocks of one document, or of one container inside it.

    ``handlers`` are functions by element name; headings go to ``"heading"`` and elements that have
    no entry to ``"container"``.
    """

    document: str
    handlers: Mapping[str, Handler]
    headings: HeadingReach
    trail: list[tuple[int, Text]] = field(default_factory=list)
    furniture: Furniture | None = None
    depth: int = 0
    blocks: list[AnyBlock] = field(default_factory=list)
    hidden: list[AnyBlock] = field(default_factory=list)
    is_inner: bool = False
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
            handlers=self.handlers,
            headings=self.headings,
            trail=list(self.trail),
            furniture=self.furniture,
            depth=self.depth + 1,
            hidden=self.hidden,
            is_inner=True,
        )
        inner.walk(children, parent, Style())
        inner.flush()
        return tuple(inner.blocks)

    def walk(self, children: Iterable[PageElement], parent: Tag, style: Style) -> None:
        for child in children:
            if isinstance(child, Tag):
                self._element(child, style)
            elif is_text(child):
                self._spans.append(span(str(child), self.place(parent), style))

    def flush(self) -> None:
        """Closes the open paragraph."""
        spans = tidy(self._spans)
        self._spans = []
        if spans:
            self.add(Paragraph(spans=spans, place=spans[0].place, furniture=self.furniture))

    def add(self, block: AnyBlock) -> None:
        """Adds a block; the outermost builder adds what was hidden inside of it, too."""
        self.blocks.append(block)
        self.reveal()

    def hide(self, tag: Tag) -> None:
        """Keeps the text of an element that the page does not show as its content."""
        text = " ".join(text_of(tag).split())
        if any(map(str.isalnum, text)):
            place = self.place(tag)
            spans = (span(text, place, Style()),)
            kind = self.furniture or Furniture.HIDDEN
            self.hidden.append(Paragraph(spans=spans, place=place, furniture=kind))

    def reveal(self) -> None:
        """Adds the hidden blocks that wait for the block around them."""
        if self.hidden and not self.is_inner:
            self.blocks += self.hidden
            self.hidden.clear()

    def _element(self, tag: Tag, style: Style) -> None:
        if tag.name in vocabulary.NO_TEXT:
            if elements.attribute(tag, "type").lower() in vocabulary.SHOWN_SCRIPTS:
                self.flush()
                self.handlers["pre"](self, tag, style)
            return
        if tag.name == "br":
            self._spans.append(Span(text="\n", place=self.place(tag)))
            return
        if shown := elements.shown_instead(tag):
            self._spans.append(span(shown, self.place(tag), style))
            return
        if elements.is_hidden(tag):
            if tag.name != "title":  # That is the document's title.
                self.hide(tag)
            return
        if self.depth > MAX_DEPTH:
            self._flat(tag, style)
            return
        kind = self.furniture or elements.furniture(tag)
        if (
            tag.name not in vocabulary.BLOCK
            and not elements.is_code_block(tag)
            and kind is self.furniture
            and not elements.is_heading(tag)
        ):
            self._inline(tag, style)
            return
        self.flush()
        self._block(tag, style, kind)
        self.flush()

    def _flat(self, tag: Tag, style: Style) -> None:
        """Adds the text of an element that is nested too deep, a paragraph for each block in it."""
        for node in tag.descendants:
            if isinstance(node, Tag):
                if node.name in vocabulary.BLOCK:
                    self.flush()
            elif is_text(node) and not node.find_parent(list(vocabulary.NO_TEXT)):
                self._spans.append(span(str(node), self.place(tag), style))

    def _inline(self, tag: Tag, style: Style) -> None:
        above = list(self.trail)
        self.depth += 1
        if elements.is_parted(tag) and self._spans:
            self._spans.append(span(" : ", self.place(tag), style))
        self.walk(tag.children, tag, style.inside(tag))
        self.depth -= 1
        self._leave(tag, above)

    def _leave(self, tag: Tag, above: list[tuple[int, Text]]) -> None:
        """Forgets the headings of a section that ends; those before it may have ended inside."""
        if self.trail != above and self.headings.ends_with(tag):
            pairs = takewhile(lambda pair: pair[0] == pair[1], zip(above, self.trail, strict=False))
            self.trail = [entry for entry, _ in pairs]

    def _block(self, tag: Tag, style: Style, kind: Furniture | None) -> None:
        before, self.furniture = self.furniture, kind
        above = list(self.trail)
        self.depth += 1
        name = "heading" if elements.is_heading(tag) else tag.name
        name = "pre" if elements.is_code_block(tag) else name
        self.handlers.get(name, self.handlers["container"])(self, tag, style)
        self.flush()
        self.depth -= 1
        self.furniture = before
        self._leave(tag, above)


Handler = Callable[[Builder, Tag, Style], None]
