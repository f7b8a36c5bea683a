"""What calls send and return, against a real server."""

from __future__ import annotations

import asyncio
import datetime as dt
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from support.http_server import Answer, ScriptedServer, json_answer
from support.kinds_api import EVENT_JSON
from support.served import served

TEXT = {"Content-Type": "text/html"}  # what some servers call every text
OK = json_answer({"statusCode": 0, "referenceId": 80})


def test_constants_are_sent_and_never_asked_for(seed: ModuleType) -> None:
    with served(seed, OK) as (server, client):
        call = client.workbins.unsubscribe_from_agentgroup_notifications
        result = call(id="a/b ?", agent_group="Größe & Co")
    (asked,) = server.asked
    assert asked.method == "POST"
    assert asked.target == "/api/v2/me/workbins/a%2Fb%20%3F?agentGroup=Gr%C3%B6%C3%9Fe%20%26%20Co"
    assert asked.json() == {"operationName": "Unsubscribe"}
    assert asked.headers["content-type"] == "application/json"
    assert asked.headers["user-agent"].startswith("web-services-api-python/")
    assert (result.status_code, result.reference_id) == (0, 80)


def test_options_of_one_call(seed: ModuleType) -> None:
    with served(seed, OK) as (server, client):
        client.workbins.unsubscribe_from_agentgroup_notifications(
            id="1",
            agent_group="g",
            extra_headers={"X-One": "1"},
            extra_query={"agentGroup": "other", "more": [1, True]},
            extra_body={"comment": None},
            timeout=5,
        )
    (asked,) = server.asked
    assert asked.headers["x-one"] == "1"
    assert asked.target.partition("?")[2] == "agentGroup=other&more=1&more=true"
    assert asked.json() == {"operationName": "Unsubscribe", "comment": None}


def test_misspelt_arguments_are_not_swallowed(seed: ModuleType, kinds: ModuleType) -> None:
    with served(seed, OK) as (server, client):
        call = client.workbins.unsubscribe_from_agentgroup_notifications
        with pytest.raises(TypeError, match="unexpected keyword argument 'timeuot'"):
            call(id="1", agent_group="g", timeuot=5)
    assert server.asked == []
    with (
        served(kinds, json_answer([])) as (_, client),
        pytest.raises(TypeError, match="unexpected keyword argument 'pagesize'"),
    ):
        client.events.list_events(pagesize=5)


@pytest.mark.parametrize("value", ["", ".", "..", None])
def test_path_parameters_cannot_leave_their_segment(seed: ModuleType, value: str | None) -> None:
    with (
        served(seed, OK) as (server, client),
        pytest.raises(ValueError, match=f"path parameter 'id' must not be {value!r}"),
    ):
        client.workbins.unsubscribe_from_agentgroup_notifications(id=value, agent_group="g")
    assert server.asked == []


def test_parameters_go_where_they_belong(kinds: ModuleType) -> None:
    with served(kinds, json_answer([EVENT_JSON])) as (server, client):
        client.events.list_events(
            state="open",
            page_size=5,
            tag=["a", "b"],
            detailed=True,
            since=dt.datetime(2024, 1, 31, tzinfo=dt.timezone.utc),
            x_tenant="north",
            theme="dark",
        )
    (asked,) = server.asked
    assert parse_qsl(urlsplit(asked.target).query) == [
        ("v", "2"),
        ("state", "open"),
        ("page size", "5"),
        ("tag", "a"),
        ("tag", "b"),
        ("detailed", "true"),
        ("since", "2024-01-31T00:00:00+00:00"),
    ]
    assert asked.headers["x-tenant"] == "north"
    assert asked.headers["cookie"] == "theme=dark"


def test_optional_parameters_left_out_are_not_sent(kinds: ModuleType) -> None:
    with served(kinds, json_answer([])) as (server, client):
        assert client.events.list_events() == []
    assert server.asked[0].target == "/events?v=2"
    assert "cookie" not in server.asked[0].headers


def test_a_body_of_named_members(kinds: ModuleType) -> None:
    with served(kinds, Answer(status=204)) as (server, client):
        result = client.events.change_event(
            id=1, body_id=2, timeout_=3, note=None, parent={"id": "x"}
        )
        client.events.change_event(id=1)
    assert result is None
    first, second = server.asked
    assert first.json() == {"id": 2, "timeout": 3, "note": None, "parent": {"id": "x"}}
    assert first.headers["content-type"] == "application/vnd.api+json"
    assert second.json() == {}


def test_other_bodies(kinds: ModuleType) -> None:
    with served(kinds, json_answer({})) as (server, client):
        client.operations.sign_in(user="a&b")
        client.operations.replace_tags(body=["a"])
        client.operations.attach(file=b"\x00\x01", title="Photo")
        client.operations.note(body="Grüße")
    form, array, multipart, text = server.asked
    assert form.body == b"grant_type=password&user=a%26b"
    assert form.headers["content-type"] == "application/x-www-form-urlencoded"
    assert array.json() == ["a"]
    assert multipart.headers["content-type"].startswith("multipart/form-data; boundary=")
    assert b'name="file"; filename="upload"\r\n' in multipart.body
    assert b"\x00\x01" in multipart.body
    assert b'name="title"\r\n\r\nPhoto\r\n' in multipart.body
    assert text.body == "Grüße".encode()
    assert text.headers["content-type"] == "text/plain"


@pytest.mark.parametrize(
    ("method", "answer", "expected"),
    [
        ("export", Answer(body=b"a;b", headers={"Content-Type": "text/csv"}), "a;b"),
        ("icon", Answer(body=b"\x89PNG"), b"\x89PNG"),
        ("count", json_answer("many"), "many"),
        ("count", json_answer(3), 3),
    ],
)
def test_results_that_are_no_models(
    kinds: ModuleType, method: str, answer: Answer, expected: object
) -> None:
    with served(kinds, answer) as (_, client):
        assert getattr(client.operations, method)() == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (json_answer({"a": 1}), {"a": 1}),
        (Answer(body=b"pong", headers=TEXT), "pong"),
        (Answer(), None),
    ],
)
def test_a_result_the_reference_does_not_describe(
    kinds: ModuleType, answer: Answer, expected: object
) -> None:
    with served(kinds, answer) as (_, client):
        assert client.events.ping() == expected


def test_raw_responses(seed: ModuleType) -> None:
    answer = json_answer({"statusCode": 0, "referenceId": 80}, **{"X-Request-Id": "r-1"})
    with served(seed, answer) as (_, client):
        raw = client.workbins.with_raw_response.unsubscribe_from_placegroup_notifications(
            id="1", place_group="g"
        )
    assert raw.status_code == 200
    assert raw.headers["content-type"] == "application/json"
    assert raw.request_id == "r-1"
    assert raw.parse().reference_id == 80


def test_asynchronous_calls(seed: ModuleType) -> None:
    async def calls(server: ScriptedServer) -> tuple[Any, Any]:
        async with seed.AsyncWebServicesApi(base_url=server.url, auth=None) as client:
            method = "unsubscribe_from_agentgroup_notifications"
            result = await getattr(client.workbins, method)(id="1", agent_group="g")
            raw_method = getattr(client.workbins.with_raw_response, method)
            return result, await raw_method(id="1", agent_group="g")

    with ScriptedServer(OK) as server:
        result, raw = asyncio.run(calls(server))
    assert result == raw.parse()
    assert len(server.asked) == 2


def test_the_base_url_of_the_reference_is_the_default(kinds: ModuleType) -> None:
    with kinds.KindsOfThings(auth=None) as client:
        assert client.base_url == "https://api.example.com/base"
