"""A call, independent of who sends it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast
from uuid import uuid4

import httpx2

from .encode import encode_pairs, expand, pairs, to_text
from .model import to_json_value
from .not_given import NOT_GIVEN, NotGiven
from .options import CallOptions, ClientOptions
from .uploads import BodyTypes, in_pieces, is_file, is_repeatable

_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_NOTHING: Mapping[str, object] = MappingProxyType({})


def _nothing() -> Mapping[str, object]:
    return _NOTHING


# Not frozen: each call makes one, and frozen ones take three times as long to make.
@dataclass(kw_only=True)
class Call:
    """What one method of a resource asks for. Values that are ``NOT_GIVEN`` are left out.

    At most one of ``json``, ``form``, ``multipart`` and ``content`` is given.
    """

    method: str
    template: str
    path: Mapping[str, object] = field(default_factory=_nothing)
    query: Mapping[str, object] = field(default_factory=_nothing)
    headers: Mapping[str, object] = field(default_factory=_nothing)
    cookies: Mapping[str, object] = field(default_factory=_nothing)
    json: object = NOT_GIVEN
    form: Mapping[str, object] | NotGiven = NOT_GIVEN
    multipart: Mapping[str, object] | NotGiven = NOT_GIVEN
    content: BodyTypes | NotGiven = NOT_GIVEN
    content_type: str | None = None
    accept: str = "application/json"
    idempotency_header: str | None = None

    @property
    def idempotent(self) -> bool:
        """Whether sending it twice has the effect of sending it once.

        By its method (RFC 9110, section 9.2.2), or because the server knows it by its key.
        """
        return self.method in _IDEMPOTENT or self.idempotency_header is not None

    @property
    def repeatable(self) -> bool:
        """Whether it can be sent twice: what has been read of some bodies is gone."""
        return is_repeatable(self.content) and is_repeatable(self.multipart)


@dataclass(frozen=True)
class RequestInfo:
    """What errors and logs tell about a request: never a header, query or body."""

    method: str
    url: str

    def __str__(self) -> str:
        return f"{self.method} {self.url}"


def with_key(call: Call) -> Call:
    """The call with an idempotency key of its own, if it takes one and none was given."""
    name = call.idempotency_header
    if name is None or not isinstance(call.headers.get(name, NOT_GIVEN), NotGiven):
        return call
    return replace(call, headers={**call.headers, name: str(uuid4())})


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
    url = f"{info.url}?{query}" if query else info.url
    timeout = call_options.get("timeout", options.timeout)
    seconds = http.timeout if isinstance(timeout, NotGiven) else httpx2.Timeout(timeout)
    files, cookies = _files(call, extra_body), _texts(call.cookies)
    if files is None and not cookies and not http.params:
        # What the HTTP client would do in a third of the time that a call takes.
        return httpx2.Request(
            call.method,
            url,
            content=_sendable(http, content),
            headers=_all_headers(tuple(http.headers.raw), tuple(headers.items())),
            cookies=http.cookies,
            extensions={"timeout": seconds.as_dict()},
        )
    return http.build_request(
        call.method,
        url,
        content=_sendable(http, content),
        files=files,
        headers=headers,
        cookies=cookies,
        timeout=seconds,
    )


@lru_cache(maxsize=16)
def _all_headers(
    client: tuple[tuple[bytes, bytes], ...], own: tuple[tuple[str, str], ...]
) -> httpx2.Headers:
    """The HTTP client's headers and the request's, which are mostly the same from call to call."""
    headers = httpx2.Headers(list(client))
    headers.update(dict(own))
    return headers


def _texts(values: Mapping[str, object]) -> dict[str, str]:
    return {n: to_text(value) for n, value in values.items() if not isinstance(value, NotGiven)}


def _sendable(http: httpx2.Client | httpx2.AsyncClient, content: BodyTypes | None) -> Any:
    """The body in a form the HTTP client takes."""
    plain = content is None or isinstance(content, (str, bytes)) or hasattr(content, "__aiter__")
    if plain or isinstance(http, httpx2.Client):
        return content
    return in_pieces(cast("Iterable[bytes]", content))


def _body(call: Call, extra: Mapping[str, Any]) -> tuple[BodyTypes | None, str | None]:
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
    return _to_json(to_json_value(value)), call.content_type or "application/json"


def _files(call: Call, extra: Mapping[str, Any]) -> list[tuple[str, Any]] | None:
    """The parts of a multipart body: files, one or a list of them, and fields in front of them."""
    if isinstance(call.multipart, NotGiven):
        return None
    fields: dict[str, object] = {}
    files: list[tuple[str, Any]] = []
    for name, value in {**call.multipart, **extra}.items():
        items = cast("list[object]", value) if isinstance(value, list) else [value]
        if items and all(map(is_file, items)):
            files += [(name, item) for item in items]
        else:
            fields[name] = value
    return [(name, (None, text)) for name, text in pairs(fields)] + files


def _with_extra(value: object, extra: Mapping[str, Any]) -> object:
    if not extra:
        return value
    members: Any = to_json_value(value) if not isinstance(value, NotGiven) else {}
    if not isinstance(members, dict):
        raise TypeError("extra_body needs a JSON object to add to")
    return {**cast("dict[str, Any]", members), **extra}
