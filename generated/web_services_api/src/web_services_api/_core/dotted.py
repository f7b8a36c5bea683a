"""Members of members, by their path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast


def member_at(value: object, path: str) -> Any:
    """The member at a path such as ``data.id``, None if there is none; names may hold dots too."""
    if not isinstance(value, Mapping):
        return None
    members = cast("Mapping[str, Any]", value)
    if path in members:
        return members[path]
    name, dot, rest = path.partition(".")
    return member_at(members.get(name), rest) if dot else None
