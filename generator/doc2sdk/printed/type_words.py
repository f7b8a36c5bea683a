"""Words that name a type, and lines that state one.

::

    line = ["type:"] ["array of" | "list of"] word ["<" format ">"] [rest]
    rest = sign any* | constraint any* | label ":" any*

A line of prose that happens to start with a type word ("String to search for") is none.
"""

from __future__ import annotations

import re

from doc2sdk.model import SchemaType
from doc2sdk.printed.words import english_type

S = SchemaType

WORDS: dict[str, tuple[SchemaType, str | None]] = {
    **dict.fromkeys(("string", "str", "text", "char", "varchar", "id", "csv", "enum"), (S.STRING, None)),
    **dict.fromkeys(("integer", "int", "short", "unsigned integer"), (S.INTEGER, None)),
    **dict.fromkeys(("long", "int64", "bigint"), (S.INTEGER, "int64")),
    "int32": (S.INTEGER, "int32"),
    **dict.fromkeys(("number", "decimal", "numeric"), (S.NUMBER, None)),
    **dict.fromkeys(("float",), (S.NUMBER, "float")),
    **dict.fromkeys(("double",), (S.NUMBER, "double")),
    **dict.fromkeys(("boolean", "bool", "true/false", "flag"), (S.BOOLEAN, None)),
    **dict.fromkeys(("array", "list", "collection", "set"), (S.ARRAY, None)),
    **dict.fromkeys(("object", "dict", "dictionary", "map", "json", "hash", "json object", "struct"), (S.OBJECT, None)),
    **dict.fromkeys(("uuid", "guid"), (S.STRING, "uuid")),
    "date": (S.STRING, "date"),
    **dict.fromkeys(("datetime", "date-time", "date time", "timestamp", "iso8601"), (S.STRING, "date-time")),
    **dict.fromkeys(("url", "uri"), (S.STRING, "uri")),
    "email": (S.STRING, "email"),
    **dict.fromkeys(("file", "binary", "bytes"), (S.STRING, "binary")),
    "base64": (S.STRING, "byte"),
    "password": (S.STRING, "password"),
    "null": (S.NULL, None),
}  # fmt: skip
"""Type words and their JSON type and OpenAPI format."""

NOUNS = frozenset(
    "binary bytes char collection csv date dictionary email file flag hash id json list long map number "
    "password set short text time timestamp uri url".split()
)
"""Type words that names end in ("user id"): behind a name on one line they alone state no type."""

NO_NAMES = frozenset("a an and any as each in is of one or the this".split())
"""Words before a type in prose ("an array")."""

_OPEN = frozenset({"any", "one of", "any of"})
"""Words in a type's place that leave it open."""

_CONSTRAINTS = (
    "characters|default|deprecated|enum|items|non-empty|nullable|optional|or null|read-only|"
    "required|unique|write-only"
)
"""Words behind a type that limit its values."""

_WORD = "|".join(re.escape(word) for word in sorted([*WORDS, *_OPEN], key=len, reverse=True))
_LINE = re.compile(
    rf"(?:type:\s*)?(?P<type>(?:(?:array|list|set)\s+(?:of\s+)?)?(?:{_WORD})s?(?:\[\]|\s*<[\w. -]+>)?)"
    rf"(?P<rest>\s*(?:[(<\[^=|{{,·(]|(?:{_CONSTRAINTS})\b|(?:{_WORD})$|[a-z][a-z ]{{0,20}}:).*)?",
    re.IGNORECASE | re.DOTALL,
)
_MAX_LINE = 200
"""Characters; a longer line is prose."""


def stated_type(line: str) -> str | None:
    """Return the type that a line states and is about, as printed; None where it is another line."""
    text = line.strip()
    english = english_type(text)
    match = _LINE.fullmatch(english) if len(text) <= _MAX_LINE else None
    if match is None or english == text:
        return match["type"] if match is not None else None
    return text[: len(text) - len(match["rest"] or "")].strip()
