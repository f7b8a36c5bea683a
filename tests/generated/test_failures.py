"""Retries, errors and what they tell, against a real server."""

from __future__ import annotations

import asyncio
import logging
import pickle
from email.utils import formatdate
from time import monotonic, time
from types import ModuleType
from typing import Any

import httpx2
import pytest
from support.http_server import Answer, ScriptedServer, free_port, json_answer
from support.kinds_api import EVENT_JSON
from support.served import served

OK = json_answer({"statusCode": 0, "referenceId": 80})
BUSY = Answer(status=503, headers={"Retry-After": "0"})


def post(client: Any, **options: Any) -> Any:
    """An operation that must not be repeated."""
    call = client.workbins.unsubscribe_from_agentgroup_notifications
    return call(id="1", agent_group="g", **options)


def get(client: Any, **options: Any) -> Any:
    """An operation that may be repeated."""
    return client.events.get_event(id="1", part_id="2", **options)


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (302, "APIStatusError"),
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (418, "APIStatusError"),
        (422, "UnprocessableEntityError"),
        (429, "RateLimitError"),
        (500, "InternalServerError"),
    ],
)
def test_a_class_for_each_status(seed: ModuleType, status: int, name: str) -> None:
    answer = json_answer({"statusMessage": "no"}, status, **{"X-Request-Id": "r-9"})
    with (
        served(seed, answer) as (server, client),
        pytest.raises(seed.WebServicesApiError) as caught,
    ):
        post(client)
    error = caught.value
    assert type(error) is getattr(seed, name)
    assert error.status_code == status
    assert error.body == {"statusMessage": "no"}
    assert error.request_id == "r-9"
    assert error.request.method == "POST"
    assert str(error).startswith(f"POST {server.url}/api/v2/me/workbins/1: {status}")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize(
    ("answer", "end"),
    [
        (
            json_answer({"statusMessage": "no", "pin": 1}, 401),
            ': 401 Unauthorized ({"statusMessage": "no", "pin": 1})',
        ),
        (
            json_answer({"message": "no", "api_key": "k-1"}, 403),
            ': 403 Forbidden ({"message": "no", "api_key": "[secret]"})',
        ),
        (json_answer("x" * 500, 418), "xxx...)"),
        (Answer(status=404, body=b"<html>k-1</html>"), ": 404 Not Found"),
        (
            Answer(status=302, headers={"Location": "/login?key=k-1"}),
            ": 302 Found: redirects are not followed, this one is to /login",
        ),
    ],
)
def test_what_an_error_says(seed: ModuleType, answer: Answer, end: str) -> None:
    with served(seed, answer) as (_, client), pytest.raises(seed.APIStatusError) as caught:
        post(client)
    assert str(caught.value).endswith(end)
    assert "k-1" not in str(caught.value)
    assert len(str(caught.value)) < 350


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504])
def test_what_can_be_repeated_is_repeated(kinds: ModuleType, status: int) -> None:
    again = Answer(status=status, headers={"Retry-After": "0"})
    with served(kinds, again, again, json_answer(EVENT_JSON)) as (server, client):
        assert get(client).state == "open"
    assert len(server.asked) == 3


def test_a_post_is_sent_once(seed: ModuleType) -> None:
    with served(seed, BUSY, OK) as (server, client), pytest.raises(seed.InternalServerError):
        post(client)
    assert len(server.asked) == 1


def test_a_post_is_repeated_when_the_caller_allows_it(seed: ModuleType) -> None:
    with served(seed, BUSY, OK) as (server, client):
        assert post(client.with_options(retry_unsafe=True)).reference_id == 80
    assert len(server.asked) == 2


def test_retries_end(kinds: ModuleType) -> None:
    with served(kinds, BUSY, max_retries=1) as (server, client):
        with pytest.raises(kinds.InternalServerError):
            get(client)
        assert len(server.asked) == 2
        with pytest.raises(kinds.InternalServerError):
            get(client.with_options(max_retries=0))
        assert len(server.asked) == 3


def test_retries_of_one_call(kinds: ModuleType) -> None:
    again = Answer(status=503, headers={"Retry-After": "0"})
    with served(kinds, again, again, again, json_answer(EVENT_JSON), max_retries=0) as (
        server,
        client,
    ):
        assert get(client, max_retries=3).state == "open"
        assert len(server.asked) == 4
    with served(kinds, again) as (server, client):
        with pytest.raises(kinds.InternalServerError):
            get(client, max_retries=0)
        assert len(server.asked) == 1


