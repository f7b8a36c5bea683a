"""Names in Python, and which ones are taken where."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Sequence

from doc2sdk.model.words import words
from doc2sdk.render.design.naming import NameKind

LONGEST = 120
"""Characters of a name before what makes it unique: file systems take 255 bytes, with the suffix."""

# Names in a class body are found before builtins when annotations in it are resolved.
ANNOTATION_NAMES = frozenset(
    "bool bytes dict dt float int list object property str tuple type".split()
)
MODEL_ATTRIBUTES = frozenset("from_dict to_dict to_json deviations extra_fields".split())
# With the names in the last line of a method: the types of results.
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
_RESERVED = {
    NameKind.SECTION: MODULE_NAMES | CLIENT_ATTRIBUTES,
    NameKind.METHOD: RESOURCE_ATTRIBUTES,
    NameKind.ARGUMENT: CALL_NAMES,
    NameKind.FIELD: ANNOTATION_NAMES | MODEL_ATTRIBUTES,
    NameKind.FILE: frozenset[str](),
}


class PythonNaming:
    """Names as :class:`~doc2sdk.render.design.naming.Naming` asks for them."""

    reserved_types = CLASS_NAMES
    awaitable_prefixes = ("Async",)

    def value(self, text: str, fallback: str) -> str:
        return snake(text, fallback)

    def type(self, text: str, fallback: str) -> str:
        return pascal(text, fallback)

    def prefixed(self, prefix: str, name: str) -> str:
        return f"{prefix}_{name}"

    def distinct(self, names: Iterable[str], kind: NameKind) -> list[str]:
        return unique(names, _RESERVED[kind])


PYTHON_NAMING = PythonNaming()


def shortened(parts: Sequence[str], separator: str = "_") -> str:
    """Join as many of the words as fit into :data:`LONGEST` characters, at least a part of the first."""
    name = separator.join(parts)
    while len(name) > LONGEST and len(parts) > 1:
        parts = parts[:-1]
        name = separator.join(parts)
    return name[:LONGEST]


def snake(text: str, fallback: str) -> str:
    """Return a lower-case name; ``fallback`` replaces, or precedes, words that give none."""
    name = shortened(words(text))
    if name.isidentifier():
        return name
    prefixed = f"{fallback}_{name}"
    return prefixed if name and prefixed.isidentifier() else fallback


def pascal(text: str, fallback: str) -> str:
    """Return a class name; one that is a PascalCase name already stays as it is."""
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text) and len(text) <= LONGEST:
        return text
    name = shortened([word[:1].upper() + word[1:] for word in words(text)], "")
    name = unicodedata.normalize("NFKC", name)
    if name.isidentifier():
        return name
    prefixed = f"{fallback}{name}"
    return prefixed if prefixed.isidentifier() else fallback


def unique(names: Iterable[str], reserved: frozenset[str] = frozenset()) -> list[str]:
    """Make the names distinct: a reserved one gets ``_``, a repeated one ``_2``, ``_3`` and so on.

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
    """Return the name with ``_`` behind it if it is a keyword or reserved where it is used."""
    return f"{name}_" if keyword.iskeyword(name) or name in reserved else name


def snake_names(
    texts: Sequence[str], fallback: str, reserved: frozenset[str] = frozenset()
) -> list[str]:
    """Return distinct lower-case names for texts, in their order."""
    return unique((snake(text, fallback) for text in texts), reserved)
