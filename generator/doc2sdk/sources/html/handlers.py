"""What elements become: headings, code, lists, admonitions, plain containers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bs4 import Tag

from doc2sdk.model import Text
from doc2sdk.sources.blocks import (
    ADMONITION_LABELS,
    Admonition,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    block_text,
    plain,
)
from doc2sdk.sources.html import elements, vocabulary
from doc2sdk.sources.html.builder import Builder
from doc2sdk.sources.html.inline import Style, span, tidy
from doc2sdk.sources.html.preformatted import code_lines


def container(builder: Builder, tag: Tag, style: Style) -> None:
    """An element that only groups, unless its class makes it an admonition."""
    if tag.name in ("div", "aside", "section") and elements.is_admonition(tag):
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
    verb = elements.printed_verb(tag)
    if verb and lines and lines[0].text[:1] == "/":
        lines = (replace(lines[0], text=f"{verb} {lines[0].text}"), *lines[1:])
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
        builder.add(
            ListBlock(items=kept, ordered=ordered, place=builder.place(tag), furniture=kind)
        )


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
        else:
            # Wikis indent by a list of descriptions without terms.
            builder.walk(child.children, child, style)
            builder.flush()
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
        if word.lower() in ADMONITION_LABELS:
            label, blocks = word, blocks[1:]
    kind = builder.furniture
    builder.add(Admonition(label=label, blocks=blocks, place=builder.place(tag), furniture=kind))
