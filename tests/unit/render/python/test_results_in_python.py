"""Results as Python's annotations, and deprecated methods."""

from __future__ import annotations

from dataclasses import replace

from support.model_apis import answer, api, cite, operation, parameter, typed

from doc2sdk.model import Api, Schema
from doc2sdk.render.exports.openapi import to_openapi
from doc2sdk.render.python import render_sdk

EITHER = Schema(one_of=(typed("string"), typed("integer")))


def either_api(argument: str) -> Api:
    get = operation(
        "get",
        "Get",
        "GET",
        "/x",
        parameters=(parameter(argument, "query", typed("string")),),
        responses=(answer(200, EITHER),),
    )
    return api("x", "X", operations=(get,))


def test_an_argument_called_type_does_not_hide_the_class() -> None:
    hidden = render_sdk(either_api("type"))["src/x/resources/operations.py"]
    assert 'cast("builtins.type[str | int]", str | int)' in hidden
    assert "import builtins\n" in hidden
    free = render_sdk(either_api("kind"))["src/x/resources/operations.py"]
    assert 'cast("type[str | int]", str | int)' in free
    assert "builtins" not in free


def test_deprecated_operations_say_so() -> None:
    made = either_api("kind")
    old = replace(made.operations[0], deprecated=cite(True))
    made = replace(made, operations=(old,))
    resource = render_sdk(made)["src/x/resources/operations.py"]
    assert "        Deprecated: the reference advises against this operation.\n" in resource
    assert to_openapi(made)["paths"] == {
        "/x": {"get": {**_get(either_api("kind")), "deprecated": True}}
    }


def _get(made: Api) -> dict[str, object]:
    paths = to_openapi(made)["paths"]
    assert isinstance(paths, dict)
    item = paths["/x"]
    assert isinstance(item, dict)
    get = item["get"]
    assert isinstance(get, dict)
    return dict(get)
