"""Shell sessions: a curl command and, below it in the same block, what it printed.

::

    transcript = command NEWLINE answer
    answer     = ("{" | "[" | "<" | "HTTP/") rest of the block
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.printed.curl import goes_on_at, is_curl
from doc2sdk.sources.blocks import Code, Line, derived

_STATUS = re.compile(
    r"(?:(?:http )?status(?: code)?\s*:?\s*)?([1-5]\d\d)(?:\s+[A-Za-z][A-Za-z ]{0,40})?\s*:?",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"\s*(?:[\[{<]|HTTP/\d)")


def has_answer(code: Code) -> bool:
    """Whether a block shows a command and what it printed."""
    return _answer(code) is not None


def is_whole_command(code: Code) -> bool:
    """Whether a block is one curl command or several, and none goes on in the next block."""
    if not is_curl(code.lines[0].text) or has_answer(code):
        return False
    quotes = re.sub(r"\\.", "", code.text)
    is_open = any(quotes.count(quote) % 2 for quote in "'\"")
    return not is_open and not code.text.rstrip().endswith(("\\", "^", "`"))


def is_answer_like(code: Code) -> bool:
    """Whether a block begins as what a command prints does: with JSON, XML or a status line."""
    return _ANSWER.match(code.text) is not None


def messages(code: Code) -> Iterator[tuple[Code, bool, int | None]]:
    """The messages of a block, each with whether it is an answer and its status, if a line states it.

    A block is one message, or a command and what it printed. A status alone in the first line is none of
    the body: ``200 OK`` above ``{"id": 1}``.
    """
    start = _answer(code)
    if start is None:
        status = _STATUS.fullmatch(code.lines[0].text.strip()) if len(code.lines) > 1 else None
        if status is not None and _ANSWER.match(code.lines[1].text):
            rest = code.lines[1:]
            yield replace(code, lines=rest, place=rest[0].place, **derived(code, 0)), True, int(
                status[1]
            )
            return
        yield code, code.text.startswith("HTTP/"), None
        return
    for number, lines in enumerate((code.lines[:start], code.lines[start:])):
        part = replace(code, lines=lines, place=lines[0].place, **derived(code, number))
        yield part, number == 1, None


def _answer(code: Code) -> int | None:
    """The line at which the answer to the block's only command starts."""
    if not is_curl(code.lines[0].text) or sum(is_curl(line.text) for line in code.lines) > 1:
        return None
    end = _end_of_command(code.lines)
    rest = (index for index in range(end, len(code.lines)) if code.lines[index].text.strip())
    first = next(rest, None)
    return first if first is not None and _ANSWER.match(code.lines[first].text) else None


def _end_of_command(lines: tuple[Line, ...]) -> int:
    """The line behind a command: it goes on behind a backslash and inside a quoted argument."""
    quote = ""
    for index, line in enumerate(lines):
        for char in line.text:
            if char in "'\"" and quote in ("", char):
                quote = "" if quote else char
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        is_marked = line.text.rstrip().endswith(("\\", "^", "`"))
        if not quote and not is_marked and not goes_on_at(following):
            return index + 1
    return len(lines)
