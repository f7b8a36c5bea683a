"""What a call's request carries."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, cast

import httpx2

from .encode import encode_pairs, pairs
from .model import to_json_value
from .not_given import NotGiven
from .request import Call
from .uploads import BodyTypes, in_pieces, is_file

_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def body_of(call: Call) -> tuple[BodyTypes | None, str | None]:
    """The body and its media type; a multipart one is left to the HTTP library."""
    if not isinstance(call.json, NotGiven):
        return _to_json(to_json_value(call.json)), call.content_type or "application/json"
    if not isinstance(call.content, NotGiven):
        return call.content, call.content_type
    if not isinstance(call.form, NotGiven):
        return encode_pairs(call.form), "application/x-www-form-urlencoded"
    return None, None


def files_of(call: Call) -> list[tuple[str, Any]] | None:
    """The parts of a multipart body: files, one or a list of them, and fields in front of them."""
    if isinstance(call.multipart, NotGiven):
        return None
    fields: dict[str, object] = {}
    files: list[tuple[str, Any]] = []
    for name, value in call.multipart.items():
        items = cast("list[object]", value) if isinstance(value, list) else [value]
        if items and all(map(is_file, items)):
            files += [(name, item) for item in items]
        else:
            fields[name] = value
    return [(name, (None, text)) for name, text in pairs(fields)] + files


def in_memory(content: BodyTypes | None) -> bytes | None:
    """The bytes of a body that is there as a whole; None for files and pieces."""
    if content is None:
        return b""
    if isinstance(content, str):
        return content.encode()
    return content if isinstance(content, bytes) else None


def sendable(http: httpx2.Client | httpx2.AsyncClient, content: BodyTypes | None) -> Any:
    """The body in a form the HTTP client takes."""
    plain = content is None or isinstance(content, (str, bytes)) or hasattr(content, "__aiter__")
    if plain or isinstance(http, httpx2.Client):
        return content
    return in_pieces(cast("Iterable[bytes]", content))