@pytest.mark.parametrize(("retry_after", "least", "most"), [("1", 1.0, 9.0), ("x", 0.25, 9.0)])
def test_waiting_as_long_as_the_server_asks(
    kinds: ModuleType, retry_after: str, least: float, most: float
) -> None:
    busy = Answer(status=429, headers={"Retry-After": retry_after})
    with served(kinds, busy, json_answer(EVENT_JSON)) as (_, client):
        started = monotonic()
        assert get(client).state == "open"
        assert least <= monotonic() - started < most


def test_not_waiting_for_a_day(kinds: ModuleType) -> None:
    tomorrow = formatdate(time() + 86400, usegmt=True)
    busy = Answer(status=429, headers={"Retry-After": tomorrow})
    with served(kinds, busy) as (server, client), pytest.raises(kinds.RateLimitError):
        get(client)
    assert len(server.asked) == 1


def test_a_connection_that_breaks(kinds: ModuleType) -> None:
    broken = Answer(hang_up=True)
    with served(kinds, broken, json_answer(EVENT_JSON)) as (_, client):
        assert get(client).kind == "event"
    with (
        served(kinds, broken, max_retries=0) as (_, client),
        pytest.raises(kinds.APIConnectionError) as caught,
    ):
        get(client)
    assert isinstance(caught.value.__cause__, httpx2.TransportError)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_post_whose_connection_broke_is_not_repeated(seed: ModuleType) -> None:
    with (
        served(seed, Answer(hang_up=True), OK) as (server, client),
        pytest.raises(seed.APIConnectionError),
    ):
        post(client)
    assert len(server.asked) == 1


def test_a_post_that_never_left_is_repeated(
    seed: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "web_services_api")
    url = f"http://127.0.0.1:{free_port()}"
    client = seed.WebServicesApi(base_url=url, auth=None, max_retries=1)
    with client, pytest.raises(seed.APIConnectionError, match="POST http"):
        post(client)
    assert [r.message.partition(" failed (")[2][:12] for r in caplog.records] == ["ConnectError"]


def test_timeouts(seed: ModuleType) -> None:
    with served(seed, Answer(wait=0.3), timeout=0.05) as (_, client):
        with pytest.raises(seed.APITimeoutError):
            post(client)
        with pytest.raises(seed.APITimeoutError):
            post(client, timeout=httpx2.Timeout(5, read=0.05))


def test_asynchronous_retries(kinds: ModuleType) -> None:
    async def call(server: ScriptedServer) -> Any:
        async with kinds.AsyncKindsOfThings(base_url=server.url, auth=None) as client:
            return await get(client)

    with ScriptedServer(BUSY, json_answer(EVENT_JSON)) as server:
        assert asyncio.run(call(server)).state == "open"
    with ScriptedServer(Answer(status=404)) as server, pytest.raises(kinds.NotFoundError):
        asyncio.run(call(server))


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (Answer(body=b"<html>", headers={"Content-Type": "text/html"}), "not JSON (text/html"),
        (Answer(body=b'{"statusCode": 0, "ref'), "not JSON"),
        (Answer(body=b""), "no body"),
        (json_answer([1]), "expected an object, found an array"),
    ],
)
def test_a_success_that_is_none(seed: ModuleType, answer: Answer, message: str) -> None:
    with (
        served(seed, answer) as (_, client),
        pytest.raises(seed.ResponseDecodingError) as caught,
    ):
        post(client)
    assert message in str(caught.value)
    assert caught.value.response.content == answer.body


def test_strict_clients_report_what_differs(seed: ModuleType) -> None:
    with served(seed, json_answer({"statusCode": "0"})) as (_, client):
        lenient = post(client)
        assert lenient.status_code == "0"
        assert lenient.reference_id is None
        with pytest.raises(seed.DeviationError) as caught:
            post(client.with_options(strict=True))
    assert [str(deviation) for deviation in caught.value.deviations] == [
        "statusCode: expected an integer, found a string",
        "referenceId: expected a value, found nothing",
    ]


def test_logs_hold_no_secret(seed: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answer = json_answer({"statusCode": 0, "referenceId": 1, "accessToken": "s3cret"})
    with ScriptedServer(answer) as server:
        auth = seed.ApiKeyAuth("s3cret", name="key", location="query")
        with seed.WebServicesApi(base_url=server.url, auth=auth) as client:
            post(client)
    assert server.asked[0].target.endswith("key=s3cret")
    own = [record.getMessage() for record in caplog.records if record.name == "web_services_api"]
    assert any('"accessToken": "[secret]"' in message for message in own)
    assert not any("s3cret" in message for message in own)
