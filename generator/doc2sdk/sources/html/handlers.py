"""What elements become: headings, code, lists, admonitions, plain containers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bs4 import Tag
from bs4.element import PageElement

from doc2sdk.model import Text
from doc2sdk.sources.blocks import (
    ADMONITION_LABELS,
    Admonition,
    AnyBlock,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Span,
    Table,
    block_text,
    plain,
)
from doc2sdk.sources.html import elements, vocabulary
from doc2sdk.sources.html.builder import Builder
from doc2sdk.sources.html.inline import Style, is_text, span, tidy
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


def summary(builder: Builder, tag: Tag, style: Style) -> None:
    """The line that a collapsed section shows: its heading, one level below the heading above.

    ``<details><summary>GET /orders</summary>...``. Inside of tables and lists it is a line like
    others ("Show more"), as it is in a heading's place only on the page itself.
    """
    parent = tag.parent
    if builder.is_inner or builder.furniture or parent is None or parent.name != "details":
        builder.walk(tag.children, tag, style)
        return
    blocks = builder.nested(tag.children, tag)
    if any(isinstance(block, Heading) for block in blocks):
        builder.walk(tag.children, tag, style)
        return
    above = builder.trail[-1][0] if builder.trail else 1
    spans = tidy(list(_spans_of(blocks, style)))
    if spans:
        place = builder.place(tag)
        level = min(above + 1, 6)
        builder.add(Heading(level=level, spans=spans, place=place, anchor=elements.anchor(parent)))
        builder.trail = [entry for entry in builder.trail if entry[0] < level]
        builder.trail.append((level, Text(plain(spans))))


def _all_spans(builder: Builder, tag: Tag, style: Style) -> Iterable[Span]:
    """The spans of an element whatever blocks it nests (a heading has no inner blocks for us)."""
    return _spans_of(builder.nested(tag.children, tag), style)


def _spans_of(blocks: Iterable[AnyBlock], style: Style) -> Iterable[Span]:
    for block in blocks:
        if isinstance(block, (Paragraph, Heading)):
            yield from block.spans
        else:
            yield span(block_text(block), block.place, style)
        yield Span(text=" ", place=block.place)


def preformatted(builder: Builder, tag: Tag, style: Style) -> None:  # noqa: ARG001
    """``pre`` and its like: code, its lines as they are."""
    place = builder.place(tag)
    lines = code_lines(builder, tag)
    verb = elements.printed_verb(tag)
    if verb and lines and lines[0].text[:1] == "/":
        lines = (replace(lines[0], text=f"{verb} {lines[0].text}"), *lines[1:])
    if lines:
        language = elements.language(tag)
        kind = builder.furniture
        builder.add(Code(lines=lines, language=language, place=place, furniture=kind))


def item_list(builder: Builder, tag: Tag, style: Style) -> None:  # noqa: ARG001
    """``ul`` and ``ol``. What is directly in the list, not in an item, is part of the item before."""
    items: list[ListItem] = []
    for nodes in list_parts(tag, ("li",)):
        first = nodes[0]
        if isinstance(first, Tag) and first.name == "li":
            blocks = builder.nested(first.children, first)
        else:
            blocks = builder.nested(nodes, tag)
            if items and blocks and items[-1].blocks:
                items[-1] = replace(items[-1], blocks=(*items[-1].blocks, *blocks))
                continue
        place = builder.place(first if isinstance(first, Tag) else tag)
        items.append(ListItem(blocks=blocks, place=place))
    kept = tuple(item for item in items if item.blocks)
    if kept:
        ordered = tag.name == "ol"
        kind = builder.furniture
        builder.add(
            ListBlock(items=kept, ordered=ordered, place=builder.place(tag), furniture=kind)
        )


def list_parts(tag: Tag, names: tuple[str, ...]) -> Iterable[Sequence[PageElement]]:
    """The parts of a list: each element of ``names`` alone, and what is between them together."""
    between: list[PageElement] = []
    for child in tag.children:
        if isinstance(child, Tag) and child.name in names:
            if between:
                yield between
            yield [child]
            between = []
        elif isinstance(child, Tag) or (is_text(child) and str(child).strip()) or between:
            between.append(child)
    if between:
        yield between


def definition_list(builder: Builder, tag: Tag, style: Style) -> None:
    """``dl``: each ``dd`` goes with the terms before it; ``div`` wrappers are looked through."""
    items: list[ListItem] = []
    for nodes in _definition_parts(tag):
        first = nodes[0]
        if isinstance(first, Tag) and first.name == "dt":
            items.append(_term(builder, first, style))
            continue
        parent, children = tag, nodes
        if isinstance(first, Tag) and first.name == "dd":
            parent, children = first, list(first.children)
        if items:
            more = builder.nested(children, parent)
            items[-1] = replace(items[-1], blocks=(*items[-1].blocks, *more))
        else:
            # Wikis indent by a list of descriptions without terms.
            builder.walk(children, parent, style)
            builder.flush()
    if items:
        builder.add(
            ListBlock(
                items=tuple(items),
                place=builder.place(tag),
                furniture=builder.furniture,
                anchor=_first_anchor(tag),
            )
        )


def _definition_parts(tag: Tag) -> Iterable[Sequence[PageElement]]:
    for nodes in list_parts(tag, ("dt", "dd", "div")):
        first = nodes[0]
        if isinstance(first, Tag) and first.name == "div":
            yield from _definition_parts(first)
        else:
            yield nodes


def _term(builder: Builder, tag: Tag, style: Style) -> ListItem:
    """An item with its term: the text of a ``dt`` up to the first list or table in it."""
    blocks = builder.nested(tag.children, tag)
    kinds = [isinstance(block, (ListBlock, Table)) for block in blocks]
    count = kinds.index(True) if True in kinds[1:] else len(blocks)
    term = tidy(list(_spans_of(blocks[:count], style)))
    return ListItem(term=term, blocks=blocks[count:], place=builder.place(tag))


def _first_anchor(tag: Tag) -> str | None:
    """The anchor of the first term that has one."""
    terms = (term for term in tag.find_all("dt") if term.find_parent("dl") is tag)
    return next((found for term in terms if (found := elements.anchor(term))), None)


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
