"""curl commands as printed: the method, the URL and the body of the request they send.

::

    command = "curl" *(option [value] | url)
    method  = ("-X" | "--request") value, else POST where data is sent (curl's manual, "-d"), else GET
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field

from doc2sdk.printed import request_line
from doc2sdk.printed.request_line import PrintedRequest
from doc2sdk.printed.url_template import BARE_HOST

_START = re.compile(r"^\s*(?:[$#>%]\s*)?curl\s", re.MULTILINE)
_DATA = ("-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode")
_FORM = ("-F", "--form", "--form-string")
_PART = re.compile(
    r"(?P<blank>[ \t]+)|(?P<end>\n)"
    r"|(?P<word>(?:'[^']*'|\"(?:\\.|[^\"\\])*\"|\\.|[^\s'\"\\])+|\S+)",
    re.DOTALL,
)
_CONTINUED = re.compile(r"\s*(?:\\|\^|`)\s*\n\s*|\s*\n\s*(?=-{1,2}[A-Za-z]|[\"']?https?://)")
"""Where a command goes on in the next line: behind a mark, and before an option or the URL."""

_CURLED = re.compile(r"(?<=[\s=])[‘’“”]|[‘’“”](?=\s|\\|$)")
"""Typographic quotes where words begin and end."""

_BROKEN = re.compile(r"(?<=['\"])\n[ \t]+(?=['\"])")
"""Between two parts of one quoted text, which a listing broke."""

_HOST = re.compile(
    r"https?://[\w.{}<>$-]+(?::[\w{}<>$]+)?|(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d{2,5})|\d+(?:\.\d+){3}",
    re.IGNORECASE,
)
_FORM_URLENCODED = "application/x-www-form-urlencoded"


@dataclass(slots=True)
class CurlCommand:
    """What a command says; ``data`` are its data arguments in order, ``content_type`` is curl's own."""

    method: str | None = None
    target: str | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    content_type: str = ""
    is_query: bool = False

    @property
    def verb(self) -> str:
        return self.method or ("POST" if self.data and not self.is_query else "GET")

    @property
    def body(self) -> str:
        """The body's text, "" where it is a file's; form fields are joined as a query is."""
        if self.is_query or any(value.startswith("@") for value in self.data):
            return ""
        return "&".join(self.data)

    @property
    def media_type(self) -> str:
        """What a header says, else what the data looks like: curl's own word is "form" for all data."""
        headers = (value for name, value in self.headers if name.lower() == "content-type")
        is_form = self.body[:1] not in "{[<" and all("=" in value for value in self.data)
        return next(headers, self.content_type if is_form or "json" in self.content_type else "")


def is_curl(line: str) -> bool:
    """Whether a line starts with a curl command, behind a prompt or not."""
    return _START.match(line + " ") is not None


def goes_on_at(line: str) -> bool:
    """Whether a line begins with what can only be the rest of a command: an option, or its URL."""
    return _CONTINUED.match(f"\n{line}") is not None


def curl_request(text: str) -> PrintedRequest | None:
    """Return the request of the first curl command in ``text``, or None."""
    command = curl_command(text)
    if command is None or command.target is None:
        return None
    return PrintedRequest(method=command.verb, target=command.target)


def curl_command(text: str) -> CurlCommand | None:
    """Return the first curl command in ``text``, or None."""
    match = _START.search(text)
    if match is None:
        return None
    straight = _CURLED.sub(_straight, text[match.start() :])
    whole = _BROKEN.sub("", straight)
    joined = _CONTINUED.sub(" ", whole).lstrip().lstrip("$#>% ")
    return _read(list(_words(joined))[1:])


def _straight(match: re.Match[str]) -> str:
    """Return the quote of a shell that a word processor replaced: ``--header ’apiKey: 41’``."""
    return "'" if match.group() in "‘’" else '"'


def _words(command: str) -> Iterator[str]:
    """Yield the words up to the end of the line; quoted ones may hold line ends."""
    for part in _PART.finditer(command):
        if part.lastgroup == "end":
            return
        if part.lastgroup == "word":
            yield _unquoted(part.group())


def _unquoted(word: str) -> str:
    try:
        return "".join(shlex.split(word))
    except ValueError:
        return word


def _read(words: list[str]) -> CurlCommand:
    found = CurlCommand()
    index = 0
    while index < len(words):
        option, value, used = _option(words, index)
        index += used
        if option in ("-X", "--request"):
            found.method = request_line.method_of(value)
        elif option in ("-H", "--header"):
            name, _, text = value.partition(":")
            found.headers.append((name.strip(), text.strip()))
        elif option in _DATA or option == "--json":
            found.data.append(value)
            kind = "application/json" if option == "--json" else _FORM_URLENCODED
            found.content_type = found.content_type or kind
        elif option in _FORM:
            found.data.append(value)
            found.content_type = "multipart/form-data"
        elif option in ("-G", "--get"):
            found.is_query = True
        elif option in ("-I", "--head"):
            found.method = found.method or "HEAD"
        elif option in ("", "--url") and found.target is None:
            found.target = _url(value)
    return found


def _url(word: str) -> str | None:
    """A word as the URL it is; curl takes ``http`` where none is printed, and the root for no path."""
    if _HOST.fullmatch(word):
        return f"{word}/" if "://" in word else f"http://{word}/"
    if request_line.is_target(word):
        return word
    return f"http://{word}" if BARE_HOST.match(word) else None


_VALUED = frozenset({"-X", "--request", "-H", "--header", "--json", "--url", *_DATA, *_FORM})


def _option(words: list[str], index: int) -> tuple[str, str, int]:
    """Return an option, its value and how many words they take; a word that is no option is a value alone."""
    word = words[index]
    if not word.startswith("-"):
        return "", word, 1
    name, equals, value = word.partition("=")
    if name in _VALUED and equals and name.startswith("--"):
        return name, value, 1
    if word in _VALUED:
        return word, words[index + 1] if index + 1 < len(words) else "", 2
    if word[:2] in _VALUED and not word.startswith("--"):
        return word[:2], word[2:], 1
    return word, "", 1
