"""Signs of a request in a line of any kind: targets and methods, wherever they are printed.

::

    line    = *(words | methods | target)
    methods = method *(("/" | "," | "|" | "or") method)
    target  = url | path | slashless

Nothing here asks what is printed around a sign. ``Create a boat: POST /boats {json}`` holds the method
POST and the target ``/boats``; whether an operation is described there is for the layout to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from doc2sdk.printed.url_template import BARE_HOST, without_bare_host
from doc2sdk.printed.vocabulary import METHODS

_SHORT = {"DEL": "DELETE"}
"""What badges print for a long method."""

_VERB = "|".join([*sorted(METHODS - {"TRACE"}), *_SHORT])
_LETTER = r"A-Za-z0-9_\u00c0-\u024f\u0370-\u058f"
"""Letters of scripts that set words apart: ``使用post请求`` holds a method, ``reposted`` none."""

_JOINT = r"\s*(?:[/,|&+、]|\bor\b|\band\b|和|或)\s*"
_UPPER = re.compile(
    rf"(?<![{_LETTER}/.#-])(?<!\bdef )(?:{_VERB})(?:(?:{_JOINT}|\s+)(?:{_VERB}))*(?![{_LETTER}/-])"
)
_GLUED = re.compile(rf"(?<![\w/])(?:{_VERB})(?=/[\w{{<:]|https?:)(?!/(?:{_VERB})\b)")
_CALL = re.compile(
    r"\s*(?:请求|請求|方式|方法|接口|リクエスト|メソッド|요청|메소드|메서드|requests?\b|method\b|запрос)",
    re.IGNORECASE,
)
"""What makes a word in small letters a method: ``post 请求``."""

_ESCAPED = re.compile(r"&lt;\s?([\w:. -]{1,60}?)\s?&gt;")
"""A placeholder whose brackets were escaped twice: ``/boats/&lt;id&gt;``."""

_BACKSLASH = re.compile(r"\\(?=[<>{}\[\]_*])")
"""A backslash that keeps a mark from being one of Markdown: ``/boats/\\<id\\>``."""

_BRACKETED = re.compile(rf"\[\s?({_VERB})\s?\]/")
_RARE = frozenset({"OPTIONS", "HEAD", *_SHORT})
"""Methods that are ordinary words, too: in capitals only."""

_ANY_CASE = re.compile(
    rf"(?<![{_LETTER}/.#-])(?<!\bdef )(?:(?:{_VERB})(?:\s+(?:{_VERB}))+"
    rf"|(?i:(?:{_VERB})(?:{_JOINT}(?:{_VERB}))*))(?![{_LETTER}/-])"
)
_ONE = re.compile(_VERB, re.IGNORECASE)
_VERBS_ONLY = re.compile(rf"(?:(?:{_VERB})/?)+", re.IGNORECASE)

_SCHEME = re.compile(r"(?:https?|wss?)\s?:\s?//", re.IGNORECASE)
_SPACED_HOST = re.compile(
    r"https?://[^/\s\"'<>{}?][^/\"'<>{}?\n]{0,70}[^/\s\"'<>{}?](?=/[\w{<:])", re.IGNORECASE
)
"""A host described in words: ``https://Domain name of the system:Port number/login``."""

_BASE = re.compile(
    r"(?:\{\{?\s?[\w.-][\w .-]{0,40}\}\}?|<[^<>\s][^<>]{0,40}>|\$\{?\w{1,40}\}?|\[[A-Za-z_][\w .-]{0,40}\])(?=/)"
)
_ROOT = re.compile(r"/(?=[\w{<:\[$(*.@~?]|$)")
_TOKEN = re.compile(r"[^\s\"'`“”‘’「」,;，。；、（）]+")
_HOLE = re.compile(
    r"\{\{?[^{}\n]{1,60}\}\}?|<[^<>\n]{1,60}>|\[[^\[\]\n]{1,60}\]|\$\{\w{1,40}\}|\([\w:. -]{1,40}\)|【[^【】\n]{1,40}】"
)
_PCHAR = frozenset(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&*+,;=:@%/?#|\\"
)
_WORD = re.compile(r"[^\W\d_a-zA-Z]+")
"""A value of a query in letters that a URL would escape: ``?q=пошук``."""

_BEFORE_PATH = frozenset(" \t\n\"'`“”‘’「（(【[:：=>|,，;；、*-–—→»›●•\u200b\u00a0")
_TRIM = ".,;:!'*|&?#\\-"

_SCRIPT = re.compile(
    r"\.(?:php|do|action|cgi|fcgi|aspx?|asmx|ashx|jspx?|lua|svc|json|xml)(?=[?/#]|$)", re.IGNORECASE
)
_ROOT_FORM = 0.3
"""The form of a host or a slash alone: what is at the root needs a method beside it."""

