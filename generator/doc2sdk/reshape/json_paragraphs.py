"""JSON that a page prints as running text, a paragraph for each line.

Viewers draw samples as nested boxes, so a reader sees ``{``, then ``"id": 7,`` and so on, in
paragraphs or lists. A run of them from an opening bracket to the one that closes it is one block of code.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from doc2sdk.reshape.brackets import bracket_balance
from doc2sdk.sources.blocks import (
    AnyBlock,
    Code,
    Line,
    ListBlock,
    Paragraph,
    block_text,
    derived,
    origins_of,
)

_OPENS = re.compile(r"[\[{]\s*(?:$|[\"}\]{\[])")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')

MAX_LINES = 5000
"""Paragraphs after which an opening bracket is given up as text."""


def gather_json(blocks: Sequence[AnyBlock]) -> list[AnyBlock]:
    """The blocks, each run of paragraphs that is JSON in pieces as one code block."""
    out: list[AnyBlock] = []
    index = 0
    while index < len(blocks):
        run = _run(blocks, index)
        if len(run) < 2:
            out.append(blocks[index])
            index += 1
            continue
        lines = tuple(
            Line(text=text, place=part.place)
            for part in run
            for text in block_text(part).split("\n")
        )
        own, origins = derived(run[0], 0)["id"], [key for part in run for key in origins_of(part)]
        code = Code(
            lines=lines, place=run[0].place, language="json", id=own, origins=tuple(origins)
        )
        out.append(code)
        index += len(run)
    return out


def _run(blocks: Sequence[AnyBlock], start: int) -> list[Paragraph | ListBlock]:
    """The paragraphs from ``start`` that open and close one bracket, [] where they do not.

    What a bracket holds may be a list: viewers that fold samples draw them so.
    """
    first = blocks[start]
    if not isinstance(first, Paragraph) or not _OPENS.match(first.text):
        return []
    depth = 0
    run: list[Paragraph | ListBlock] = []
    for block in blocks[start : start + MAX_LINES]:
        if not isinstance(block, (Paragraph, ListBlock)) or block.furniture is not None:
            return []
        run.append(block)
        depth += bracket_balance(_STRING.sub("", block_text(block)))
        if depth <= 0:
            return run
    return []
