"""Python values in the form they travel in inside a URL or a form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
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

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        text = to_text(values[name])
        if not text or text in _DOT_SEGMENTS:
            raise ValueError(f"path parameter {name!r} must not be {values[name]!r}")
        return quote(text, safe="")

    return _PLACEHOLDER.sub(fill, template)


def encode_pairs(values: Mapping[str, object]) -> str:
    """``application/x-www-form-urlencoded`` text; a list repeats its name, ``NOT_GIVEN`` is left out."""
    return "&".join(f"{quote(k, safe='')}={quote(v, safe='')}" for k, v in pairs(values))


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
    plain = to_json_value(value)
    if isinstance(plain, (bool, dict, list)):
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return "" if plain is None else str(plain)
