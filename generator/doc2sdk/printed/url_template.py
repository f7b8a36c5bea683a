"""The one grammar of URL templates: every style of placeholder as ``{name}``.

::

    placeholder = "{" name "}" | "{{" name "}}" | "<" [type ":"] name ">" | "[" name "]" | ":" name
                | "$" name | "${" name "}" | "(" name ")" | "【" name "】"
                | "[/" name "]"
    template    = [base] path ["{?" name *("," name) "}"] ["?" query]
    base        = placeholder before the first slash

Sources: RFC 6570 (levels 1 and 3), and the styles of Postman, Django, Flask, Rails, Express and of people.
"""

from __future__ import annotations

import re

_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_ORIGIN = re.compile(r"^[a-z][a-z0-9+.-]*\s?:\s?//[^/?#]*", re.IGNORECASE)
_BASE = re.compile(
    r"^(?:\{\{?[^{}]{1,60}\}\}?|<[^<>]{1,60}>|\$\{?\w{1,60}\}?|\[[^\[\]]{1,60}\])(?=/)"
)
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

_BASE_WORDS = re.compile(
    r"base|url|host|server|domain|endpoint|root|site|addr|ip\b|api", re.IGNORECASE
)
_STYLES = (
    re.compile(r"\{\{\s*([^{}]{1,60}?)\s*\}\}"),
    re.compile(r"\{\s*\$?([^{}?&]{1,60}?)\s*\}"),
    re.compile(r"<\s*([^<>]{1,60}?)\s*>"),
    re.compile(r"【\s*([^【】]{1,60}?)\s*】"),
    re.compile(r"\$\{(\w{1,60})\}"),
    re.compile(r"\$([A-Za-z_]\w{0,60})(?!\w)"),
    re.compile(r"(?<=[/=])\[\s*([^\[\]?&/]{1,60}?)\s*\]"),
    re.compile(r"(?<=/):([A-Za-z_][\w-]{0,60})"),
    re.compile(r"(?<=/)\(([A-Za-z_][\w.: -]{0,60})\)"),
)
OPTIONAL_SEGMENT = re.compile(r"\[/\s*(?:\{|:|<)?([A-Za-z_][\w. -]{0,60}?)[}>]?\s*\]")
"""A segment that may be left out: ``/tours[/channelId]``."""

_OPTIONAL = re.compile(r"\[/(?!\w*id\])[a-z_/-]{1,60}\]")
"""A word of the path that may be left out: ``/boats/{id}[/and_owner]``."""

_NESTED = re.compile(r"\[\s*([<{][^\[\]<>{}]{1,60}[>}])\s*\]")
"""A placeholder that may be left out: ``/boats/[<year>]``."""

_QUERY = re.compile(r"\{([?&])([^{}]{1,200})\}")
_TYPED = re.compile(
    r"^(?:int|str|string|uuid|slug|path|float|integer|number|bool|boolean|long)\s*:\s*",
    re.IGNORECASE,
)
_CONSTRAINT = re.compile(r"^([A-Za-z_][\w-]*)\s*(?::.*|=.*|\?)$")


def url_template(target: str, *, with_types: bool = False) -> str:
    """Return a printed target with each placeholder as ``{name}`` and without a base placeholder.

    ``with_types`` keeps the types of placeholders, as ``{int:pk}``.

    >>> url_template("{{base_url}}/users/<int:pk>/posts/:post")
    '/users/{pk}/posts/{post}'
    """
    text = plain_target(_INVISIBLE.sub("", target).strip())
    text = OPTIONAL_SEGMENT.sub(r"/{\1}", _QUERY.sub(_query, text))
    base = _BASE.match(text)
    if base is not None and (_BASE_WORDS.search(base.group()) or text.startswith(("{{", "$"))):
        text = text[base.end() :]
    origin = _ORIGIN.match(text)
    head, rest = (text[: origin.end()], text[origin.end() :]) if origin else ("", text)
    for style in _STYLES:
        rest = style.sub(lambda match: f"{{{_name(match[1], with_types=with_types)}}}", rest)
    return head + rest


def without_bare_host(target: str) -> str:
    """Return a target without the host that it begins with where no scheme is before it."""
    host = BARE_HOST.match(target)
    return target if host is None else target[host.end() :]


def plain_target(target: str) -> str:
    """Return a target without what it marks as optional: parts of the path, brackets around placeholders.

    >>> plain_target("/boats/[<year>]/parts[/and_owner]")
    '/boats/<year>/parts'
    """
    return _OPTIONAL.sub("", _NESTED.sub(r"\1", target)) if "[" in target else target


def _name(words: str, *, with_types: bool) -> str:
    """The name that a placeholder's words give, its type before it where that is asked for."""
    words = words.strip().lstrip(":$")
    typed = _TYPED.match(words)
    name = words[typed.end() :] if typed is not None else words
    if typed is not None and with_types:
        return f"{typed.group().strip(' :')}:{name}"
    constraint = _CONSTRAINT.match(name)
    return constraint[1] if constraint is not None else name


def _query(match: re.Match[str]) -> str:
    """``{?limit,page}`` as a query with placeholders."""
    names = [name.strip(" *") for name in match[2].split(",") if name.strip(" *")]
    return match[1] + "&".join(f"{name}={{{name}}}" for name in names)
