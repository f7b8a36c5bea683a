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
from functools import lru_cache

from doc2sdk.printed.url_template import (
    BASE,
    PLACEHOLDER,
    placeholder,
    url_template,
    without_bare_host,
)

_BULK = re.compile(r"\{(\w+?)_?1\}(?:,\{\1_?\d+\})*,?(?:\.{2,}|…),?\{\1_?[nN]\}")
"""``{id 1},...,{id n}``: several ids in one segment, which is one parameter."""

_ORIGIN = re.compile(rf"(?:https?|wss?)://[^/?#]*|{BASE.pattern}", re.IGNORECASE)
"""A scheme and an authority, or a placeholder that stands for them: ``{baseUrl}/users``."""

_OPTIONAL = re.compile(r"\[[?&](?P<pairs>[^\[\]]*)\]|\{[?&](?P<names>[\w,.%*-]+)\}")
"""Query parameters that may be left out: ``[&b=2]``, and RFC 6570's ``{?page,limit}``."""

_ANY_PAIR = re.compile(r"(?:\{[^{}]+\}|<[^<>]+>)=(?:\{[^{}]+\}|<[^<>]+>)")
"""A pair that stands for any: ``<parameter>=<value>``."""

_STAND_IN = re.compile(r"x{3,}|X{3,}|y+our\w+|Y+OUR\w+|\*{3,}")
"""A value that everybody has an own one for: ``key=xxx``, ``key=YOUR_KEY``."""

_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")


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
    text = "".join(_in_one_style(printed).split()).partition("#")[0].rstrip(",;")
    text = _BULK.sub(r"{\1}", text)
    origin = _ORIGIN.match(text)
    server = origin.group() if origin else None
    rest = text[len(server) :] if server else without_bare_host(text)
    optional = [part for match in _OPTIONAL.finditer(rest) for part in _optional(match)]
    template, _, query = _OPTIONAL.sub("", rest).partition("?")
    names = [match[1] for match in _TEMPLATE.finditer(template)]
    rooted = template if template.startswith("/") else "/" + template
    return Url(
        server=server,
        path=rooted,
        placeholders=tuple(dict.fromkeys(names)),
        query=(*_without_stand_ins([_pair(p) for p in _parts(query)]), *optional),
        repaired=server is None and not template.startswith("/"),
        types=_types(printed, names),
    )


def _types(printed: str, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the words for types in the placeholders of a path."""
    found = [placeholder(match) for match in PLACEHOLDER.finditer(printed)]
    types = {each.name: each.type for each in reversed(found) if each.type}
    return tuple((name, types[name]) for name in dict.fromkeys(names) if name in types)


def _in_one_style(printed: str) -> str:
    """Return the URL with its placeholders as ``{name}``, and with its origin or base as printed."""
    text = _INVISIBLE.sub("", printed).strip()
    origin = _ORIGIN.match(text)
    end = origin.end() if origin is not None else 0
    return text[:end] + url_template(text[end:])


def _parts(query: str) -> list[str]:
    """The pairs as printed; two placeholders name none: ``<parameter>=<value>``."""
    return [part for part in re.split("[&;]", query) if part and not _ANY_PAIR.fullmatch(part)]


def _without_stand_ins(pairs: Sequence[QueryPair]) -> Iterator[QueryPair]:
    """Yield the pairs; a value that stands for what is to be sent is none: ``token=TOKEN``,
    ``from=LOC&to=LOC``.
    """
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
    pairs = [_pair(part.strip("*.…")) for part in parts if not PLACEHOLDER.match(part)]
    return [replace(pair, optional=True) for pair in pairs if pair.key]


def _pair(part: str) -> QueryPair:
    key, equals, value = part.partition("=")
    key = key.lstrip("[{")
    if key.count("[") < key.count("]") or key.endswith(("[]", "}")):
        key = key.rstrip("[]{}")
    match = PLACEHOLDER.fullmatch(value)
    if match:
        return QueryPair(key=key, placeholder=placeholder(match).name)
    if not equals or not value or value.strip(".…") == "":
        return QueryPair(key=key)
    return QueryPair(key=key, literal=value)


@lru_cache(maxsize=1024)
def matcher(path: str) -> re.Pattern[str]:
    """Return a pattern for concrete paths of the template; groups hold the placeholders' values."""
    parts = re.split(r"\{[^{}]+\}", path)
    return re.compile("([^/?#]+)".join(re.escape(part) for part in parts) + "/?")