_ROOTED = re.compile(r"(?:api|apis|API|rest|v\d[\w.]*|services?|ws|webapi|cgi-bin)/")
_PLACED = re.compile(r"/(?:\{|<|:[A-Za-z_]|\[)|(?:\}|>|\])/")
_RELATIVE = re.compile(r"[A-Za-z_{<][\w.~{}<>:$\[\]-]*(?:/[\w.~{}<>:$@\[\]()-]+)+/?(?:\?\S*)?")
_QUERIED = re.compile(r"[A-Za-z_][\w.-]*\?[\w.\[\]-]+=\S*")
_MEDIA = re.compile(
    r"(?:^|[:;=])(?:application|text|image|audio|video|multipart|font|model)/[\w.+*-]+$",
    re.IGNORECASE,
)
_NO_PATH = re.compile(
    r"\d+/\d+(?:/\d+)?|https?/\d(?:\.\d)?"
    r"|(?:and|or|w|n|y|yes|on|km|tcp|in|req|input|read|m|r|true|his|he|client|http|i|mandatory)/"
    r"(?:or|o|a|n|no|off|h|ip|out|res|output|write|s|w|false|her|she|server|https|optional|c)",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\.(?:css|deb|exe|gif|gz|ico|jar|jpe?g|js|mdx?|pdf|png|rpm|sh|svg|tgz|txt|whl|zip|docx?|xlsx?|py|c|h|go|java|ya?ml|conf|cfg|ini|log|so|dll|mp[34]|woff2?|ts|vue)$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\.html?$", re.IGNORECASE)
_TAGGED = re.compile(r"<(\w+)>[^/<]*(?:<|$)")
_DOCUMENT_ROOTS = frozenset("assets docs example examples images img sample samples static".split())
"""Folders of files beside a document: ``examples/order.json`` is a link to one."""

_FILE_ROOTS = frozenset(
    "bin boot c: d: dev etc home lib lib64 mnt opt proc root run sbin srv sys tmp usr var".split()
)


_PARTED = re.compile(r"(?<=\w[?&]) +(?=[\w.\[\]-]+=\S)")
"""A blank between a path and its query, where a line of the page ended: ``/info.cgi? api=Info``."""


_KEPT = 8192
"""Lines whose signs are kept, since cells and labels recur."""

_MAX_KEPT = 80
"""Characters of a line that is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A target in a line. ``form`` is how plainly it is one: 1 beyond doubt, .4 with support only."""

    text: str
    start: int
    end: int
    form: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Methods:
    """The methods that one place in a line names, upper case: ``GET/POST`` is two."""

    names: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSigns:
    """All signs of a line, each kind in reading order."""

    text: str
    targets: tuple[Target, ...]
    methods: tuple[Methods, ...]


def line_signs(text: str) -> LineSigns:
    """Return the signs of a line.

    >>> signs = line_signs("3. Delete: DELETE api/boats/{id}")
    >>> signs.targets[0].text, signs.methods[-1].names
    ('api/boats/{id}', ('DELETE',))
    """
    return _kept_signs(text) if len(text) <= _MAX_KEPT else _line_signs(text)


def _line_signs(text: str) -> LineSigns:
    # A badge's word and the path beside it are one word where a page has no blank between them.
    text = _BACKSLASH.sub("", text)
    text = _GLUED.sub(lambda match: f"{match.group()} ", text)
    text = _BRACKETED.sub(lambda match: f"[{match[1]}] /", text)
    text = _ESCAPED.sub(lambda match: f"<{match[1]}>", text)
    text = _PARTED.sub("", text)
    targets = tuple(_targets(text))
    return LineSigns(text=text, targets=targets, methods=tuple(_methods(text, targets)))


_kept_signs = lru_cache(maxsize=_KEPT)(_line_signs)


def _targets(text: str) -> Iterator[Target]:
    at = 0
    while at < len(text):
        found = _next(text, at)
        if found is None:
            return
        start, end, form = found
        if form > 0:
            yield Target(text=text[start:end], start=start, end=end, form=form)
        at = max(end, start + 1)


def _next(text: str, at: int) -> tuple[int, int, float] | None:
    """Return the first candidate at or after ``at``: its ends and its form, 0 where it is none after all."""
    token = _TOKEN.search(text, at)
    while token is not None:
        for start in _starts(text, token):
            end = _end(text, start)
            form = _form(text[start:end])
            if form > 0:
                return start, end, form
        token = _TOKEN.search(text, token.end())
    return None


def _starts(text: str, token: re.Match[str]) -> Iterator[int]:
    """Yield where in a token a target may begin: at a scheme, a base, a slash behind a mark, or at once."""
    begin, end = token.span()
    scheme = _SCHEME.search(text, begin, end + 2)
    if scheme is not None:
        yield scheme.start()
        return
    host = BARE_HOST.match(text, begin)
    if host is not None:
        yield begin
        return
    base = _BASE.search(text, begin, end)
    root = text.find("/", begin, end)
    if base is not None and (root < 0 or base.start() < root) and _opens(text, base.start()):
        yield base.start()
        return
    while 0 <= root < end:
        if _opens(text, root) and _ROOT.match(text, root):
            yield root
            return
        if text[root - 1 : root] in _PCHAR or text[root - 1 : root] in "}>])":
            break
        root = text.find("/", root + 1, end)
    lead = next(
        (
            i
            for i in range(begin, end)
            if text[i].isascii() and (text[i].isalpha() or text[i] in "{<_")
        ),
        None,
    )
    if lead is not None:
        yield lead


def _opens(text: str, at: int) -> bool:
    """Whether a target may begin at a position: nothing of a word is right before it."""
    return at == 0 or text[at - 1] in _BEFORE_PATH or ord(text[at - 1]) > 0x2E7F


def _end(text: str, start: int) -> int:
    """Return where the target that begins at ``start`` ends, marks of the sentence left out."""
    at = start
    scheme = _SCHEME.match(text, start)
    spaced = _SPACED_HOST.match(text, start)
    if spaced is not None:
        at = spaced.end()
    elif scheme is not None:
        at = scheme.end()
        while at < len(text) and text[at] not in " \t\n/?\"'`，。；":
            at += 1
    while at < len(text):
        hole = _HOLE.match(text, at)
        if hole is not None and (text[at] != "(" or text[at - 1 : at] in ("/", "=")):
            if text[at] == "[" and text[at + 1 : at + 2] in "?&":
                break
            at = hole.end()
        elif text[at] in _PCHAR:
            at += 1
        elif text[at - 1] == "=" and (word := _WORD.match(text, at)) is not None:
            at = word.end()
        else:
            break
    while at > start and text[at - 1] in _TRIM:
        at -= 1
    return at


def _form(target: str) -> float:
    """Return how plainly a text is a target; 0 for what is none."""
    if "</" in target or "/>" in target or _TAGGED.match(target):
        return 0.0
    if _SCHEME.match(target):
        rest = _SCHEME.sub("", target, count=1)
        host, *below = re.split(r"[/?#]", rest, maxsplit=1)
        if not host or (not below and "." not in host):
            return 0.0
        if not below or (not below[0].strip("/") and "?" not in rest):
            return _ROOT_FORM
        if _FILE.search(rest.partition("?")[0]):
            return 0.0
        return 0.3 if _PAGE.search(below[0]) else 0.8
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    if target == "/":
        return _ROOT_FORM
    if path.startswith("/"):
        first = path.strip("/").split("/")[0].lower()
        if not re.search(r"[A-Za-z{<:\[]", target) or first in _FILE_ROOTS or _FILE.search(path):
            return 0.0
        return 0.9 if path.count("/") > 1 or _HOLE.search(path) or "?" in target else 0.75
    if _BASE.match(target):
        return 0.8
    if BARE_HOST.match(target) and not _FILE.search(path):
        return 0.8 if without_bare_host(path).strip("/") else 0.0
    if (
        _MEDIA.search(path)
        or path.partition("/")[0].lower() in _DOCUMENT_ROOTS
        or _NO_PATH.fullmatch(path)
        or _VERBS_ONLY.fullmatch(path)
        or _FILE.search(path)
        or "@" in path
    ):
        return 0.0
    if _SCRIPT.search(target) and re.match(r"[A-Za-z_][\w./-]*", target):
        return 0.7 if "?" in target or "/" in target else 0.5
    if _RELATIVE.fullmatch(target):
        if (
            _ROOTED.match(target)
            or _PLACED.search(target)
            or (path.count("/") > 3 and path.islower())
        ):
            return 0.7
        return 0.4
    return 0.5 if _QUERIED.fullmatch(target) else 0.0


def _is_value(text: str, match: re.Match[str]) -> bool:
    """Whether a word is all that stands behind a label: ``Request method: post``."""
    before, after = text[: match.start()].rstrip(" *`"), text[match.end() :]
    if before.endswith((":", "：", "=", "|")) and not re.sub(r"[\W\d_]+", "", after):
        return True
    return _CALL.match(after) is not None


def _methods(text: str, targets: tuple[Target, ...]) -> Iterator[Methods]:
    """Yield methods outside of targets: in capitals anywhere, else alone or right before a target."""
    for match in _ANY_CASE.finditer(text):
        if any(target.start < match.end() and match.start() < target.end for target in targets):
            continue
        is_upper = _UPPER.fullmatch(match.group()) is not None
        if not is_upper:
            alone = not re.sub(r"[\W\d_]+", "", text[: match.start()] + text[match.end() :])
            after = text[match.end() :].lstrip(" :]）)】\t`*")
            beside = any(len(text) - len(after) == target.start for target in targets)
            is_word = match.group().upper() in _RARE
            if is_word or not (alone or beside or _is_value(text, match)):
                continue
        words = (word.upper() for word in _ONE.findall(match.group()))
        names = tuple(_SHORT.get(word, word) for word in words)
        yield Methods(names=names, start=match.start(), end=match.end())
