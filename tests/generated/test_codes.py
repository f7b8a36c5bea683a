"""Errors by codes in bodies, against a real server."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from support.http_server import Answer, json_answer
from support.passes import api_of
from support.served import served

from doc2sdk.model import Api

CASES = Path(__file__).parents[1] / "cases"


@pytest.fixture(scope="module")
def switchboard(load_sdk: Callable[[Api], ModuleType]) -> ModuleType:
    """Its answers all have a ``statusCode``, a number."""
    return load_sdk(api_of(CASES / "codes-in-every-answer" / "document.html"))


@pytest.fixture(scope="module")
def ledger(load_sdk: Callable[[Api], ModuleType]) -> ModuleType:
    """Its errors have an ``error.code``, a word."""
    return load_sdk(api_of(CASES / "codes-of-errors" / "document.md"))


@pytest.mark.parametrize("code", [6, "6"])
def test_a_failure_in_a_success(switchboard: ModuleType, code: object) -> None:
    answer = json_answer({"statusCode": code, "statusMessage": "No such call"})
    with served(switchboard, answer) as (server, client):
        with pytest.raises(switchboard.ResourceNotFoundError) as caught:
            client.calls.stop(id="c1")
        assert len(server.asked) == 1
    error = caught.value
    assert isinstance(error, switchboard.CodeError)
    assert isinstance(error, switchboard.APIStatusError)
    assert error.code == switchboard.StatusCode.RESOURCE_NOT_FOUND == 6
    assert (error.status_code, error.meaning) == (200, "The resource was not found.")
    assert "200 OK: The resource was not found." in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.code) == (type(error), str(error), 6)


@pytest.mark.parametrize("code", [0, 7, 8, 99, None, True, [6], "x"])
def test_other_codes_are_results(switchboard: ModuleType, code: object) -> None:
    with served(switchboard, json_answer({"statusCode": code})) as (_, client):
        assert client.calls.stop(id="c1").to_dict() == {"statusCode": code}


@pytest.mark.parametrize("body", [[6], {"call": {"statusCode": 6}}, {}])
def test_codes_elsewhere_are_none(switchboard: ModuleType, body: object) -> None:
    with served(switchboard, json_answer(body)) as (_, client):
        raw = client.calls.with_raw_response.stop(id="c1")
    assert raw.json() == body


def test_asynchronous_calls_and_raw_ones(switchboard: ModuleType) -> None:
    answer = json_answer({"statusCode": 3})

    async def call(url: str) -> None:
        async with switchboard.AsyncSwitchboardApi(base_url=url) as client:
            await client.calls.stop(id="c1")

    with served(switchboard, answer, answer) as (server, client):
        with pytest.raises(switchboard.ForbiddenError):
            client.calls.with_raw_response.stop(id="c1")
        with pytest.raises(switchboard.ForbiddenError):
            asyncio.run(call(server.url))


def test_an_error_is_of_its_code_and_of_its_status(ledger: ModuleType) -> None:
    answer = json_answer({"error": {"code": "PERIOD_CLOSED"}}, 409)
    with served(ledger, answer, answer) as (_, client):
        with pytest.raises(ledger.PeriodClosedError) as by_code:
            client.entries.add()
        with pytest.raises(ledger.ConflictError) as by_status:
            client.entries.add()
    assert type(by_code.value) is type(by_status.value)
    assert by_code.value.code == ledger.ErrorCode.PERIOD_CLOSED
    again = pickle.loads(pickle.dumps(by_code.value))
    assert isinstance(again, ledger.PeriodClosedError)
    assert isinstance(again, ledger.ConflictError)


@pytest.mark.parametrize(
    ("answer", "name", "code"),
    [
        (json_answer({"error": {"code": "UNHEARD_OF"}}, 409), "ConflictError", "UNHEARD_OF"),
        (json_answer({"error": "PERIOD_CLOSED"}, 409), "ConflictError", None),
        (json_answer([], 404), "NotFoundError", None),
        (Answer(status=500, body=b"broken"), "InternalServerError", None),
    ],
)
def test_errors_without_a_known_code(
    ledger: ModuleType, answer: Answer, name: str, code: str | None
) -> None:
    with (
        served(ledger, *[answer] * 4) as (_, client),
        pytest.raises(ledger.APIStatusError) as caught,
    ):
        client.with_options(max_retries=0).entries.add()
    assert type(caught.value) is getattr(ledger, name)
    assert caught.value.code == code


def test_no_table_of_codes_no_trace(seed: ModuleType) -> None:
    assert not hasattr(seed, "CodeError")
    assert not hasattr(seed.APIStatusError, "code")
