"""The requests that calls put together themselves, beside those of the HTTP client."""

from __future__ import annotations

import asyncio
import importlib
import math
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

import httpx2
import pytest

URL = "http://host:8080/gate/"
Sending = Callable[[Any], object]

CALLS: dict[str, Sending] = {
    "nothing": lambda client: client.events.ping(),
    "query": lambda client: client.events.list_events(page_size=5, tag=["a", "ü&b"]),
    "path": lambda client: client.events.with_raw_response.get_event(id="a/b ü", part_id="?"),
    "header": lambda client: client.events.list_events(x_tenant="north"),
    "cookie": lambda client: client.events.list_events(theme="dark"),
    "json": lambda client: client.events.change_event(id=1, note="ü"),
    "form": lambda client: client.operations.with_raw_response.sign_in(user="a&b"),
    "text": lambda client: client.operations.note(body="Grüße"),
    "empty body": lambda client: client.operations.note(body=""),
    "lower case": lambda client: client.events.ping(extra_headers={"accept": "a/b"}),
    "another host": lambda client: client.events.ping(extra_headers={"host": "other"}),
    "own length": lambda client: client.operations.note(
        body="abc", extra_headers={"Content-Length": "3"}
    ),
    "own framing": lambda client: client.operations.note(
        body="abc", extra_headers={"transfer-encoding": "chunked"}
    ),
}
CLIENTS: dict[str, dict[str, Any]] = {
    "plain": {},
    "own headers": {"headers": {"accept": "text/x", "Host": "third", "X-Own": "1"}},
    "own cookies and timeout": {"cookies": {"s": "1"}, "timeout": 7},
    "own query": {"params": {"tenant": "a"}},
}


def sent_by(package: ModuleType, call: Sending, settings: Mapping[str, Any]) -> httpx2.Request:
    """The request of a call, its body read."""
    sent: list[httpx2.Request] = []
    with httpx2.Client(transport=_answering(sent), **settings) as http:
        call(package.KindsOfThings(base_url=URL, auth=None, http_client=http))
    return sent[0]


def _answering(sent: list[httpx2.Request]) -> httpx2.MockTransport:
    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request)
        return httpx2.Response(200, json=[])

    return httpx2.MockTransport(answer)


def facts(request: httpx2.Request) -> dict[str, object]:
    return {
        "method": request.method,
        "url": request.url,
        "headers": sorted((name.lower(), value) for name, value in request.headers.raw),
        "body": request.content,
        "timeout": request.extensions["timeout"],
    }


@pytest.mark.parametrize("settings", CLIENTS.values(), ids=CLIENTS)
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_request_is_what_the_http_client_makes_of_the_call(
    kinds: ModuleType, call: Sending, settings: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    own = sent_by(kinds, call, settings)
    building = importlib.import_module(f"{kinds.__name__}._core.build")
    monkeypatch.setattr(building, "in_memory", lambda content: None)  # as if it came in pieces
    assert facts(own) == facts(sent_by(kinds, call, settings))


def test_headers_and_body_of_a_request(kinds: ModuleType) -> None:
    sent = sent_by(kinds, CALLS["json"], {"headers": {"X-Own": "1"}})
    encodings = sent.headers.pop("accept-encoding")
    assert "gzip" in encodings
    assert dict(sent.headers) == {
        "host": "host:8080",
        "accept": "*/*",
        "connection": "keep-alive",
        "x-own": "1",
        "user-agent": "kinds-of-things-python/0.1.0",
        "content-type": "application/vnd.api+json",
        "content-length": "13",
    }
    assert sent.content == '{"note":"ü"}'.encode()


def test_hooks_see_the_whole_request_and_change_no_other(kinds: ModuleType) -> None:
    seen: list[tuple[str | None, bytes]] = []

    def sign(request: httpx2.Request) -> None:
        seen.append((request.headers.get("x-signed"), request.content))
        request.headers["X-Signed"] = "1"

    with httpx2.Client(transport=_answering([])) as http:
        client = kinds.KindsOfThings(base_url=URL, auth=None, http_client=http, on_request=sign)
        client.operations.note(body="one")
        client.operations.note(body="two")
    assert seen == [(None, b"one"), (None, b"two")]


def test_asynchronous_requests_are_the_same(kinds: ModuleType) -> None:
    sent: list[httpx2.Request] = []

    async def calls() -> None:
        async with httpx2.AsyncClient(transport=_answering(sent)) as http:
            client = kinds.AsyncKindsOfThings(base_url=URL, auth=None, http_client=http)
            await client.events.change_event(id=1, note="ü")
            await client.events.list_events(page_size=5, tag=["a", "ü&b"])

    asyncio.run(calls())
    assert [facts(request) for request in sent] == [
        facts(sent_by(kinds, CALLS[name], {})) for name in ("json", "query")
    ]


def test_numbers_that_json_does_not_know(kinds: ModuleType) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        sent_by(kinds, lambda client: client.events.change_event(id=1, note=math.nan), {})


def test_nothing_can_be_added_to_text(kinds: ModuleType) -> None:
    with pytest.raises(TypeError, match="extra_body needs a JSON object or a form to add to"):
        sent_by(kinds, lambda c: c.operations.note(body="text", extra_body={"a": 1}), {})


def test_members_are_added_to_forms(kinds: ModuleType) -> None:
    def sign_in(client: Any) -> None:
        client.operations.with_raw_response.sign_in(user="u", extra_body={"scope": "all"})

    assert sent_by(kinds, sign_in, {}).content == b"grant_type=password&user=u&scope=all"
