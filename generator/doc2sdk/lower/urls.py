"""A printed URL as server, path template, path parameters and query parameters.

::

    path-template = *("/" segment)            placeholders become {name}
    query         = pair *("&" pair)
    pair          = key ["=" (placeholder | literal)]

Source of the output: OpenAPI 3.1, "Path Templating".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from doc2sdk.printed.type_words import WORDS
from doc2sdk.printed.url_template import OPTIONAL_SEGMENT, without_bare_host

_VARIABLE = r"(?=\w*(?:[A-Z_]|id\b))[A-Za-z]\w*"
"""The name of a variable of a script: ``$boatId``. ``$count`` and ``$metadata`` are segments (OData)."""

_PLACEHOLDER = re.compile(
    rf"\{{([^{{}}]+)\}}|<([^<>]+)>|\[([^\[\]]+)\]|(?<=/):([A-Za-z_]\w*)|(?<=/)\$({_VARIABLE})(?!\w)"
    r"|(?<=/)\(([A-Za-z_][\w.:-]*)\)(?=[/?.]|$)"
)
_BULK = re.compile(r"\{(\w+?)_?1\}(?:,\{\1_?\d+\})*,?(?:\.{2,}|…),?\{\1_?[nN]\}")
"""``{id 1},...,{id n}``: several ids in one segment, which is one parameter."""

_ORIGIN = re.compile(
    r"(?:https?|wss?)://[^/?#]*|(?:\{[^{}]+\}|<[^<>]+>|\$\{?\w+\}?)(?=/)", re.IGNORECASE
)
"""A scheme and an authority, or a placeholder that stands for them: ``{baseUrl}/users``."""

_OPTIONAL = re.compile(r"\[[?&](?P<pairs>[^\[\]]*)\]|\{[?&](?P<names>[\w,.%*-]+)\}")
"""Query parameters that may be left out: ``[&b=2]``, and RFC 6570's ``{?page,limit}``."""

_STAND_IN = re.compile(r"x{3,}|X{3,}|y+our\w+|Y+OUR\w+|\*{3,}")
"""A value that everybody has an own one for: ``key=xxx``, ``key=YOUR_KEY``."""

_NOT_NAME = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryPair:
    """``key={placeholder}`` or ``key=literal``; both None for a bare key.

    ``optional`` where it was printed in brackets: ``?a=1[&b=2]``.
    """

    key: str
    optional: bool = False
    placeholder: str | None = None
    literal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Url:
    """``path`` has one leading slash; ``repaired`` says the printed one lacked it.

    ``types`` are the words for types that placeholders hold, by name: ``<int:pk>``.
    """

    server: str | None
    path: str
    placeholders: tuple[str, ...]
    query: tuple[QueryPair, ...]
    repaired: bool = False
    types: tuple[tuple[str, str], ...] = ()


def parse(printed: str) -> Url:
    """Return the parts of a printed URL. Text that is no URL becomes the path."""
    text = "".join(printed.split()).partition("#")[0].rstrip(",;")
    text = _BULK.sub(r"{\1}", text)
    origin = _ORIGIN.match(text)
    server = origin.group() if origin else None
    rest = text[len(server) :] if server else without_bare_host(text)
    optional = [part for match in _OPTIONAL.finditer(rest) for part in _optional(match)]
    path, _, query = _OPTIONAL.sub("", rest).partition("?")
    path = OPTIONAL_SEGMENT.sub(r"/{\1}", path)
    if path.count("${") == path.count("{"):
        # Script templates write all their placeholders so; beside plain ones the sign is a character.
        path = path.replace("${", "{")
    names: list[str] = []
    types: dict[str, str] = {}

    def renamed(match: re.Match[str]) -> str:
        inner = next(group for group in match.groups() if group is not None)
        names.append(placeholder_name(inner))
        if word := _typed(inner)[1]:
            types.setdefault(names[-1], word)
        return "{" + names[-1] + "}"

    template = _PLACEHOLDER.sub(renamed, path)
    rooted = template if template.startswith("/") else "/" + template
    return Url(
        server=server,
        path=rooted,
        placeholders=tuple(dict.fromkeys(names)),
        query=(*_without_stand_ins([_pair(p) for p in re.split("[&;]", query) if p]), *optional),
        repaired=server is None and not template.startswith("/"),
        types=tuple(types.items()),
    )


def placeholder_name(inner: str) -> str:
    """Return the name inside a placeholder, with ``_`` for blanks and marks and without a type."""
    name = _typed(inner)[0]
    return _NOT_NAME.sub("_", name).strip("_") or "value"


def _typed(inner: str) -> tuple[str, str]:
    """Return the name inside a placeholder, and the word for its type before or behind it, "" for none.

    >>> _typed("int:pk"), _typed("id:int"), _typed("pk")
    (('pk', 'int'), ('id', 'int'), ('pk', ''))
    """
    first, colon, last = inner.rpartition(":")
    if colon and last.strip().lower() in WORDS and first.strip().lower() not in WORDS:
        return first.strip(), last.strip()
    return last.strip(), first.strip() if first.strip().lower() in WORDS else ""


def _without_stand_ins(pairs: Sequence[QueryPair]) -> Iterator[QueryPair]:
    """The pairs; a value that stands for what is to be sent is none: ``token=TOKEN``, ``from=LOC&to=LOC``."""
    uses = Counter(pair.literal for pair in pairs)
    for pair in pairs:
        value = pair.literal or ""
        is_key = re.sub(r"[\W_]", "", value).lower() == re.sub(r"[\W_]", "", pair.key).lower()
        is_common = uses[pair.literal] > 1 and value.isupper()
        if value and (is_key or is_common or _STAND_IN.fullmatch(value)):
            yield QueryPair(key=pair.key, optional=pair.optional)
        else:
            yield pair


def _optional(match: re.Match[str]) -> list[QueryPair]:
    """Return the pairs of an optional part; ``<parameter>=<value>`` names none."""
    parts = re.split("[&;?]", match["pairs"]) if match["pairs"] else match["names"].split(",")
    pairs = [_pair(part.strip("*.…")) for part in parts if not _PLACEHOLDER.match(part)]
    return [replace(pair, optional=True) for pair in pairs if pair.key]


def _pair(part: str) -> QueryPair:
    key, equals, value = part.partition("=")
    key = key.lstrip("[{")
    if key.count("[") < key.count("]") or key.endswith(("[]", "}")):
        key = key.rstrip("[]{}")
    match = _PLACEHOLDER.fullmatch(value)
    if match:
        inner = next(group for group in match.groups() if group is not None)
        return QueryPair(key=key, placeholder=placeholder_name(inner))
    if not equals or not value or value.strip(".…") == "":
        return QueryPair(key=key)
    return QueryPair(key=key, literal=value)


def matcher(path: str) -> re.Pattern[str]:
    """Return a pattern for concrete paths of the template; groups hold the placeholders' values."""
    parts = re.split(r"\{[^{}]+\}", path)
    return re.compile("([^/?#]+)".join(re.escape(part) for part in parts) + "/?")
