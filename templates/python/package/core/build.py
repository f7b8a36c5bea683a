"""From a call to the HTTP request for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import httpx2

from .bodies import body_of, files_of, in_memory, sendable
from .encode import encode_pairs, texts
from .not_given import NotGiven
from .options import ClientOptions
from .request import Call, RequestInfo

# Methods whose empty bodies have a length too (RFC 9110, section 8.6).
_WITH_BODY = frozenset({"PATCH", "POST", "PUT", "QUERY"})
_FRAMING = frozenset({"content-length", "transfer-encoding"})


def build(
    http: httpx2.Client | httpx2.AsyncClient, call: Call, info: RequestInfo, options: ClientOptions
) -> httpx2.Request:
    """The HTTP request for a call, with the headers and cookies the HTTP client adds."""
    content, content_type = body_of(call)
    usual = (call.accept, options.user_agent, content_type)
    headers = _headers(tuple(http.headers.raw), options.base_url, *usual)
    own = texts(call.headers)
    if own:
        headers = _with_own(headers, own)
    query = encode_pairs(call.query)
    url = httpx2.URL(f"{info.url}?{query}") if query else _parsed(info.url)
    timeout = _timeout(http, options)
    files, cookies = files_of(call), texts(call.cookies)
    body = in_memory(content)
    if body is None or files or cookies or http.params or _has_framing(own):
        return http.build_request(
            call.method,
            url,
            content=sendable(http, content),
            files=files,
            headers=headers,
            cookies=cookies,
            timeout=timeout,
        )
    return _framed(
        call.method, url, headers=headers, cookies=http.cookies, body=body, timeout=timeout
    )


def _timeout(http: httpx2.Client | httpx2.AsyncClient, options: ClientOptions) -> httpx2.Timeout:
    if isinstance(options.timeout, NotGiven):
        return http.timeout
    given = options.timeout
    return given if isinstance(given, httpx2.Timeout) else httpx2.Timeout(given)


def _framed(
    method: str,
    url: httpx2.URL,
    *,
    headers: httpx2.Headers,
    cookies: httpx2.Cookies,
    body: bytes,
    timeout: httpx2.Timeout,
) -> httpx2.Request:
    """What the HTTP client would build for a body in memory, in a third of the time.

    Given a stream, the HTTP library leaves the headers alone; the length is all they lack.
    """
    request = httpx2.Request(
        method,
        url,
        headers=headers,
        cookies=cookies,
        stream=httpx2.ByteStream(body),
        extensions={"timeout": timeout.as_dict()},
    )
    if body or method in _WITH_BODY:
        request.headers["Content-Length"] = str(len(body))
    # Hooks and credentials may look at ``request.content``.
    request.read()
    return request


@lru_cache(maxsize=64)
def _headers(
    client: tuple[tuple[bytes, bytes], ...],
    base_url: str,
    accept: str,
    user_agent: str,
    content_type: str | None,
) -> httpx2.Headers:
    """The headers that are the same from call to call: the HTTP client's, ours and ``Host``."""
    headers = httpx2.Headers(list(client))
    headers.update({"Accept": accept, "User-Agent": user_agent})
    if content_type:
        headers["Content-Type"] = content_type
    return httpx2.Request("GET", base_url, headers=headers).headers


def _with_own(shared: httpx2.Headers, own: Mapping[str, str]) -> httpx2.Headers:
    headers = shared.copy()
    for name, value in own.items():
        headers[name] = value
    return headers


def _has_framing(own: Mapping[str, str]) -> bool:
    """Whether a call says itself how long its body is."""
    return bool(own) and not _FRAMING.isdisjoint(map(str.lower, own))


@lru_cache(maxsize=128)
def _parsed(url: str) -> httpx2.URL:
    """A URL without a query. Parsing is the dearest part of a request, and URLs come again."""
    return httpx2.URL(url)
