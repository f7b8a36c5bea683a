"""Paths made comparable: templates without their names, one constant prefix aside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

LONGEST_PREFIX = 4
"""Literal segments a constant prefix may have."""

# What the paths of a document are compared by: method and normal path.
Key = tuple[str, str]

_ORIGIN = re.compile(r"^[a-z][a-z0-9+.-]*://[^/]*", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_NAMED = re.compile(r"\{[^{}/]*\}|<[^<>/]*>|(?<=/):[A-Za-z_]\w*")


def normal_path(path: str) -> str:
    """``/a/{}/b`` from any spelling of it.

    Origin, query and fragment are dropped, runs of slashes are one, a trailing one is none, and
    ``{name}``, ``<name>`` and ``:name`` are all ``{}``: where a parameter stands is compared here, its
    name is compared as a parameter.
    """
    bare = _ORIGIN.sub("", _INVISIBLE.sub("", path).strip())
    bare = _NAMED.sub("{}", re.split(r"[?#]", bare, maxsplit=1)[0])
    return "/" + "/".join(part.strip() for part in bare.split("/") if part.strip())


def without_prefix(keys: Iterable[Key], prefix: str) -> dict[Key, Key]:
    """Each key with the prefix taken off where it stands: {key as is: key without}."""
    return {key: (key[0], _stripped(key[1], prefix)) for key in keys}


def _stripped(path: str, prefix: str) -> str:
    if path == prefix:
        return "/"
    return path[len(prefix) :] if path.startswith(prefix + "/") else path


def prefixes(keys: Sequence[Key]) -> list[str]:
    """The prefixes that may be constant ones: the leading literal segments of any path, and none."""
    found = {""}
    for _, path in keys:
        literal: list[str] = []
        for segment in path.split("/")[1 : LONGEST_PREFIX + 1]:
            if not segment or "{}" in segment:
                break
            literal.append(segment)
            found.add("/" + "/".join(literal))
    return sorted(found, key=lambda prefix: (prefix.count("/"), prefix))


def aligned(truth: Sequence[Key], found: Sequence[Key]) -> tuple[dict[Key, Key], dict[Key, Key]]:
    """Both sides' keys with at most one constant prefix taken off each, as they agree best.

    A prefix counts as constant where most of its side's paths start with it, and may not make two
    operations one. Among equals the shortest prefix is taken.
    """
    options = [
        (left, right) for left in _strippings(list(truth)) for right in _strippings(list(found))
    ]
    return max(options, key=_agreement)


def _agreement(option: tuple[dict[Key, Key], dict[Key, Key]]) -> int:
    left, right = option
    return len(set(left.values()) & set(right.values()))


def _strippings(keys: list[Key]) -> list[dict[Key, Key]]:
    found = []
    for prefix in prefixes(keys):
        stripped = without_prefix(keys, prefix)
        changed = sum(before != after for before, after in stripped.items())
        distinct = len(set(stripped.values())) == len(stripped)
        if distinct and (not prefix or 2 * changed > len(keys)):
            found.append(stripped)
    return found or [without_prefix(keys, "")]
