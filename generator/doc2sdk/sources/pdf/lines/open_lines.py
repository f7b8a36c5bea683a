"""Lines of samples that nobody ends where they end: their sense goes on in the next line.

Renderers differ in where they break: some at blanks only, some after any slash. So whether a word of
the next line would have fitted depends on who broke the line; that a string, a field or a command is
open does not.
"""

from __future__ import annotations

import re

_VERB = r"(?:GET|PUT|POST|PATCH|DELETE|HEAD|OPTIONS)"

OPEN_ENDS = (
    (re.compile(r"[\w\"']\s?[:=]$"), re.compile(r"\S")),  # a field without its value
    (re.compile(rf"^{_VERB}$"), re.compile(r"[/\w{{]\S*/")),  # a method without its path
    (re.compile(rf"^{_VERB} \S+$"), re.compile(r"HTTP/\d")),  # a request line without its version
    (re.compile(r"^(?:\$ )?curl\b.*[^\\]$"), re.compile(r"[\"'\\]|--?[a-zA-Z]|https?://")),
    (re.compile(r"/\S*[-/?&=_]$"), re.compile(r"[\w{<]")),  # an address broken inside
)
"""How a line ends, and how the rest of it begins."""

BEGINNINGS = (
    re.compile(r"[A-Z][\w-]*: "),  # a field of a message's head
    re.compile(rf"{_VERB} [/\w{{]"),  # a request
    re.compile(r"HTTP/\d(?:\.\d)? \d{3}\b"),  # an answer
)
"""How a line begins that does not continue a finished one."""

_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'[^']*'")


def is_unfinished(line: str, following: str) -> bool:
    """Return whether ``line`` is plainly not complete, and ``following`` can be its rest:
    ``"name":`` before ``"Widget"``, or ``GET`` before ``/v1/widgets``."""
    if has_open_quote(line):
        return True
    return any(end.search(line) and rest.match(following) for end, rest in OPEN_ENDS)


def begins_anew(line: str, following: str) -> bool:
    """Return whether ``following`` was typed on a line of its own: ``line`` ends in the mark that
    says so, or is finished, and the next one begins as only whole lines do."""
    if line.endswith(" \\"):
        return True
    return any(begin.match(following) for begin in BEGINNINGS) and not is_unfinished(
        line, following
    )


def has_open_quote(line: str) -> bool:
    """Return whether a quotation begins in a line and does not end there. An apostrophe begins
    none."""
    rest = _QUOTED.sub("", line)
    return '"' in rest or bool(re.search(r"(?:^|[\s=(])'", rest))
