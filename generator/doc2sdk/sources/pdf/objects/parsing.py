"""PDF objects by regular expression, with pdfminer's own parser for whatever is out of the ordinary.

A tagged document holds tens of thousands of small dictionaries, and the stock parser spends seconds
on them. The grammar covers what writers produce (ISO 32000-1, 7.3):

    indirect = number number "obj" value "endobj"
    value    = dict | array | name | reference | number | string | hex | "true" | "false" | "null"

    stream   = number number "obj" dict "stream" bytes "endstream"

Strings with nested parentheses, comments and anything damaged are left to the parser.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdftypes import PDFObjRef, PDFStream
from pdfminer.psparser import LIT, PSLiteral

from doc2sdk.sources.pdf.objects.failures import DAMAGE
from doc2sdk.sources.pdf.objects.strings import hex_bytes, literal_bytes, name_text
from doc2sdk.sources.pdf.objects.tokens import NAME, OF_OBJECT, REFERENCE, STRING, verbose

_HEAD = re.compile(rb"[\s\x00]*(\d+)\s+\d+\s+obj\b")

TOKEN = re.compile(
    rb"""[\s\x00]*
    (?: (?P<reference>\d+)\s+\d+\s+R(?![A-Za-z0-9])
      | (?P<number>[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?![\w.+-]))
      | /(?P<name>[^\s/<>\[\]()%{}\x00]*)
      | (?P<mark><<|>>|\[|\])
      | <(?P<hex>[0-9A-Fa-f\s]*)>
      | \((?P<string>(?:[^()\\]|\\[\s\S])*)\)
      | (?P<word>true|false|null|endobj)\b
      | (?P<other>)
    )""",
    re.VERBOSE,
)

_ATTRIBUTE = rf"""\s*/{NAME}\s*
    (?: /{NAME}
      | -?\d+(?=[\s/>])
      | \[(?:\s*{STRING})*\s*\]
    )"""
"""An attribute of a structure element: ``/ColSpan 2``, ``/O/Table`` or ``/Headers [(a) (b)]``."""

_PAIR = rf"""
    /(?P<key>[A-Za-z]+)\s*
    (?: /(?P<name>[^\s/<>\[\]()%{{}}#\x00]+)
      | (?P<reference>\d+){OF_OBJECT}
      | (?P<number>-?\d+)(?![\w.+-])
      | \[(?P<values>(?:\s*(?:{REFERENCE}|-?\d+(?:\.\d*)?(?=[\s\]/])|/{NAME}))*\s*)\]
      | (?P<constant>\[(?:\s*<<(?:{_ATTRIBUTE})*\s*>>)+\s*\] | {STRING} | <[0-9A-Fa-f]*>)
    )"""
"""A key and a value: ``/P 12 0 R``, ``/Kids [4 0 R 5 0 R]``, ``/A [<</O/Table/ColSpan 2>>]``."""
_ENTRY = re.compile(verbose(_PAIR), re.VERBOSE)

_PAIRS = re.sub(r"\(\?P<\w+>", "(?:", _PAIR)
_FLAT_DICTIONARY = rf"[\s\x00]*<<(?P<entries>(?:\s*{_PAIRS})*)\s*>>"
_FLAT_VALUE = re.compile(verbose(_FLAT_DICTIONARY), re.VERBOSE)
_FLAT = re.compile(verbose(rf"{_FLAT_DICTIONARY}\s*endobj\b"), re.VERBOSE)
"""A dictionary of names, references, whole numbers, lists of numbers, references and names, plain
strings and lists of attributes: nearly every object of a tagged document or an outline is one."""

_STREAM = re.compile(verbose(rf"{_FLAT_DICTIONARY}\s*stream\r?\n"), re.VERBOSE)
_END_OF_STREAM = re.compile(rb"\s*endstream\b")
_LINE_BEFORE_END = re.compile(rb"(?:\r\n|\r|\n|)endstream\b")

_WORDS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}

NOT_COMMON = object()
"""Marks an object that this grammar does not cover."""


def value_of(data: bytes, position: int, number: int) -> int | None:
    """Return where the value of the indirect object at a position begins, or None if the object
    there has another number."""
    head = _HEAD.match(data, position)
    return None if head is None or int(head[1]) != number else head.end()


def parse_direct(data: bytes, position: int, document: PDFDocument) -> object:
    """Return the value at a position of an object stream, or :data:`NOT_COMMON`."""
    flat = _FLAT_VALUE.match(data, position)
    if flat is not None:
        return _flat_dictionary(flat[1], document)
    return parse_value(data, position, document)[0]


def parse_indirect(data: bytes, position: int, number: int, document: PDFDocument) -> object:
    """Return the value of the indirect object at a position. Return :data:`NOT_COMMON` if the
    grammar does not cover it or the object has another number."""
    start = value_of(data, position, number)
    if start is None:
        return NOT_COMMON
    flat = _FLAT.match(data, start)
    if flat is not None:
        return _flat_dictionary(flat[1], document)
    opened = _STREAM.match(data, start)
    if opened is not None:
        return stream_at(_flat_dictionary(opened[1], document), data, opened.end(), number)
    value, end = parse_value(data, start, document)
    if value is NOT_COMMON:
        return value
    closing = TOKEN.match(data, end)
    return value if closing is not None and closing["word"] == b"endobj" else NOT_COMMON


def stream_at(entries: dict[str, Any], data: bytes, start: int, number: int) -> object:
    """Return the stream whose data begin at ``start``.

    Its length is what its dictionary says (7.3.8). Where that is missing, wrong or leads back to the
    stream itself, the data end before the next ``endstream``, as they do for every viewer.
    """
    length = entries.get("Length")
    try:
        length = length.resolve() if isinstance(length, PDFObjRef) else length
    except DAMAGE:
        return NOT_COMMON
    if not isinstance(length, int) or not _END_OF_STREAM.match(data, start + max(length, 0)):
        end = _LINE_BEFORE_END.search(data, start)
        if end is None:
            return NOT_COMMON
        length = end.start() - start
    found = PDFStream(entries, data[start : start + length])
    found.set_objid(number, 0)
    return found


def _flat_dictionary(entries: bytes, document: PDFDocument) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, name, reference, number, values, constant in _ENTRY.findall(entries):
        if name:
            value: Any = _literal(name)
        elif reference:
            value = PDFObjRef(document, int(reference))
        elif number:
            value = int(number)
        else:
            value = (
                _value_without_references(constant) if constant else _flat_list(values, document)
            )
        found[key.decode("ascii")] = value
    return found


def _value_without_references(raw: bytes) -> Any:
    """Return a string, or a list of attributes."""
    return hex_bytes(raw[1:-1]) if raw[:1] == b"<" else _constant(raw)


@lru_cache(maxsize=4096)
def _constant(raw: bytes) -> Any:
    """Return a value that is the same wherever the file has these bytes."""
    return parse_value(raw, 0, None)[0]


def _flat_list(values: bytes, document: PDFDocument) -> list[Any]:
    """Return a list of numbers, references and names: ``519 0 R /XYZ 56.7 773``."""
    found: list[Any] = []
    for word in values.replace(b"/", b" /").split():
        if word == b"R":
            found.pop()
            found.append(PDFObjRef(document, found.pop()))
        elif word[:1] == b"/":
            found.append(_literal(word[1:]))
        else:
            found.append(float(word) if b"." in word else int(word))
    return found


def parse_value(data: bytes, position: int, document: PDFDocument | None) -> tuple[Any, int]:
    """Return a value and where it ends, or :data:`NOT_COMMON` where the grammar ends. References
    are followed in ``document``."""
    stack: list[list[Any]] = [[]]
    opened: list[bytes] = []
    while True:
        match = TOKEN.match(data, position)
        if match is None:
            return NOT_COMMON, position
        position = match.end()
        kind = match.lastgroup
        if kind == "mark":
            mark = match["mark"]
            if mark in (b"<<", b"["):
                opened.append(mark)
                stack.append([])
                continue
            values = stack.pop()
            if not opened or (opened.pop() == b"<<") != (mark == b">>"):
                return NOT_COMMON, position
            value = _dictionary(values) if mark == b">>" else values
        else:
            value = scalar_of(kind, match, document)
        if value is NOT_COMMON:
            return NOT_COMMON, position
        stack[-1].append(value)
        if not opened:
            return value, position


def scalar_of(kind: str | None, match: re.Match[bytes], document: PDFDocument | None) -> Any:
    """Return the value of a token that is not a bracket."""
    if kind == "name":
        return _literal(match["name"])
    if kind == "reference":
        return PDFObjRef(document, int(match["reference"]))
    if kind == "number":
        raw = match["number"]
        return float(raw) if b"." in raw else int(raw)
    if kind == "string":
        return literal_bytes(match["string"])
    if kind == "hex":
        return hex_bytes(match["hex"])
    return _WORDS.get(match["word"], NOT_COMMON) if kind == "word" else NOT_COMMON


@lru_cache(maxsize=4096)
def _literal(raw: bytes) -> PSLiteral:
    return LIT(name_text(raw))


def _dictionary(values: list[Any]) -> Any:
    """Make a dictionary of keys and values in turn. An entry whose value is null counts as absent
    (7.3.7)."""
    names, entries = values[::2], values[1::2]
    if len(names) != len(entries) or not set(map(type, names)) <= {PSLiteral}:
        return NOT_COMMON
    return {
        name.name: entry for name, entry in zip(names, entries, strict=True) if entry is not None
    }
