"""What a cell holds, laid out as blocks: labels, samples and text that share one paragraph.

::

    Input                       **Input**
    {"name": "Ann"}             a sample
    Output                      **Output**
    {"id": 1}                   a sample
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.printed.headings import classify_heading
from doc2sdk.reshape.brackets import bracket_balance
from doc2sdk.sources.blocks import (
    AnyBlock,
    Cell,
    Code,
    Line,
    Paragraph,
    Span,
    Table,
    derived,
    origins_of,
)

_OPENS = re.compile(
    r"\s*[\[{]\s*(?:$|[\"'“”‘’}\]{\[]|[A-Za-z_][\w.-]*\s*(?:[:,?]|[A-Za-z\s,]*\}\s*\]?\s*$))"
)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|“[^”]*”')
_MAX_LABEL = 40
"""Characters of a line inside of a cell that may be a label."""


def blocks_of_cell(cell: Cell, table: Table, number: int) -> Iterator[AnyBlock]:
    """Yield the blocks of a cell; a paragraph with labels or samples in its lines, as its parts."""
    at = 0
    for block in cell.blocks:
        parts = list(_parts(block)) if isinstance(block, Paragraph) else [block]
        for part in parts:
            made = derived(table, 1000 * (number + 1) + at)
            yield replace(part, id=made["id"], origins=(*made["origins"], *origins_of(block)))
            at += 1


def _parts(paragraph: Paragraph) -> Iterator[AnyBlock]:
    """The runs of lines of a paragraph: a label alone, a sample from bracket to bracket, text."""
    text: list[str] = []
    sample: list[str] = []
    depth = 0
    lines = paragraph.text.split("\n")
    if not any(_OPENS.match(line) or _is_label(line) for line in lines):
        yield paragraph
        return
    for line in lines:
        if sample or _OPENS.match(line):
            yield from _text(paragraph, text)
            text = []
            sample.append(line)
            depth += bracket_balance(_STRING.sub("", line))
            if depth <= 0:
                yield _code(paragraph, sample)
                sample = []
                depth = 0
        elif _is_label(line):
            yield from _text(paragraph, text)
            text = []
            yield replace(paragraph, spans=(_span(paragraph, line, bold=True),))
        else:
            text.append(line)
    yield from _text(paragraph, text)
    if len(sample) > 1:
        # The cell ends what no bracket closes.
        yield _code(paragraph, sample)
    else:
        yield from _text(paragraph, sample)


def _is_label(line: str) -> bool:
    text = line.strip()
    return 0 < len(text) <= _MAX_LABEL and text[:1].isupper() and classify_heading(text) is not None


def _text(paragraph: Paragraph, lines: list[str]) -> Iterator[AnyBlock]:
    if any(line.strip() for line in lines):
        yield replace(paragraph, spans=(_span(paragraph, "\n".join(lines), bold=False),))


def _span(paragraph: Paragraph, text: str, *, bold: bool) -> Span:
    return Span(text=text.strip(), place=paragraph.place, bold=bold)


def _code(paragraph: Paragraph, lines: list[str]) -> Code:
    return Code(
        lines=tuple(Line(text=line, place=paragraph.place) for line in lines),
        place=paragraph.place,
        language="json",
    )
