"""Blocks of code that list several requests, a block for each of them.

::

    list    = request *(request)
    request = *(comment) (request-line | curl-command) *(line)
    comment = ("#" | "//" | "--") text

    GET  /orders        # all orders        becomes a block of one line
    POST /orders        # a new order       and another one

A part goes on to the next request, so that a command keeps the lines it goes on in, and a message its body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from doc2sdk.printed.curl import is_curl
from doc2sdk.printed.vocabulary import METHODS
from doc2sdk.sources.blocks import (
    Admonition,
    AnyBlock,
    Code,
    Document,
    Line,
    ListBlock,
    ListItem,
    derived,
)

_REQUEST = re.compile(
    rf"\s*(?:[-*]\s+)?(?:{'|'.join(sorted(METHODS))})\s+(?:https?://|/|[{{<$\w][^\s/]*/)\S*"
    r"\s*(?:HTTP/\d(?:\.\d)?\s*|\s(?:#|//|--?|–|—|;|\(|:|=>|->|→|←).*|(?:\s{2,}|\t).*)?"
)
"""A line that is a request and, behind a mark or a gap, a remark: ``GET /orders  # all orders``."""

_COMMENT = re.compile(r"\s*(?:#|//|--\s)")
_CONTINUED = ("\\", "^", "`")


def with_requests_parted(document: Document) -> Document:
    """Return the document with a block for each request of a block of code that lists several."""
    blocks = tuple(_parted(document.blocks))
    return document if _is_same(blocks, document.blocks) else replace(document, blocks=blocks)


def _is_same(blocks: Sequence[AnyBlock], others: Sequence[AnyBlock]) -> bool:
    """Whether two sequences hold the very same blocks."""
    return len(blocks) == len(others) and all(a is b for a, b in zip(blocks, others, strict=True))


def _parted(blocks: Sequence[AnyBlock]) -> Iterator[AnyBlock]:
    for block in blocks:
        if isinstance(block, Code):
            yield from request_blocks(block)
        elif isinstance(block, ListBlock):
            items = tuple(_parted_item(item) for item in block.items)
            is_same = all(a is b for a, b in zip(items, block.items, strict=True))
            yield block if is_same else replace(block, items=items)
        elif isinstance(block, Admonition):
            inner = tuple(_parted(block.blocks))
            yield block if _is_same(inner, block.blocks) else replace(block, blocks=inner)
        else:
            yield block


def _parted_item(item: ListItem) -> ListItem:
    inner = tuple(_parted(item.blocks))
    return item if _is_same(inner, item.blocks) else replace(item, blocks=inner)


def request_blocks(code: Code) -> tuple[Code, ...]:
    """Return the block, or a block for each request where it begins with one and holds others."""
    starts = list(_starts(code.lines))
    if len(starts) < 2 or any(line.text.strip() for line in code.lines[: starts[0]]):
        return (code,)
    edges = [*starts, len(code.lines)]
    parts = [code.lines[low:high] for low, high in pairwise(edges)]
    return tuple(
        replace(code, lines=lines, place=lines[0].place, **derived(code, number))
        for number, lines in enumerate(map(_without_end, parts))
    )


def _starts(lines: Sequence[Line]) -> Iterator[int]:
    """The lines at which requests begin, the comments right above them included."""
    comments: int | None = None
    continued = False
    for number, line in enumerate(lines):
        text = line.text
        is_start = _REQUEST.fullmatch(text) is not None or is_curl(text)
        if is_start and not continued:
            yield number if comments is None else comments
            comments = None
        elif _COMMENT.match(text) and not continued:
            comments = number if comments is None else comments
        else:
            comments = None
        continued = text.rstrip().endswith(_CONTINUED)


def _without_end(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without empty ones behind them."""
    last = max(number for number, line in enumerate(lines) if line.text.strip())
    return tuple(lines[: last + 1])
