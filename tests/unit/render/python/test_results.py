"""What methods return."""

from __future__ import annotations

import pytest
from support.model_apis import answer, api, member, operation, sample, shape, typed

from doc2sdk.render.python.plan import plan


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
    (method,) = plan(api("an-api", "An API", operations=(get,))).resources[0].methods
    assert method.result.annotation == annotation
