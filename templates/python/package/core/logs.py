"""Bodies as they may be logged, and shown in errors."""

from __future__ import annotations

import json
import re
from typing import cast

import httpx2

_SECRET = re.compile(
    r"pass(word|wd|phrase)?$|secret|token|api[-_]?key|credential|authorization", re.IGNORECASE
)
_LONGEST = 2000
_LONGEST_EXCERPT = 200


def bodies_for_log(response: httpx2.Response) -> tuple[str, str]:
    """What was sent and what was received, as far as it has been read."""
    request = response.request
    sent = request.content if isinstance(request.stream, httpx2.ByteStream) else None
    received = response.content if response.is_stream_consumed else None
    return _for_log(sent), _for_log(received)


def excerpt(body: bytes) -> str:
    """The beginning of a JSON body with its secrets hidden; nothing of another body."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return ""
    text = json.dumps(_redacted(value), ensure_ascii=False)
    return text if len(text) <= _LONGEST_EXCERPT else f"{text[:_LONGEST_EXCERPT]}..."


def _for_log(body: bytes | None) -> str:
    """A JSON body with its secrets hidden; of another body only the size."""
    if body is None:
        return "a stream"
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return f"{len(body)} bytes"
    text = json.dumps(_redacted(value))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}... ({len(text)} characters)"


def _redacted(value: object) -> object:
    if isinstance(value, dict):
        members = cast("dict[str, object]", value).items()
        return {n: "[secret]" if _SECRET.search(n) else _redacted(v) for n, v in members}
    if isinstance(value, list):
        return [_redacted(item) for item in cast("list[object]", value)]
    return value
