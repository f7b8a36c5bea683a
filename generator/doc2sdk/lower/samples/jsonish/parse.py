"""The grammar of printed JSON.

::

    value   = object | array | string | number | literal | bare words
    object  = "{" [member *("," member) [","]] "}"     commas and colons may be missing
    array   = "[" [value *("," value) [","]] "]"       closing brackets may be missing at the end
    elision = "..." | "…"                               dropped, wherever it stands

Source: RFC 8259, and the faults seen in published references. Every departure from RFC 8259 is a
named :class:`~doc2sdk.lower.samples.jsonish.scanner.Fix`.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import NoReturn

from doc2sdk.lower.samples.jsonish import scanner
from doc2sdk.lower.samples.jsonish.scanner import Fix, NotJsonError, Scanner
from doc2sdk.model import JsonValue

MAX_WORDS = 3
"""Words of a bare value; more is prose: ``{"genres": A list of the genres}`` says what is there."""

MAX_DEPTH = 100
"""Containers nested deeper than this are refused, so that no sample exhausts the stack."""


class Unreadable(ValueError):  # noqa: N818
    """The text is no JSON and could not be repaired."""


@dataclass(slots=True)
class _Elided:
    """Stands for a value the document leaves out."""


_ELIDED = _Elided()


def parse(text: str) -> tuple[JsonValue, tuple[Fix, ...]]:
    """Return the value ``text`` prints and the fixes it took, none where it is JSON.

    Raises :class:`Unreadable`. The repaired reading must start with a bracket: any prose would
    otherwise be a bare word.
    """
    try:
        return _strict(text), ()
    except (ValueError, RecursionError):
        pass
    scan = Scanner(text)
    try:
        if scan.peek() not in ("{", "["):
            raise NotJsonError(scan.at)
        value = _value(scan, 0)
        _rest(scan)
    except NotJsonError as error:
        raise Unreadable(str(error)) from None
    if isinstance(value, _Elided):
        raise Unreadable("nothing but an elision")
    return value, tuple(scan.fixes)


def _strict(text: str) -> JsonValue:
    value: JsonValue = json.loads(text, parse_constant=_refuse)
    return value


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _rest(scan: Scanner) -> None:
    """Return what may follow the value: closing brackets too many, and nothing else."""
    start = scan.at
    while scan.peek() in ("}", "]", ",", ";") and scan.peek():
        scan.at += 1
    extra = scan.text[start : scan.at].strip()
    if extra:
        scan.fix("unbalanced-braces", start, extra, "")
    if scan.peek():
        raise NotJsonError(scan.at)


def _value(scan: Scanner, depth: int) -> JsonValue | _Elided:
    char = scan.peek()
    if depth > MAX_DEPTH or not char:
        raise NotJsonError(scan.at)
    start = scan.at
    if elision := scan.take(scanner.ELISION):
        scan.fix("elision", start, elision, "")
        return _ELIDED
    if char == "{":
        return _object(scan, depth)
    if char == "[":
        return _array(scan, depth)
    if re.match(r"[uUbr]['\"]", scan.text[start:]):
        scan.fix("string-prefix", start, char, "")
        scan.at += 1
        return scan.string(is_key=False)
    if char in scanner.QUOTES:
        return scan.string(is_key=False)
    return _word(scan)


def _word(scan: Scanner) -> JsonValue:
    start = scan.at
    if number := scan.take(scanner.NUMBER):
        value: JsonValue = json.loads(number)
        return value
    printed = scan.take(scanner.BARE)
    if printed is None:
        raise NotJsonError(start)
    word = printed.rstrip()
    if not word.startswith(("<", "{{")) and len(word.split()) > MAX_WORDS:
        raise NotJsonError(start)
    if word in scanner.WORDS:
        return scanner.WORDS[word]
    if word in scanner.PYTHON_WORDS:
        value = scanner.PYTHON_WORDS[word]
        scan.fix("python-literal", start, word, json.dumps(value))
        return value
    scan.fix("bare-word", start, word, json.dumps(word, ensure_ascii=False))
    return word


def _object(scan: Scanner, depth: int) -> dict[str, JsonValue]:
    scan.at += 1
    members: dict[str, JsonValue] = {}
    comma: int | None = None
    while True:
        char = scan.peek()
        if _closed(scan, char, "}", comma):
            return members
        start = scan.at
        if elision := scan.take(scanner.ELISION):
            scan.fix("elision", start, elision, "")
        else:
            key = _key(scan)
            _colon(scan)
            value = _value(scan, depth + 1)
            if not isinstance(value, _Elided):
                members[key] = value
        comma = _comma(scan)


def _array(scan: Scanner, depth: int) -> list[JsonValue]:
    scan.at += 1
    items: list[JsonValue] = []
    comma: int | None = None
    while True:
        char = scan.peek()
        if _closed(scan, char, "]", comma):
            return items
        value = _value(scan, depth + 1)
        if not isinstance(value, _Elided):
            items.append(value)
        comma = _comma(scan)


def _closed(scan: Scanner, char: str, closing: str, comma: int | None) -> bool:
    """Whether the container ends here; the end of the text or a wrong bracket ends it too.

    ``comma`` is the offset of the comma before, if there was one.
    """
    if char == closing:
        if comma is not None:
            scan.fix("trailing-comma", comma, ",", "")
        scan.at += 1
        return True
    if not char or char in "}]":
        scan.fix("unbalanced-braces", scan.at, "", closing)
        return True
    return False


def _key(scan: Scanner) -> str:
    start = scan.at
    if re.match(r"[uU]['\"]", scan.text[start:]):
        scan.fix("string-prefix", start, scan.text[start], "")
        scan.at += 1
    if scan.peek() in scanner.QUOTES:
        return scan.string(is_key=True)
    key = scan.take(scanner.BARE_KEY)
    if key is None:
        raise NotJsonError(start)
    scan.fix("unquoted-key", start, key, json.dumps(key))
    return key


def _colon(scan: Scanner) -> None:
    char = scan.peek()
    if char == ":":
        scan.at += 1
    elif char == "=":
        scan.fix("missing-colon", scan.at, "=", ":")
        scan.at += 1
    elif char and char not in ",}]":
        scan.fix("missing-colon", scan.at, "", ":")
    else:
        raise NotJsonError(scan.at)


def _comma(scan: Scanner) -> int | None:
    """Take the comma before the next item and return its offset. A forgotten one is a fix."""
    char = scan.peek()
    if char == ",":
        comma = scan.at
        scan.at += 1
        while scan.peek() == ",":
            scan.fix("repeated-comma", scan.at, ",", "")
            scan.at += 1
        return comma
    if char and char not in "}]":
        scan.fix("missing-comma", scan.at, "", ",")
    return None
