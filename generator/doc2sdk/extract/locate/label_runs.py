"""Labels and their values as lines, list items and short sections.

::

    run   = 1*(line | item | section)
    line  = label ":" value *(label ":" value)
    section = label NEWLINE value                 the label heads a line, a code block or an item

A label that comes again begins the next run, so that one run speaks of one operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from doc2sdk.extract.outline.scope import Scope
from doc2sdk.extract.raw import Fact, Labelled
from doc2sdk.printed.headings import label_role
from doc2sdk.printed.roles import Role
from doc2sdk.sources.blocks import AnyBlock, Code, ListBlock, Paragraph, Span, plain

_NEXT_LABEL = re.compile(r"\s+[A-Z][A-Za-z -]{0,20}:\s*$")
"""A label at the end of a line whose value is on the next or nowhere."""

_SINGLE = (Role.URL, Role.METHOD)
"""Labels that an operation has once."""


@dataclass(slots=True)
class LabelRun:
    """Labels of one operation; ``index`` is the position of the first in the scope's content."""

    index: int
    blocks: list[AnyBlock] = field(default_factory=list)
    rows: list[Labelled] = field(default_factory=list)

    def begins_anew(self, rows: Sequence[Labelled]) -> bool:
        """Whether ``rows`` are those of another operation: they say again what is known."""
        known = {label_role(row.label.text) for row in self.rows}
        return any(role in known for row in rows if (role := label_role(row.label.text)) in _SINGLE)


def label_runs(scope: Scope) -> Iterator[LabelRun]:
    """Yield the runs of labels right in a scope, whatever stands between them."""
    run: LabelRun | None = None
    for index, item in enumerate(scope.content):
        blocks, rows = _read(item)
        if not rows:
            continue
        if run is None or run.begins_anew(rows):
            if run is not None:
                yield run
            run = LabelRun(index=index)
        run.blocks += blocks
        run.rows += rows
    if run is not None:
        yield run


def _read(item: AnyBlock | Scope) -> tuple[list[AnyBlock], list[Labelled]]:
    """Return the blocks and labels of one item of a scope's content."""
    if isinstance(item, Scope):
        return _section(item)
    if isinstance(item, Paragraph):
        return [item], line_pairs(item)
    return ([item], _item_pairs(item)) if isinstance(item, ListBlock) else ([], [])


def _section(scope: Scope) -> tuple[list[AnyBlock], list[Labelled]]:
    """A label that heads its value: the first line, code or only item below it."""
    role = label_role(scope.title.text) if scope.title is not None else None
    first = scope.content[0] if scope.content else None
    value = _value(first) if role in _SINGLE else None
    if scope.title is None or scope.heading is None or value is None or isinstance(first, Scope):
        return [], []
    blocks = [scope.heading] if first is None else [scope.heading, first]
    return blocks, [Labelled(label=scope.title, value=value)]


def _value(block: AnyBlock | Scope | None) -> Fact | None:
    if isinstance(block, Paragraph):
        return Fact(text=block.text, place=block.place)
    if isinstance(block, Code):
        if " HTTP/" in block.lines[0].text:
            return None  # A whole message is a sample, whatever its label is called.
        return Fact(text=block.lines[0].text.strip(), place=block.place)
    if isinstance(block, ListBlock) and len(block.items) == 1 and block.items[0].blocks:
        return _value(block.items[0].blocks[0])
    return None


def _item_pairs(block: ListBlock) -> list[Labelled]:
    """Return the items of a list that are a known label and its value."""
    pairs: list[Labelled] = []
    for item in block.items:
        first = item.blocks[0] if item.blocks else None
        if isinstance(first, Paragraph):
            pairs += line_pairs(first)
    return pairs


def line_pairs(paragraph: Paragraph) -> list[Labelled]:
    """Return the lines of a paragraph as labels and values; [] unless every line is a known label's."""
    bold = _bold_pairs(paragraph)
    return bold if len(bold) > 1 else _plain_pairs(paragraph) or bold


def _plain_pairs(paragraph: Paragraph) -> list[Labelled]:
    pairs: list[Labelled] = []
    for line in paragraph.text.split("\n"):
        label, colon, value = line.replace("：", ":").partition(":")
        if not colon or not value.strip() or label_role(label) is None:
            return []
        pairs.append(_pair(label, _NEXT_LABEL.sub("", value), paragraph))
    return pairs


def _bold_pairs(paragraph: Paragraph) -> list[Labelled]:
    """Yield the labels of one line, each of which is bold: "**Path:** /ping **Method:** POST"."""
    groups: list[tuple[str, list[Span]]] = []
    for span in paragraph.spans:
        if span.bold and label_role(span.text) is not None:
            groups.append((span.text, []))
        elif groups:
            groups[-1][1].append(span)
        elif span.text.strip():
            return []
    values = [plain(tuple(spans)).strip(" :：|;,\n") for _, spans in groups]
    if not all(values):
        return []
    return [_pair(label, v, paragraph) for (label, _), v in zip(groups, values, strict=True)]


def _pair(label: str, value: str, paragraph: Paragraph) -> Labelled:
    place = paragraph.place
    return Labelled(
        label=Fact(text=label, place=place), value=Fact(text=value.strip(), place=place)
    )
