"""A call, independent of who sends it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

import httpx2

from .encode import encode_pairs, expand, pairs, to_text
from .model import to_json_value
from .not_given import NOT_GIVEN, NotGiven
from .options import CallOptions, ClientOptions

Part = bytes | tuple[None, str]

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})


@dataclass(frozen=True, kw_only=True)
class Call:
    """What one method of a resource asks for. Values that are ``NOT_GIVEN`` are left out.

    At most one of ``json``, ``form``, ``multipart`` and ``content`` is given.
    """

    method: str
    template: str
    path: Mapping[str, object] = field(default_factory=dict[str, object])
    query: Mapping[str, object] = field(default_factory=dict[str, object])
    headers: Mapping[str, object] = field(default_factory=dict[str, object])
    cookies: Mapping[str, object] = field(default_factory=dict[str, object])
    json: object = NOT_GIVEN
    form: Mapping[str, object] | NotGiven = NOT_GIVEN
    multipart: Mapping[str, object] | NotGiven = NOT_GIVEN
    content: str | bytes | NotGiven = NOT_GIVEN
    content_type: str | None = None
    accept: str = "application/json"

    @property
    def idempotent(self) -> bool:
        """Whether sending it twice has the effect of sending it once (RFC 9110, section 9.2.2)."""
        return self.method in _IDEMPOTENT


@dataclass(frozen=True)
class RequestInfo:
    """What errors and logs tell about a request: never a header, query or body."""

    method: str
    url: str

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


def describe_call(call: Call, options: ClientOptions) -> RequestInfo:
    """What a call will be known as, before anything is sent."""
    return RequestInfo(call.method, options.base_url + expand(call.template, call.path))


def build(
    http: httpx2.Client | httpx2.AsyncClient,
    call: Call,
    info: RequestInfo,
    options: ClientOptions,
    call_options: CallOptions,
) -> httpx2.Request:
    """The HTTP request for a call, with the headers and cookies the HTTP client adds."""
    extra_body = call_options.get("extra_body", {})
    content, content_type = _body(call, extra_body)
    headers = {"Accept": call.accept, "User-Agent": options.user_agent}
    if content_type:
        headers["Content-Type"] = content_type
    headers |= _texts(call.headers)
    headers |= call_options.get("extra_headers", {})
    query = encode_pairs({**call.query, **call_options.get("extra_query", {})})
    timeout = call_options.get("timeout", options.timeout)
    return http.build_request(
        call.method,
        f"{info.url}?{query}" if query else info.url,
        content=content,
        files=_files(call, extra_body),
        headers=headers,
        cookies=_texts(call.cookies),
        timeout=http.timeout if isinstance(timeout, NotGiven) else timeout,
    )


def _texts(values: Mapping[str, object]) -> dict[str, str]:
    return {n: to_text(value) for n, value in values.items() if not isinstance(value, NotGiven)}


def _body(call: Call, extra: Mapping[str, Any]) -> tuple[str | bytes | None, str | None]:
    """The body and its media type; a multipart one is left to the HTTP library."""
    if not isinstance(call.multipart, NotGiven):
        return None, None
    if not isinstance(call.content, NotGiven) and not extra:
        return call.content, call.content_type
    if not isinstance(call.form, NotGiven):
        return encode_pairs({**call.form, **extra}), "application/x-www-form-urlencoded"
    value = _with_extra(call.json, extra)
    if isinstance(value, NotGiven):
        return None, None
    text = json.dumps(to_json_value(value), ensure_ascii=False, separators=(",", ":"))
    return text, call.content_type or "application/json"


def _files(call: Call, extra: Mapping[str, Any]) -> list[tuple[str, Part]] | None:
    """The parts of a multipart body: bytes become a file, everything else a field."""
    if isinstance(call.multipart, NotGiven):
        return None
    parts = {**call.multipart, **extra}
    files: list[tuple[str, Part]] = [(n, v) for n, v in parts.items() if isinstance(v, bytes)]
    fields = {n: v for n, v in parts.items() if not isinstance(v, bytes)}
    return files + [(name, (None, text)) for name, text in pairs(fields)]


def _with_extra(value: object, extra: Mapping[str, Any]) -> object:
    if not extra:
        return value
    members: Any = to_json_value(value) if not isinstance(value, NotGiven) else {}
    if not isinstance(members, dict):
        raise TypeError("extra_body needs a JSON object to add to")
    return {**cast("dict[str, Any]", members), **extra}
