"""Type words as printed, and what they mean.

::

    type  = kind ["|" "null"] [":" default]
    kind  = word ["<" format ">"] | word "[]" | ("array" | "list") ["of" type] | "[" type "]" | type "(" note ")"
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from doc2sdk.model import SchemaType
from doc2sdk.printed.type_words import WORDS, stated_type
from doc2sdk.printed.words import english_type

S = SchemaType

_ARRAY_OF = re.compile(r"(?:array|list|set|collection)\s*(?:of\s+|<|\[|\()\s*(.+?)[\])>]?$")
_OUTER_LAST = re.compile(
    r"<?\s*(?P<inner>[a-z_][\w. ]{0,40}?)\s*>?\s+(?P<outer>array|list|object)s?"
)
"""What an array or object is of, before the word: ``integer array``, ``<Address> object``."""

_FORMAT = re.compile(r"(?P<word>[a-z ]+?)\s*[<($](?P<format>[a-z][a-z0-9-]*)[>)]?")
_NOTE = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*$")
_VALUED = re.compile(r"(?P<type>[a-z0-9 \[\]<>-]{1,30}?)\s*:\s*\S.*")
"""A type and the value that is sent where none is given: ``bool: false``."""

_CAMEL = re.compile(
    r"[a-z]+(?:[A-Z][a-z]+)*(?P<word>Array|Boolean|Int|Integer|Number|Object|String)"
)
"""A type's name of several words, whose last says what it is: ``durationString``."""

_NULLABLE = re.compile(r"\s*(?:[|¦/]|\bor\b)\s*null\b|\bnull\s*[|¦/]\s*")
_XSD = re.compile(r"^xsd?:")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeWord:
    """The meaning of a type. ``items`` is that of an array's items."""

    type: SchemaType
    format: str | None = None
    items: TypeWord | None = None


def parse_type(printed: str) -> TypeWord | None:
    """Return what a printed type means, or None if its words are not known.

    A narrow column may have broken a word: "Strin g".
    """
    found = _parsed(printed)
    if found is not None:
        return found
    joined = "".join(printed.lower().split())
    is_broken = len(printed.split()) == 2 and joined in WORDS
    return _parsed(joined) if is_broken else None


def _parsed(printed: str) -> TypeWord | None:
    if (match := _CAMEL.fullmatch(printed.strip())) is not None:
        return parse_type(match["word"])
    plain = _NULLABLE.sub("", " ".join(printed.lower().split()).strip(" .,;:*`"))
    text = english_type(_XSD.sub("", plain))
    if text in WORDS:
        kind, fmt = WORDS[text]
        return TypeWord(type=kind, format=fmt)
    if text.endswith("[]") and len(text) > 2:
        return TypeWord(type=S.ARRAY, items=parse_type(text[:-2]))
    if text.startswith("[") and text.endswith("]"):
        return TypeWord(type=S.ARRAY, items=parse_type(text[1:-1]))
    if match := _ARRAY_OF.match(text):
        inner = match.group(1)
        return TypeWord(type=S.ARRAY, items=parse_type(inner) or parse_type(inner.rstrip("s")))
    if (match := _OUTER_LAST.fullmatch(text)) is not None:
        inner = parse_type(match["inner"])
        is_object = match["outer"] == "object"
        return TypeWord(type=S.OBJECT) if is_object else TypeWord(type=S.ARRAY, items=inner)
    if (match := _FORMAT.fullmatch(text)) and match["word"] in WORDS:
        base = WORDS[match["word"]][0]
        known = WORDS.get(match["format"], (base, match["format"]))
        return TypeWord(type=base, format=known[1])
    if (match := _VALUED.fullmatch(text)) is not None:
        return parse_type(match["type"])
    shorter = _NOTE.sub("", text).rstrip(" ,;")
    if shorter == text or not shorter:
        shorter = (stated_type(text) or text).lower()
    return parse_type(shorter) if shorter != text else None


def suggestion(printed: str) -> str | None:
    """Return the known type word that a misspelt one is closest to."""
    return next(iter(get_close_matches(printed.lower().strip(), WORDS, n=1, cutoff=0.75)), None)
