"""Python names from the words of a document.

Python compares identifiers after NFKC normalisation (PEP 3131), so names are normalised before
anything else: the ligature in ``oﬃce`` and a mathematical ``𝑥`` would otherwise give two spellings
of one name.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

LONGEST = 120
"""Characters of a name before what makes it unique: file systems take 255 bytes, with the suffix."""

# Characters become their class first, so that one pattern serves every script:
# U upper case, l any other letter or mark, s the letter s, d digit, blank anything else.
_WORD = re.compile(r"U{2,}s(?![ls])|U+(?![ls])d*|U?[ls]+d*|d+")

# A class body's own names are found before builtins when annotations in it are resolved.
ANNOTATION_NAMES = frozenset(
    "bool bytes dict dt float int list object property str tuple type".split()
)
MODEL_ATTRIBUTES = frozenset("from_dict to_dict to_json deviations extra_fields".split())
# With what the last line of a method names: the types of results.
CALL_NAMES = frozenset(
    "self options cast extra_headers extra_query extra_body max_retries timeout "
    "bool bytes dict dt float int list object str".split()
)
# The client's class body also names these modules and decorators.
CLIENT_ATTRIBUTES = ANNOTATION_NAMES | frozenset(
    "base_url with_options close aclose cached_property httpx2 ssl".split()
)
RESOURCE_ATTRIBUTES = frozenset({"with_raw_response"}) | ANNOTATION_NAMES
MODULE_NAMES = frozenset("con prn aux nul notifications shared".split())
CLASS_NAMES = frozenset(
    "Any Async AsyncResource Call CallOptions Literal Mapping Model None True False Resource "
    "TypeAlias UUID Unpack NotGiven Notification UnknownNotification Notified AsyncNotified".split()
)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Lower-case words: split at punctuation and at changes of case, acronyms kept together.

    ``agentGroupName`` gives agent, group, name; ``userIDs`` user, ids; ``HTTPServer2`` http, server2.
    """
    normal = unicodedata.normalize("NFKC", text)
    classes = normal.translate(_ASCII) if normal.isascii() else "".join(map(_class_of, normal))
    found = (normal[m.start() : m.end()] for m in _WORD.finditer(classes))
    return tuple(unicodedata.normalize("NFKC", word.lower()) for word in found)


def _class_of(character: str) -> str:
    if not ("_" + character).isidentifier() or character == "_":
        return " "
    if character.isdecimal():
        return "d"
    if character.isupper():
        return "U"
    return "s" if character == "s" else "l"


def readable(name: str) -> str:
    """A class name as a phrase: ``UserAddress`` gives "User address"."""
    return " ".join(words(name)).capitalize()


_ASCII = {code: _class_of(chr(code)) for code in range(128)}


def shortened(parts: Sequence[str], separator: str = "_") -> str:
    """As many of the words, joined, as fit into :data:`LONGEST` characters; at least some of the first."""
    name = separator.join(parts)
    while len(name) > LONGEST and len(parts) > 1:
        parts = parts[:-1]
        name = separator.join(parts)
    return name[:LONGEST]


def snake(text: str, fallback: str) -> str:
    """A lower-case name; ``fallback`` stands in, or in front, where the words give none."""
    name = shortened(words(text))
    if name.isidentifier():
        return name
    prefixed = f"{fallback}_{name}"
    return prefixed if name and prefixed.isidentifier() else fallback


def pascal(text: str, fallback: str) -> str:
    """A class name; one that is a PascalCase name already stays as it is."""
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text) and len(text) <= LONGEST:
        return text
    name = shortened([word[:1].upper() + word[1:] for word in words(text)], "")
    name = unicodedata.normalize("NFKC", name)
    if name.isidentifier():
        return name
    prefixed = f"{fallback}{name}"
    return prefixed if prefixed.isidentifier() else fallback


def unique(names: Iterable[str], reserved: frozenset[str] = frozenset()) -> list[str]:
    """The names made distinct: a reserved one gets ``_``, a repeated one ``_2``, ``_3`` and so on.

    The first of equal names keeps it, so adding to the end of a document renames nothing.
    """
    wanted = [escape_reserved(name, reserved) for name in names]
    taken = set(wanted)
    seen: set[str] = set()
    return [_distinct(name, seen, taken) for name in wanted]


def _distinct(name: str, seen: set[str], taken: set[str]) -> str:
    if name not in seen:
        seen.add(name)
        return name
    number = 2
    while f"{name}_{number}" in taken or f"{name}_{number}" in seen:
        number += 1
    seen.add(f"{name}_{number}")
    return f"{name}_{number}"


def escape_reserved(name: str, reserved: frozenset[str]) -> str:
    """The name with ``_`` behind it if it is a keyword or reserved where it is to stand."""
    return f"{name}_" if keyword.iskeyword(name) or name in reserved else name


def snake_names(
    texts: Sequence[str], fallback: str, reserved: frozenset[str] = frozenset()
) -> list[str]:
    """Distinct lower-case names for texts, in their order."""
    return unique((snake(text, fallback) for text in texts), reserved)
