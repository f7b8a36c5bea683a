"""A printed HTTP message taken apart: start line, header lines, body.

::

    message = [start-line] *(name ":" value) [blank line] body

Source: RFC 9112, section 2.1; references leave out any part but one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from doc2sdk.printed import request_line
from doc2sdk.printed.curl import CurlCommand, curl_command

_STATUS = re.compile(r"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
_REQUEST = re.compile(r"[A-Z]{3,7} \S+ HTTP/\d(?:\.\d)?$")
_HEADER = re.compile(r"([A-Za-z][A-Za-z0-9-]*)\s*:\s*(\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedMessage:
    """The parts of a printed message; ``line`` is the request line's text."""

    line: str | None
    method: str | None
    target: str | None
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: str


@lru_cache(maxsize=16)
def split_message(text: str, *, is_request: bool) -> PrintedMessage:
    """Return the parts of ``text``; without a start line all of it is body.

    What a shell session prints before the message (the command that sent it) is left out. A curl
    command stands for the message it sends. The last results are kept, since consecutive blocks are
    also asked whether they are one message.
    """
    if is_request and (command := curl_command(text)) is not None and command.target is not None:
        return _of_command(command, command.target)
    lines = text.split("\n")
    lines = lines[_start(lines, is_request=is_request) :]
    first = lines[0].strip()
    request = request_line.request_line(first, relative=True) if is_request else None
    status = None if is_request else _STATUS.match(first)
    if request is None and status is None:
        return PrintedMessage(
            line=None, method=None, target=None, status=None, headers=(), body=text.strip("\n")
        )
    headers, rest = _headers(lines[1:])
    return PrintedMessage(
        line=first if request else None,
        method=request.method if request else None,
        target=request.target if request else None,
        status=int(status.group(1)) if status else None,
        headers=headers,
        body="\n".join(rest).strip("\n"),
    )


def _of_command(command: CurlCommand, target: str) -> PrintedMessage:
    """Return the message that a curl command sends."""
    others = tuple(pair for pair in command.headers if pair[0].lower() != "content-type")
    stated = (("Content-Type", command.media_type),) if command.media_type else ()
    return PrintedMessage(
        line=f"{command.verb} {target}",
        method=command.verb,
        target=target,
        status=None,
        headers=(*others, *stated),
        body=command.body,
    )


def _start(lines: list[str], *, is_request: bool) -> int:
    """Return the index of the start line with an HTTP version; 0 where the first line starts the message."""
    pattern = _REQUEST if is_request else _STATUS
    found = (index for index, line in enumerate(lines) if pattern.match(line.strip()))
    return next(found, 0)


def _headers(lines: list[str]) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    """Return the header lines at the start of ``lines``, and what comes after them."""
    found: list[tuple[str, str]] = []
    for index, line in enumerate(lines):
        match = _HEADER.fullmatch(line.strip())
        if match is None or line.startswith((" ", "\t", "{", "[", '"')):
            return tuple(found), lines[index:]
        found.append((match.group(1), match.group(2)))
    return tuple(found), []
