"""What a description states about a value in words: default, range, allowed values.

Patterns are data. Each captures literals; what does not fit the value's type is left alone, since a
wrong default is worse than none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from doc2sdk.extract.raw import Fact
from doc2sdk.lower.cite import stated
from doc2sdk.model import Cited, Json, JsonValue, Schema, SchemaType

_LITERAL = (
    r"[`\"']?(?P<value>-?\d+(?:\.\d+)?|[A-Za-z_][\w-]*(?:\.[\w-]+)*)[`\"']?(?=\s*(?:[.,;)\n]|$))"
)
_NUMBER = r"(?P<value>-?\d+(?:\.\d+)?)(?![\w.]*\d)"


class Phrase(NamedTuple):
    """A pattern and the schema's member that its ``value`` states."""

    pattern: str
    member: str


PHRASES = (
    Phrase(rf"\bdefaults? (?:value )?(?:is|to|=)\s*:?\s*{_LITERAL}", "default"),
    Phrase(rf"\bdefault(?: value)?\s*[:=]\s*{_LITERAL}", "default"),
    Phrase(rf"\b(?:minimum|min)(?: value)?(?: is)?\s*[:=]?\s*{_NUMBER}", "minimum"),
    Phrase(rf"\b(?:maximum|max)(?: value)?(?: is)?\s*[:=]?\s*{_NUMBER}", "maximum"),
    Phrase(rf"\bbetween {_NUMBER} and -?\d", "minimum"),
    Phrase(rf"\bbetween -?\d+(?:\.\d+)? and {_NUMBER}", "maximum"),
)

_VALUES = re.compile(
    r"\b(?:one of|allowed values(?: are)?|valid values(?: are)?|possible values(?: are)?|enum)"
    r"\s*:?\s*(?P<list>[^.\n]+)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[`\"']?([A-Za-z][\w-]*)[`\"']?")
_NULLS = frozenset({"none", "null", "n", "empty", "not", "the", "a", "an"})


def with_constraints(schema: Schema, description: Fact | None) -> Schema:
    """Return the schema with what the description states of its value."""
    if description is None or schema.const is not None:
        return schema
    for phrase in PHRASES:
        match = re.search(phrase.pattern, description.text, re.IGNORECASE)
        if match is None or getattr(schema, phrase.member) is not None:
            continue
        value = _typed(match["value"], schema)
        if value is not None and (phrase.member == "default" or _is_number(schema)):
            schema = _SET[phrase.member](schema, _cited(description, match, value))
    return _with_values(schema, description)


_SET: dict[str, Callable[[Schema, Cited[Json]], Schema]] = {
    "default": lambda schema, fact: replace(schema, default=fact),
    "minimum": lambda schema, fact: replace(schema, minimum=fact),
    "maximum": lambda schema, fact: replace(schema, maximum=fact),
}


def _cited(description: Fact, match: re.Match[str], value: Json) -> Cited[Json]:
    return stated(replace(description, text=match.group().strip()), value)


def _is_number(schema: Schema) -> bool:
    kind = schema.type.value if schema.type is not None else None
    return kind in (SchemaType.INTEGER, SchemaType.NUMBER)


def _typed(text: str, schema: Schema) -> Json | None:
    """Return the literal as a value of the schema's type, or None if it is not one."""
    kind = schema.type.value if schema.type is not None else None
    if text.lower() in _NULLS or kind is None:
        return None
    reader = _READERS.get(kind)
    try:
        return Json(reader(text)) if reader is not None else None
    except ValueError:
        return None


def _boolean(text: str) -> JsonValue:
    if text.lower() not in ("true", "false"):
        raise ValueError(text)
    return text.lower() == "true"


_READERS: dict[SchemaType, Callable[[str], JsonValue]] = {
    SchemaType.STRING: str,
    SchemaType.INTEGER: int,
    SchemaType.NUMBER: lambda text: json.loads(text) if text[-1:].isdigit() else float("x"),
    SchemaType.BOOLEAN: _boolean,
}


def _with_values(schema: Schema, description: Fact) -> Schema:
    """Return a string's schema with the single words behind "one of": "One of open, paid"."""
    match = _VALUES.search(description.text)
    is_string = schema.type is not None and schema.type.value is SchemaType.STRING
    if match is None or schema.enum or not is_string:
        return schema
    parts = [
        part.strip() for part in re.split(r",|\bor\b|\band\b|\|", match["list"]) if part.strip()
    ]
    words = [_ITEM.fullmatch(part) for part in parts]
    if len(parts) < 2 or not all(words):
        return schema
    fact = replace(description, text=match.group().strip())
    values = dict.fromkeys(Json(word.group(1)) for word in words if word is not None)
    return replace(schema, enum=tuple(stated(fact, value) for value in values))
