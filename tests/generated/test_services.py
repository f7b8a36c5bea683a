"""Keys, error bodies, hooks and retries of a service, against a real server."""

from __future__ import annotations

import asyncio
import logging
from types import ModuleType
from typing import Any
from uuid import UUID

import httpx2
import pytest
from support.http_server import Answer, ScriptedServer, json_answer
from support.served import served

CREATED = json_answer({"id": "o-1"}, status=201)
BUSY = Answer(status=503, headers={"Retry-After": "0"})
PAGE = {"Content-Type": "text/html; charset=utf-8"}
REFUSED = {"statusCode": 6, "statusMessage": "no such order", "details": ["a"], "message": "m"}


def test_an_idempotency_key_makes_repeating_safe(services: ModuleType) -> None:
    with served(services, BUSY, CREATED) as (server, client):
        assert client.orders.create_order(item="a").id == "o-1"
    keys = [asked.headers["idempotency-key"] for asked in server.asked]
    assert len(keys) == 2
    assert keys[0] == keys[1] == str(UUID(keys[0]))


def test_each_call_has_a_key_of_its_own_or_the_callers(services: ModuleType) -> None:
    with served(services, CREATED) as (server, client):
        client.orders.create_order(item="a")
        client.orders.create_order(item="a")
        client.orders.create_order(item="a", idempotency_key="mine")
    first, second, third = (asked.headers["idempotency-key"] for asked in server.asked)
    assert first != second
    assert third == "mine"


def test_errors_show_what_documented_bodies_have(services: ModuleType) -> None:
    with (
        served(services, json_answer(REFUSED, status=404)) as (_, client),
        pytest.raises(services.NotFoundError) as caught,
    ):
        client.orders.create_order(item="a")
    error = caught.value
    assert error.status_code == 404
    assert error.body_status_code == 6
    assert error.status_message == "no such order"
    assert error.body_message == "m"
    assert error.details == ["a"]
    assert not hasattr(error, "seldom")
    assert str(error).endswith(
        "404 Not Found (statusCode: 6, statusMessage: no such order, message: m)"
    )


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=404, body=b"<html>", headers=PAGE),
        Answer(status=404),
        json_answer([1], status=404),
        json_answer({"statusMessage": None}, status=404),
    ],
)
def test_error_bodies_of_another_kind(services: ModuleType, answer: Answer) -> None:
    with (
        served(services, answer) as (_, client),
        pytest.raises(services.NotFoundError, match="404 Not Found") as caught,
    ):
        client.orders.create_order(item="a")
    assert caught.value.status_message is None
    assert caught.value.response.content == answer.body


def test_hooks_see_every_request_and_response(services: ModuleType) -> None:
    seen: list[str] = []
    hooks: dict[str, Any] = {
        "on_request": lambda request: seen.append(f"{request.method} {request.url.path}"),
        "on_response": lambda response: seen.append(str(response.status_code)),
    }
    with served(services, BUSY, CREATED, **hooks) as (_, client):
        client.with_options(timeout=5).orders.create_order(item="a")
    assert seen == ["POST /orders", "503", "POST /orders", "201"]


def test_asynchronous_hooks_change_requests(services: ModuleType) -> None:
    async def sign(request: httpx2.Request) -> None:
        request.headers["X-Signature"] = "s"

    async def call(url: str) -> None:
        async with services.AsyncOrderService(base_url=url, auth=None, on_request=sign) as client:
            await client.orders.create_order(item="a")

    with ScriptedServer(CREATED) as server:
        asyncio.run(call(server.url))
    assert server.asked[0].headers["x-signature"] == "s"


def test_the_documented_key_comes_from_the_environment(
    services: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ORDER_SERVICE_API_KEY", "k&y")
    with ScriptedServer(CREATED) as server:
        with services.OrderService(base_url=server.url) as client:
            client.orders.create_order(item="a")
        assert server.asked[0].target == "/orders?apiKey=k%26y"
        monkeypatch.setenv("ORDER_SERVICE_TOKEN", "t")
        with pytest.raises(services.ConfigurationError, match="only one of ORDER_SERVICE_API_KEY"):
            services.OrderService(base_url=server.url)


def test_an_html_page_is_no_result(services: ModuleType) -> None:
    page = Answer(body=b"\n<!DOCTYPE html><title>Sign in</title>", headers=PAGE)
    with (
        served(services, page) as (_, client),
        pytest.raises(services.ResponseDecodingError, match="the body is an HTML page"),
    ):
        client.files.download(name="a")


def test_nested_too_deeply_is_a_decoding_error(services: ModuleType) -> None:
    deep = Answer(status=201, body=b"[" * 200_000)
    with (
        served(services, deep) as (_, client),
        pytest.raises(services.ResponseDecodingError, match="not JSON"),
    ):
        client.orders.create_order(item="a")


def test_a_media_type_with_parameters_is_json(services: ModuleType) -> None:
    with served(services, json_answer([1, "a"])) as (server, client):
        assert client.orders.list_() == [1, "a"]
    assert server.asked[0].headers["accept"] == "application/json"


def test_what_was_sent_is_logged_without_secrets(
    services: ModuleType, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "order_service")
    with served(services, CREATED) as (_, client):
        client.orders.create_order(item="pencil", extra_body={"password": "s3cret"})
    (message,) = (r.getMessage() for r in caplog.records if r.levelno == logging.DEBUG)
    assert message.endswith(
        'sent {"item": "pencil", "password": "[secret]"}, received {"id": "o-1"}'
    )
