"""Request lines and targets as printed.

::

    request-line = method SP target [SP "HTTP/" version]
    target       = [scheme "://" authority] path ["?" query]
    path         = ["/"] segment *("/" segment)
    segment      = *(pchar | placeholder)
    placeholder  = "{" name "}" | "<" name ">" | "[" name "]" | ":" name | "(" [type ":"] name ")"

Source: RFC 9112 section 3, RFC 6570 level 1, and the templates references print.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from doc2sdk.printed import vocabulary
from doc2sdk.printed.url_template import PLACEHOLDER, literal_parts

_PLACEHOLDERS = (
    r"\{[^{}\s\"][^{}\"]{0,60}\}",  # {id}
    r"<[^<>\s][^<>]{0,60}>",  # <id>
    r"\[[A-Za-z_][\w .-]{0,60}\]",  # [id]
    r"\$\{[A-Za-z_]\w*\}",  # ${id}
    r"\$[A-Za-z_]\w*(?!\w)",  # $id
)
_PLACEHOLDER = f"(?:{'|'.join(_PLACEHOLDERS)})"
_PCHAR = r"(?:[A-Za-z0-9._~!&'()*+,;=:@%|-]|\$(?![A-Za-z_{]))"
"""A character of a segment. A dollar that begins a placeholder is none: where one text could be read in
two ways, a line of shell variables would take exponential time."""
_SEGMENT = rf"(?:{_PLACEHOLDER}|{_PCHAR})"
_ORIGIN = rf"(?:https?://|wss?://)(?:{_PLACEHOLDER}|[A-Za-z0-9.:_-]|\[[0-9a-fA-F]*:[0-9a-fA-F:]*\])+|{_PLACEHOLDER}(?=/)"
_PATH = rf"(?:/{_SEGMENT}*)+"
_OPTIONAL = r"\[[?&][^\[\]\s]{1,80}\]"
_QUERY = rf"(?:\?(?:{_SEGMENT}|{_OPTIONAL}|[/?])*|{_OPTIONAL})"

BASE_SEGMENTS = 2
"""Segments that a base URL may put before a path ("/api/v2")."""

PERMALINKS = " ¶🔗§"
"""Signs of links to a heading, which prints of web pages show behind it."""

_WORDS_TOO = frozenset({"OPTIONS", "HEAD", "TRACE"})
"""Methods that are titles of parts, too, when they are written like them: "Options"."""

_MAX_BREAKS = 3
"""Line breaks a printed request line may have."""

_TARGET = re.compile(rf"(?:{_ORIGIN})?{_PATH}(?:{_QUERY})?(?:\#\S*)?")
_RELATIVE = re.compile(rf"(?:{_SEGMENT})+(?:/{_SEGMENT}*)+(?:{_QUERY})?")
_WORD = r"(?:GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)"
_METHOD = re.compile(
    rf"\s*\[?((?i:{_WORD}(?:\s*[|/,]\s*{_WORD})+)(?=\s)|[A-Z]{{3,7}}\b|[a-z]{{3,7}}\b|[A-Za-z]{{3,7}}\b(?!/))\]?[\s:]*"
)
_TYPED = re.compile(r"\((\w+):\s+(?=[\w.-]+\))")
_PLAINLY_RELATIVE = re.compile(r"^(?:api|rest|v\d[\w.]*)/|[{<]|/.*/")
_VERSION = re.compile(r"\s+HTTP/\d(?:\.\d)?\s*$")
_ALTERNATIVES = re.compile(r"\s*(?:\n|(?<=\s)(?:OR|or|Or)(?=\s))\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRequest:
    """A request line's parts word for word; ``method`` None where the line has no verb, several
    verbs joined by ``|``.

    ``rest`` is what a heading prints behind the target: a title.
    """

    method: str | None
    target: str
    rest: str = ""


def is_target(text: str) -> bool:
    """Whether all of ``text`` is a target with its leading slash or origin."""
    return _TARGET.fullmatch(text.strip()) is not None


def is_relative_target(text: str) -> bool:
    """Whether ``text`` is a target whose leading slash is missing (``api/v2/me``)."""
    return not is_target(text) and _RELATIVE.fullmatch(text.strip()) is not None


def is_rooted_nowhere(text: str) -> bool:
    """Whether ``text`` is a target that lacks its slash beyond doubt: ``v1/leases``, ``a/{id}``.

    "and/or" could be one as well; a version, a placeholder or a third segment tells.
    """
    return is_relative_target(text) and _PLAINLY_RELATIVE.search(text.strip()) is not None


def method_of(text: str) -> str | None:
    """Return the method a cell or badge names, upper case; None when it names anything else."""
    word = text.strip().strip("`'\"")
    if word.upper() in _WORDS_TOO and not (word.isupper() or word.islower()):
        return None
    return word.upper() if word.upper() in vocabulary.METHODS else None


def method_list(text: str) -> list[str]:
    """Return the methods a cell names, "POST/DELETE" or "GET, PUT"; [] where a part is no method."""
    parts = [part for part in re.split(r"\s*(?:[/,|&+]|\bor\b|\band\b)\s*", text.strip()) if part]
    found = [method_of(part) for part in parts]
    return [method for method in found if method is not None] if all(found) else []


def request_line(text: str, *, relative: bool = False) -> PrintedRequest | None:
    """Parse a line that is a request line, or a target alone. ``relative`` allows ``api/v2/me``.

    A verb must be printed for lower-case methods to count: "get started" is no request.
    """
    line = _VERSION.sub("", text.strip().rstrip(PERMALINKS))
    line = _without_repeated_url(_TYPED.sub(r"(\1:", line))
    match = _METHOD.match(line)
    method = "|".join(method_list(match.group(1))) if match else ""
    target = line[match.end() :] if match and method else line
    if is_target(target) or (relative and is_relative_target(target)):
        return PrintedRequest(method=method or None, target=target)
    return None


def request_in_lines(text: str) -> PrintedRequest | None:
    """Parse a text that is a request line and nothing else.

    Narrow pages break it behind the method or inside the path.
    """
    if text.count("\n") > _MAX_BREAKS:
        return None
    head, *rest = text.split("\n")
    join = " " if method_of(head) else ""
    return request_line(join.join([head.rstrip(), "".join(part.strip() for part in rest)]))


def _without_repeated_url(line: str) -> str:
    """Return the line without full URLs behind it that end in the same path, as viewers print both."""
    head, *urls = line.split(" http")
    path = head[head.find("/") :].strip() if "/" in head else ""
    is_repeated = path and all(re.match(r"s?://\S*$", url) and url.endswith(path) for url in urls)
    return head if urls and is_repeated else line


def request_heading(text: str) -> PrintedRequest | None:
    """Return a heading that starts with a request line: ``GET /users`` or ``GET /users List users``."""
    line = request_line(text)
    if line is not None:
        return line if line.method is not None else None
    match = _METHOD.match(text)
    methods = method_list(match.group(1)) if match is not None else []
    if match is None or not methods:
        return None
    target, _, rest = _TYPED.sub(r"(\1:", text[match.end() :]).strip().partition(" ")
    if not is_target(target):
        return None
    return PrintedRequest(method="|".join(methods), target=target, rest=rest.strip(" -–—:"))


def path_of(target: str) -> str:
    """Return the path of a target: no origin, query or fragment."""
    return re.sub(r"^[a-z]+://[^/?#]*", "", target, flags=re.IGNORECASE).partition("?")[0]


def has_placeholder(target: str) -> bool:
    """Whether a target is a template."""
    return PLACEHOLDER.search(target) is not None


def matcher(target: str) -> re.Pattern[str]:
    """Fit every path of the target's template, whatever stands for its placeholders."""
    parts = literal_parts(path_of(target))
    # Manuals write segments now with, now without capitals.
    return re.compile(
        "[^/]+".join(re.escape(part) for part in parts) + r"(?:\.(?:json|xml))?/?", re.IGNORECASE
    )


def starts_below(template: str, path: str) -> int | None:
    """Return where in ``path`` the template begins and fits all the rest; a base URL's path may stand before.

    A base URL has no placeholders: ``/users/{id}/posts`` is not ``/posts`` below one.
    """
    fits = matcher(path_of(template).lstrip("/"))
    bare = path.strip("/")
    starts = [0, *(match.end() for match in re.finditer("/", bare))][: BASE_SEGMENTS + 1]
    bases = (start for start in starts if PLACEHOLDER.search(bare[:start]) is None)
    return next((start for start in bases if fits.fullmatch(bare[start:])), None)


def alternatives(text: str) -> list[str]:
    """Return the targets one cell holds: separated by line breaks or "OR"; [] when a part is no target."""
    parts = [part.strip(" ,;") for part in _ALTERNATIVES.split(text.strip()) if part.strip(" ,;")]
    parts = [part for part in parts if part.upper() != "OR"]
    if parts and all(is_target(part) or is_relative_target(part) for part in parts):
        return parts
    return []
