"""curl commands as printed: the method and the URL of the request they send.

::

    command = "curl" *(option [value] | url)
    method  = ("-X" | "--request") value, else POST where data is sent (curl's manual, "-d"), else GET
"""

from __future__ import annotations

import re
import shlex

from doc2sdk.extract import targets
from doc2sdk.extract.targets import PrintedRequest

_START = re.compile(r"^\s*(?:[$#>]\s*)?curl\s", re.MULTILINE)
_DATA = (
    "-d",
    "--data",
    "--data-raw",
    "--data-binary",
    "--data-urlencode",
    "--json",
    "-F",
    "--form",
)
_CONTINUED = re.compile(r"\s*(?:\\|\^|`)\s*\n\s*")


def curl_request(text: str) -> PrintedRequest | None:
    """The request of the first curl command in ``text``, or None."""
    match = _START.search(text)
    if match is None:
        return None
    command = _CONTINUED.sub(" ", text[match.start() :]).split("\n")[0]
    try:
        words = shlex.split(command.lstrip("$#> "))
    except ValueError:
        words = command.split()
    return _request(words[1:])


def _request(words: list[str]) -> PrintedRequest | None:
    method: str | None = None
    target: str | None = None
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        if before in ("-X", "--request"):
            method = targets.method_of(word)
        elif word.startswith("-X") and len(word) > 2:
            method = targets.method_of(word[2:])
        elif target is None and not word.startswith("-") and targets.is_target(word):
            target = word
    if target is None:
        return None
    sends = any(word.startswith(_DATA) for word in words)
    return PrintedRequest(method=method or ("POST" if sends else "GET"), target=target)
