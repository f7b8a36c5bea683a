"""Shell sessions: a curl command and, below it in the same block, what it printed.

::

    transcript = command NEWLINE answer
    answer     = ("{" | "[" | "<" | "HTTP/") rest of the block
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doc2sdk.printed.curl import is_curl
from doc2sdk.sources.blocks import Code, Line, derived

_ANSWER = re.compile(r"\s*(?:[\[{<]|HTTP/\d)")


def has_answer(code: Code) -> bool:
    """Whether a block shows a command and what it printed."""
    return _answer(code) is not None


def messages(code: Code) -> Iterator[tuple[Code, bool]]:
    """The messages of a block, each with whether it is an answer: the block itself, or two parts."""
    start = _answer(code)
    if start is None:
        yield code, code.text.startswith("HTTP/")
        return
    for number, lines in enumerate((code.lines[:start], code.lines[start:])):
        part = replace(code, lines=lines, place=lines[0].place, **derived(code, number))
        yield part, number == 1


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
        if not quote and not line.text.rstrip().endswith(("\\", "^", "`")):
            return index + 1
    return len(lines)
