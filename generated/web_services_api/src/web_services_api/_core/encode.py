"""Python values in the form they travel in inside a URL or a form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast
from urllib.parse import quote

from .model import to_json_value
from .not_given import NotGiven

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_DOT_SEGMENTS = frozenset({".", ".."})


def expand(template: str, values: Mapping[str, object]) -> str:
    """Fill a path template's ``{placeholders}``, percent-encoded.

    Raises:
        ValueError: If a value is empty or a dot segment, which would address another resource.
    """
    parts = list(_parts(template))
    for index in range(1, len(parts), 2):
        parts[index] = _segment(parts[index], values)
    return "".join(parts)


@cache
def _parts(template: str) -> tuple[str, ...]:
    """Text and the names of placeholders in turn."""
    return tuple(_PLACEHOLDER.split(template))


def _segment(name: str, values: Mapping[str, object]) -> str:
    text = to_text(values[name])
    if not text or text in _DOT_SEGMENTS:
        raise ValueError(f"path parameter {name!r} must not be {values[name]!r}")
    return quote(text, safe="")


def encode_pairs(values: Mapping[str, object]) -> str:
    """``application/x-www-form-urlencoded`` text; a list repeats its name, ``NOT_GIVEN`` is left out."""
    return "&".join(f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in pairs(values))


def texts(values: Mapping[str, object]) -> dict[str, str]:
    """Headers or cookies: each name with its value as text, without those ``NOT_GIVEN``."""
    return {n: to_text(value) for n, value in values.items() if not isinstance(value, NotGiven)}


def pairs(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Each name with each of its values as text."""
    for name, value in values.items():
        if isinstance(value, NotGiven):
            continue
        if isinstance(value, (list, tuple)):
            yield from ((name, to_text(item)) for item in cast("Sequence[object]", value))
        else:
            yield name, to_text(value)


def to_text(value: object) -> str:
    """A single value as text: booleans, objects and arrays as JSON, ``None`` as nothing."""
    if isinstance(value, str):
        return value
    plain = to_json_value(value)
    if isinstance(plain, (bool, dict, list)):
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return "" if plain is None else str(plain)
