"""What methods return."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.model_apis import answer, api, member, operation, sample, shape, typed

from doc2sdk.render.design.exchanges import design_exchanges
from doc2sdk.render.python.plan import plan_sdk


@pytest.mark.parametrize(
    ("status", "annotation"),
    [(None, "GetResponse | None"), (201, "GetResponse | None"), (404, "GetResponse")],
)
def test_a_documented_null_is_a_result(status: int | None, annotation: str) -> None:
    get = operation(
        "get",
        "Get",
        "GET",
        "/x",
        responses=(answer(200, shape(member("id", typed("string")))),),
        samples=(sample("get-response", "response", None, status=status),),
    )
    (method,) = plan_sdk(api("an-api", "An API", operations=(get,))).resources[0].methods
    assert method.result.annotation == annotation


def test_an_answer_that_is_not_the_success_is_no_result() -> None:
    """Nobody knows its status: no method returns it and no test receives it."""
    get = operation(
        "get",
        "Get",
        "GET",
        "/x",
        responses=(
            answer(200, shape(member("id", typed("string")))),
            replace(answer(None, shape(member("error", typed("string")))), other=True),
        ),
        samples=(
            sample("get-response-200", "response", {"id": "a"}, status=200),
            sample("get-response", "response", {"error": "b"}),
        ),
    )
    plan = plan_sdk(api("an-api", "An API", operations=(get,)))
    (method,) = plan.resources[0].methods
    assert method.result.annotation == "GetResponse"
    (exchange,) = design_exchanges(method.design, plan.design)
    assert exchange.answer is not None
    assert exchange.answer.id == "get-response-200"
