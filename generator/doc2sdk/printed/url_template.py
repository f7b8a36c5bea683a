"""The one grammar of URL templates: what placeholders look like, and the name each gives.

::

    template    = [base] path ["{?" name *("," name) "}"] ["?" query]
    base        = placeholder before the first slash
    placeholder = "{" name "}" | "{{" name "}}" | "<" [type ":"] name ">" | "[" name "]" | ":" name
                | "$" name | "${" name "}" | "(" [type ":"] name ")" | "【" name "】"
                | "[/" name "]"

Sources: RFC 6570 (levels 1 and 3), and the styles of Postman, Django, Flask, Rails, Express and of people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from doc2sdk.printed.type_words import WORDS

RESOURCES = frozenset(
    "$all $apply $batch $closure $count $crossjoin $document $each $entity $everything $expand $export "
    "$filter $find-matches $format $links $lookup $match $meta $meta-add $meta-delete $metadata $process-message "
    "$ref $search $select $skip $subsumes $top $translate $validate $validate-code $value".split()
)
"""Segments that begin with a dollar and are no placeholders (OData 4.01 part 2, FHIR R5 operations)."""

_WORDS = r"\s*(?P<{0}>[^{1}]{{1,60}}?)\s*"
_RESOURCE = "|".join(re.escape(name) for name in sorted(RESOURCES))
_STYLES = (
    r"\{\{" + _WORDS.format("double", "{}") + r"\}\}",
    r"\$?\{" + _WORDS.format("brace", "{}?&") + r"\}",
    "<" + _WORDS.format("angle", "<>") + ">",
    "【" + _WORDS.format("lens", "【】") + "】",
    rf"(?!(?:{_RESOURCE})(?![\w-]))\$(?P<dollar>[A-Za-z_]\w{{0,60}})(?!\w)",
    r"(?<![^/=])\[" + _WORDS.format("square", r"\[\]?&/") + r"\]",
    r"(?<=/):(?P<colon>[A-Za-z_]\w{0,60})",
    r"(?<=/)\((?P<round>[A-Za-z_][\w.:-]{0,60})\)(?=[/?.]|$)",
)
PLACEHOLDER = re.compile("|".join(_STYLES))
"""A placeholder of any style; see :func:`placeholder`."""

_OPTIONAL_NAME = re.compile(r"\{\s*([A-Za-z_]\w*)\?\s*\}|(?<=/):([A-Za-z_]\w*)\?(?=/|$)")
"""A placeholder that may be left out, as ASP.NET and Express write it: ``{id?}``, ``:id?``."""

_OPTIONAL_SEGMENT = re.compile(r"\[/\s*(?:\{|:|<)?([A-Za-z_][\w. -]{0,60}?)[}>]?\s*\]")
"""A segment that may be left out: ``/tours[/channelId]``."""

BASE = re.compile(
    r"(?:\{\{[^{}]{1,60}\}\}|\{[^{}]{1,60}\}|<[^<>]{1,60}>|\$\{\w{1,60}\}|\$\w{1,60}|\[[^\[\]]{1,60}\])(?=/)"
)
"""A placeholder that stands for a scheme and an authority: ``{baseUrl}/users``."""

BARE_HOST = re.compile(
    r"""(?:
        localhost (?: :\d{2,5})? | \d{1,3}(?:\.\d{1,3}){3} (?: :\w{2,5})?
      | (?:[\w-]+\.)*[a-z][\w-]* :(?:\d{2,5}|port)
      | (?:www|api)\.[\w.-]+\.[a-z]{2,} (?: :\d{2,5})?
      | (?:[\w-]+\.)+(?:com|net|org|edu|gov|io|dev|app|cloud|eu|uk|de|fr|nl|pl|cz|ru|ua|br|cn|jp|kr|tr|tw|vn)
        (?: :\d{2,5})?
    )(?=/)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A host without its scheme: ``localhost:8080/boats``, ``api.boats.example.com/v1``.

Names with other ends may be calls: ``boats.info/{id}``.
"""

_OPTIONAL = re.compile(r"\[/(?!\w*id\])[a-z_/-]{1,60}\]")
"""A word of the path that may be left out: ``/boats/{id}[/and_owner]``."""

_NESTED = re.compile(r"\[\s*([<{][^\[\]<>{}]{1,60}[>}])\s*\]")
"""A placeholder that may be left out: ``/boats/[<year>]``."""

_TYPES = WORDS.keys() | {"path", "slug"}
"""Words before or behind a colon that name a type, or a converter of Django's or Flask's."""

_CONSTRAINED = re.compile(r"([A-Za-z_][\w-]*)\s*(?:[:=].*|\?)$")
_PLAIN = re.compile(r"[A-Za-z_][\w-]*")
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_NOT_NAME = re.compile(r"[^\w.-]+")


def literal_parts(text: str) -> list[str]:
    """Return what is between the placeholders of a text: ``/boats/{id}/parts`` has "/boats/" and "/parts"."""
    return PLACEHOLDER.sub("\0", text).split("\0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A placeholder's name, with "_" for blanks and marks, and the word for its type, "" for none."""

    name: str
    type: str = ""


def placeholder(match: re.Match[str]) -> Placeholder:
    """Return what a match of :data:`PLACEHOLDER` says.

    ``<int:pk>`` and ``{pk:int}`` are pk, an int; ``{id:\\d+}`` is id, ``[wall id]`` is wall_id.
    """
    printed = next(words for words in match.groups() if words is not None)
    words = printed.strip().lstrip(":$*")
    first, _, last = (part.strip() for part in words.partition(":"))
    kind = ""
    is_named = _PLAIN.fullmatch(last) is not None and last.lower() not in _TYPES
    if is_named and first.lower() in _TYPES:
        words, kind = last, first
    elif last.lower() in _TYPES:
        words, kind = first, last
    constrained = _CONSTRAINED.match(words)
    name = constrained[1] if constrained is not None else words
    return Placeholder(name=_NOT_NAME.sub("_", _EDGES.sub("", name)) or "value", type=kind)


def url_template(text: str) -> str:
    """Return a text with each placeholder as ``{name}``.

    Script templates write all their placeholders with a dollar; beside plain ones it is a character.

    >>> url_template("/users/<int:pk>/posts/:post")
    '/users/{pk}/posts/{post}'
    """
    text = _OPTIONAL_SEGMENT.sub(r"/{\1}", plain_target(text))
    is_script = text.count("${") == text.count("{")

    def in_braces(match: re.Match[str]) -> str:
        sign = "$" if match.group().startswith("${") and not is_script else ""
        return f"{sign}{{{placeholder(match).name}}}"

    return PLACEHOLDER.sub(in_braces, text)


def without_bare_host(target: str) -> str:
    """Return a target without the host that it begins with where no scheme is before it."""
    host = BARE_HOST.match(target)
    return target if host is None else target[host.end() :]


def plain_target(target: str) -> str:
    """Return a target without what it marks as optional: parts of the path, brackets around placeholders.

    >>> plain_target("/boats/[<year>]/parts[/and_owner]")
    '/boats/<year>/parts'
    """
    if "?" in target:
        target = _OPTIONAL_NAME.sub(lambda match: f"{{{match[1] or match[2]}}}", target)
    return _OPTIONAL.sub("", _NESTED.sub(r"\1", target)) if "[" in target else target
