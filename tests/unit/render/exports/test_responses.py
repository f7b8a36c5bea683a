"""Where responses and their samples go."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest
from support.exports import valid_openapi

from doc2sdk.model import Cited, Header, Response, Text
from doc2sdk.render.exports.openapi import to_openapi


def responses(apis: ModuleType, *stated: Response, samples: tuple[Any, ...] = ()) -> dict[str, Any]:
    operation = apis.operation("get", "Get", "GET", "/users", responses=stated, samples=samples)
    api = apis.api("test", "Test", operations=(operation,))
    valid_openapi(api)
    paths: Any = to_openapi(api)["paths"]
    return dict(paths["/users"]["get"].get("responses", {}))


def shown(found: dict[str, Any]) -> dict[str, list[str]]:
    """The names of the examples by status."""
    return {
        status: [name for media in each.get("content", {}).values() for name in media["examples"]]
        for status, each in found.items()
    }


def test_no_response(apis: ModuleType) -> None:
    said = "The documents state neither status nor description."
    assert responses(apis) == {"default": {"description": said}}


@pytest.mark.parametrize(
    ("stated", "sampled", "key"),
    [
        ((), None, "default"),
        ((None,), None, "default"),
        ((404, 201), None, "201"),
        ((404, 500), None, "404"),
        ((404, None), None, "default"),
        ((200,), 404, "404"),
        ((200, 404), 404, "404"),
    ],
)
def test_where_a_sample_goes(
    apis: ModuleType, stated: tuple[int | None, ...], sampled: int | None, key: str
) -> None:
    answers = [apis.answer(status, None) for status in stated]
    found = responses(apis, *answers, samples=(apis.sample("s", "response", 1, status=sampled),))
    assert {status for status, names in shown(found).items() if names == ["s"]} == {key}


def test_a_number_that_is_no_status_does_not_become_a_key(apis: ModuleType) -> None:
    found = responses(apis, apis.answer(0, None, "Success."))
    assert list(found) == ["default"]
    assert found["default"]["description"] == "Success."
    assert found["default"]["x-doc2sdk-source"]["text"] == "0"


def test_a_schema_without_a_media_type(apis: ModuleType) -> None:
    bare = Response(status=None, description=None, media_type=None, schema=apis.typed("string"))
    assert list(responses(apis, bare)["default"]["content"]) == ["*/*"]
    sampled = responses(apis, bare, samples=(apis.sample("s", "response", "x"),))
    assert sampled["default"]["content"]["application/json"]["schema"] == {"type": "string"}


def test_a_sample_that_could_not_be_repaired_is_no_example(apis: ModuleType) -> None:
    broken = replace(apis.sample("s", "response", None), value=None, body=Text("{..."))
    found = responses(apis, apis.answer(200, apis.typed("object")), samples=(broken,))
    assert "examples" not in found["200"]["content"]["application/json"]


def header(apis: ModuleType, name: str, *, required: bool) -> Header:
    cited: Cited[Text] = apis.text(name)
    flag = Cited(value=required, place=cited.place, text=cited.text)
    return Header(
        name=cited, schema=apis.typed("integer"), required=flag, description=apis.text("How many.")
    )


def test_headers(apis: ModuleType) -> None:
    """OpenAPI ignores a header object called Content-Type; names are the same in any case."""
    total = header(apis, "X-Total", required=True)
    answers = [
        replace(
            apis.answer(200, None), headers=(total, header(apis, "Content-Type", required=True))
        ),
        replace(apis.answer(404, None), headers=(header(apis, "x-total", required=False),)),
    ]
    found = responses(apis, *answers)
    assert list(found["200"]["headers"]) == ["X-Total"]
    shown = found["200"]["headers"]["X-Total"]
    assert (shown["description"], shown["required"], shown["schema"]["type"]) == (
        "How many.",
        True,
        "integer",
    )
    assert found["404"]["headers"]["x-total"]["required"] is False


def test_an_answer_that_is_not_the_success_is_any_other(apis: ModuleType) -> None:
    other = replace(apis.answer(None, apis.shape()), other=True)
    assert list(responses(apis, apis.answer(200, apis.shape()), other)) == ["200", "default"]
