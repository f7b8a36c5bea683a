"""Damaged objects, as far as they can be read: bad values are dropped, what is around them stays."""

from __future__ import annotations

import re
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.psparser import PSLiteral

from doc2sdk.sources.pdf.objects.parsing import NOT_COMMON, TOKEN, scalar_of, stream_at
from doc2sdk.sources.pdf.objects.strings import literal_bytes

_SKIPPED = re.compile(rb"[^\s<>\[\]()/%\x00]+|[\s\S]")
_COMMENTS = re.compile(rb"(?:[\s\x00]*%[^\r\n]*)*")
_STREAM = re.compile(rb"[\s\x00]*stream\r?\n")
_PARENTHESIS = re.compile(rb"\\[\s\S]|[()]")

_BAD = object()
"""Marks a value that cannot be read."""


def parse_leniently(data: bytes, position: int, number: int, document: PDFDocument) -> Any:
    """Return the dictionary, list or stream at a position without what cannot be read in it.

    ``<</Title (Boats) /CreationDate D:2024 /Pages 3>>`` has a title and pages. Return
    :data:`NOT_COMMON` if nothing is there.
    """
    stack: list[list[Any]] = [[]]
    closed = True
    while True:
        value, position, mark = _token(data, position, document, closed=closed)
        if mark == b"(":
            closed = False  # nor is any string after it looked for the end of, which takes long
            mark = b""
        if mark in (b"<<", b"["):
            stack.append([])
            continue
        if mark in (b">>", b"]"):
            if len(stack) < 2:
                return NOT_COMMON
            values = stack.pop()
            value = _dictionary(values) if mark == b">>" else [v for v in values if v is not _BAD]
        ended = mark == b"end"
        if ended or len(stack) < 2:
            if ended or not isinstance(value, (dict, list)):
                return NOT_COMMON
            opened = _STREAM.match(data, position)
            if opened and isinstance(value, dict):
                return stream_at(value, data, opened.end(), number)
            return value
        stack[-1].append(value)


def _token(
    data: bytes, position: int, document: PDFDocument, *, closed: bool
) -> tuple[Any, int, bytes]:
    """Return the next value and where it ends, or the bracket or end that comes instead of one; ``(`` is
    for a string that does not end. Unless ``closed``, strings with parentheses in them are bad."""
    match = TOKEN.match(data, _COMMENTS.match(data, position).end())  # type: ignore[union-attr]
    if match is None or match.end() >= len(data) or match["word"] == b"endobj":
        return None, position, b"end"
    if match.lastgroup == "mark":
        return None, match.end(), match["mark"]
    if match.lastgroup != "other":
        return scalar_of(match.lastgroup, match, document), match.end(), b""
    if closed and data[match.end() : match.end() + 1] == b"(":
        return _nested_string(data, match.end())
    skipped = _SKIPPED.match(data, match.end())
    return _BAD, skipped.end() if skipped else len(data), b""


def _nested_string(data: bytes, start: int) -> tuple[Any, int, bytes]:
    """Return a string with parentheses in it; one that is not closed is bad."""
    depth = 0
    for found in _PARENTHESIS.finditer(data, start):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if depth == 0:
            return literal_bytes(data[start + 1 : found.start()]), found.end(), b""
    return _BAD, start + 1, b"("


def _dictionary(values: list[Any]) -> dict[str, Any]:
    """Return the entries whose key is a name and whose value can be read."""
    entries: dict[str, Any] = {}
    key: str | None = None
    for value in values:
        if key is None:
            key = (
                value.name if isinstance(value, PSLiteral) and isinstance(value.name, str) else None
            )
            continue
        if value is not _BAD and value is not None:
            entries[key] = value
        key = None
    return entries
