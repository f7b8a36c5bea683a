"""curl commands as printed: the method and the URL of the request they send.

::

    command = "curl" *(option [value] | url)
    method  = ("-X" | "--request") value, else POST where data is sent (curl's manual, "-d"), else GET
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from itertools import pairwise

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
_WHOLE = ("-d", "--data", "--data-raw", "--data-binary", "--json")
"""Options whose one value is the body."""

_PART = re.compile(
    r"(?P<blank>[ \t]+)|(?P<end>\n)"
    r"|(?P<word>(?:'[^']*'|\"(?:\\.|[^\"\\])*\"|\\.|[^\s'\"\\])+|\S+)",
    re.DOTALL,
)
_CONTINUED = re.compile(r"\s*(?:\\|\^|`)\s*\n\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class CurlData:
    """What a command sends; ``media_type`` is empty where neither a header nor the data tells it."""

    body: str
    media_type: str


def curl_request(text: str) -> PrintedRequest | None:
    """The request of the first curl command in ``text``, or None."""
    words = _words(text)
    return _request(words) if words else None


def curl_data(text: str) -> CurlData | None:
    """The body that the first curl command in ``text`` sends, or None where it sends none."""
    words = _words(text)
    pairs = list(pairwise(words))
    data = [value for option, value in pairs if option in _WHOLE and not value.startswith("@")]
    headers = (value.partition(":") for option, value in pairs if option in ("-H", "--header"))
    media_types = (value.strip() for name, _, value in headers if name.lower() == "content-type")
    if len(data) != 1 or curl_request(text) is None:
        return None
    form = "application/x-www-form-urlencoded"
    stated = next(media_types, "application/json" if "--json" in words else "")
    # Without a header curl says "form" whatever it sends; pages that show JSON mean JSON.
    shown = form if "=" in data[0] and data[0][:1] not in "{[<" else ""
    return CurlData(body=data[0], media_type=stated or shown)


def _words(text: str) -> list[str]:
    """The words of the first curl command, its name left out; quoted ones may hold line ends."""
    match = _START.search(text)
    if match is None:
        return []
    command = _CONTINUED.sub(" ", text[match.start() :]).lstrip().lstrip("$#> ")
    words: list[str] = []
    for part in _PART.finditer(command):
        if part.lastgroup == "end":
            break
        if part.lastgroup == "word":
            words.append(_unquoted(part.group()))
    return words[1:]


def _unquoted(word: str) -> str:
    try:
        return "".join(shlex.split(word))
    except ValueError:
        return word


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
