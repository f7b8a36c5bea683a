"""What a client is made of: address, credentials, HTTP client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import ModuleType
from typing import Any

import httpx2
import pytest
from support.http_server import ScriptedServer, json_answer

OK = json_answer({"statusCode": 0, "referenceId": 80})
PREFIX = "WEB_SERVICES_API_"


def call(client: Any, **options: Any) -> Any:
    method = client.workbins.unsubscribe_from_agentgroup_notifications
    return method(id="1", agent_group="g", **options)


def header_sent(seed: ModuleType, name: str, **settings: Any) -> str | None:
    with (
        ScriptedServer(OK) as server,
        seed.WebServicesApi(base_url=server.url, **settings) as client,
    ):
        call(client)
    return server.asked[0].headers.get(name)


@pytest.fixture(autouse=True)
def no_settings_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BASE_URL", "USERNAME", "PASSWORD", "TOKEN"):
        monkeypatch.delenv(PREFIX + name, raising=False)


def test_the_base_url_is_needed(seed: ModuleType) -> None:
    with pytest.raises(seed.ConfigurationError, match=f"set the variable {PREFIX}BASE_URL"):
        seed.WebServicesApi()


@pytest.mark.parametrize(
    "base_url", ["localhost:8080", "ftp://host", "https://", "https://host?x=1", "http://[::1"]
)
def test_base_urls_that_cannot_work(seed: ModuleType, base_url: str) -> None:
    with pytest.raises(seed.ConfigurationError, match="base_url"):
        seed.WebServicesApi(base_url=base_url)


def test_credentials_do_not_belong_into_the_base_url(seed: ModuleType) -> None:
    with pytest.raises(seed.ConfigurationError, match="give them with auth") as caught:
        seed.WebServicesApi(base_url="https://agent:s3cret@host")
    assert "s3cret" not in str(caught.value)


def test_the_base_url_may_have_a_path(seed: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    with ScriptedServer(OK) as server:
        monkeypatch.setenv(f"{PREFIX}BASE_URL", f"{server.url}/gateway/")
        with seed.WebServicesApi() as client:
            call(client)
    assert server.asked[0].target == "/gateway/api/v2/me/workbins/1?agentGroup=g"


def test_ways_to_authenticate(seed: ModuleType) -> None:
    assert header_sent(seed, "authorization") is None
    basic = seed.BasicAuth("agent", "secret")
    assert header_sent(seed, "authorization", auth=basic) == "Basic YWdlbnQ6c2VjcmV0"
    assert header_sent(seed, "authorization", auth=seed.BearerAuth("t")) == "Bearer t"
    assert header_sent(seed, "x-key", auth=seed.ApiKeyAuth("k", name="X-Key")) == "k"
    cookie = seed.ApiKeyAuth("k", name="sid", location="cookie")
    assert header_sent(seed, "cookie", auth=cookie) == "sid=k"
    own = httpx2.FunctionAuth(lambda request: request)
    assert header_sent(seed, "authorization", auth=own) is None
    for auth in (basic, seed.BearerAuth("secret"), seed.ApiKeyAuth("secret", name="n")):
        assert "secret" not in repr(auth)


@pytest.mark.parametrize("auth", [("agent", "secret"), "token"])
def test_credentials_of_another_kind(seed: ModuleType, auth: object) -> None:
    with pytest.raises(
        seed.ConfigurationError, match=r"such as BasicAuth\(\.\.\.\), not (str|tuple)"
    ):
        seed.WebServicesApi(base_url="http://host", auth=auth)


def test_credentials_from_the_environment(
    seed: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"{PREFIX}USERNAME", "agent")
    with pytest.raises(seed.ConfigurationError, match="set both"):
        seed.WebServicesApi(base_url="http://host")
    monkeypatch.setenv(f"{PREFIX}PASSWORD", "secret")
    assert header_sent(seed, "authorization") == "Basic YWdlbnQ6c2VjcmV0"
    assert header_sent(seed, "authorization", auth=None) is None
    monkeypatch.setenv(f"{PREFIX}TOKEN", "t")
    with pytest.raises(seed.ConfigurationError, match="not both"):
        seed.WebServicesApi(base_url="http://host")
    monkeypatch.delenv(f"{PREFIX}USERNAME")
    monkeypatch.delenv(f"{PREFIX}PASSWORD")
    assert header_sent(seed, "authorization") == "Bearer t"


def test_a_client_of_the_callers_own(seed: ModuleType) -> None:
    with ScriptedServer(OK) as server, httpx2.Client(headers={"X-Own": "1"}) as http:
        with seed.WebServicesApi(base_url=server.url, auth=None, http_client=http) as client:
            call(client)
        assert not http.is_closed
    assert server.asked[0].headers["x-own"] == "1"
    with httpx2.Client() as http, pytest.raises(seed.ConfigurationError, match="http_client"):
        seed.WebServicesApi(base_url="http://host", http_client=http, verify=False)


def test_what_a_client_of_the_callers_own_adds_to_every_request(seed: ModuleType) -> None:
    sent: list[httpx2.Request] = []
    http = httpx2.Client(
        headers={"Accept": "text/x", "X-Own": "1"},
        cookies={"s": "1"},
        timeout=7,
        event_hooks={"request": [sent.append]},
    )
    with ScriptedServer(OK, OK, OK) as server, http:
        client = seed.WebServicesApi(base_url=server.url, auth=None, http_client=http)
        call(client)
        http.headers["X-Own"] = "2"
        http.params = {"tenant": "a"}
        call(client)
        http.params = {}
        call(client, extra_headers={"X-Own": "3"}, timeout=3)
    assert [request.headers["x-own"] for request in sent] == ["1", "2", "3"]
    assert {request.headers["cookie"] for request in sent} == {"s=1"}
    assert {request.headers["accept"] for request in sent} == {"application/json"}
    assert [request.url.params.get("tenant") for request in sent] == [None, "a", None]
    assert [request.extensions["timeout"]["read"] for request in sent] == [7, 7, 3]


def test_derived_clients_share_the_connections(seed: ModuleType) -> None:
    with ScriptedServer(OK) as server:
        client = seed.WebServicesApi(base_url=server.url, auth=None)
        with client.with_options(timeout=3) as derived:
            call(derived)
        call(client)
        client.close()
        with pytest.raises(RuntimeError, match="closed"):
            call(client)


def test_asynchronous_clients_close(seed: ModuleType) -> None:
    async def closed() -> bool:
        async with httpx2.AsyncClient() as http:
            async with seed.AsyncWebServicesApi(base_url="http://host", http_client=http):
                pass
            return http.is_closed

    assert asyncio.run(closed()) is False


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda seed: seed.BasicAuth("agent", None), "password must be text, not NoneType"),
        (lambda seed: seed.BearerAuth(None), "token must be text, not NoneType"),
        (lambda seed: seed.ApiKeyAuth(b"k", name="X-Key"), "key must be text, not bytes"),
    ],
)
def test_credentials_that_are_not_set(
    seed: ModuleType, make: Callable[[ModuleType], object], message: str
) -> None:
    with pytest.raises(TypeError, match=f"^{message}$"):
        make(seed)


def test_a_channel_in_place_of_channels(seed: ModuleType) -> None:
    with (
        seed.WebServicesApi(base_url="http://host", auth=None) as client,
        pytest.raises(TypeError, match=r"^channels must be a list, such as \['/a/b'\]$"),
    ):
        client.notifications("/n", channels="/a/b")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"timeout": "5"},
            "timeout must be a number of seconds, an httpx2.Timeout or None, not str",
        ),
        ({"timeout": True}, "timeout must be a number of seconds, .*, not bool"),
        ({"max_retries": "2"}, "max_retries must be a whole number, not str"),
        ({"max_retries": 1.5}, "max_retries must be a whole number, not float"),
    ],
)
def test_options_of_another_type(seed: ModuleType, options: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=f"^{message}$"):
        seed.WebServicesApi(base_url="http://host", auth=None, **options)
    with seed.WebServicesApi(base_url="http://host", auth=None) as client:
        with pytest.raises(TypeError, match=f"^{message}$"):
            client.with_options(**options)
        with pytest.raises(TypeError, match=f"^{message}$"):
            call(client, **options)


@pytest.mark.parametrize("options", [{"timeout": -1}, {"max_retries": -1}])
def test_negative_options(seed: ModuleType, options: dict[str, Any]) -> None:
    (name,) = options
    with pytest.raises(ValueError, match=f"^{name} must not be negative: -1$"):
        seed.WebServicesApi(base_url="http://host", auth=None, **options)


@pytest.mark.parametrize("name", ["strict", "retry_unsafe"])
def test_switches_are_true_or_false(seed: ModuleType, name: str) -> None:
    with pytest.raises(TypeError, match=f"^{name} must be True or False, not str$"):
        seed.WebServicesApi(base_url="http://host", auth=None, **{name: "no"})


@pytest.mark.parametrize("name", ["extra_headers", "extra_query", "extra_body"])
def test_what_is_added_to_a_call_is_a_mapping(seed: ModuleType, name: str) -> None:
    with (
        seed.WebServicesApi(base_url="http://host", auth=None) as client,
        pytest.raises(TypeError, match=f"^{name} must be a mapping, such as .*, not list$"),
    ):
        call(client, **{name: [("a", "b")]})
