"""Several operations on one method and path become one that accepts what any of them accepts."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from support.exports import valid_openapi

from doc2sdk.model import Operation, RequestBody, Schema
from doc2sdk.render.exports.openapi import to_openapi


def merge(apis: ModuleType, *operations: Operation) -> dict[str, Any]:
    """The one operation object these operations become, in a document that is valid."""
    api = apis.api("test", "Test", operations=operations)
    valid_openapi(api)
    paths: Any = to_openapi(api)["paths"]
    [item] = paths.values()
    [found] = item.values()
    return dict(found)


def call(apis: ModuleType, name: str, **parts: Any) -> Operation:
    path = parts.pop("path", "/calls/{id}")
    operation: Operation = apis.operation(name, name.title(), "POST", path, **parts)
    return operation


def body(apis: ModuleType, schema: Schema, media_type: str = "application/json") -> RequestBody:
    return RequestBody(media_type=media_type, schema=schema, required=apis.cite(True))


def test_constants_of_a_parameter_become_an_enumeration(apis: ModuleType) -> None:
    variants = [
        call(apis, verb, parameters=(apis.parameter("action", "query", apis.const(verb)),))
        for verb in ("hold", "retrieve")
    ]
    parameters = {each["name"]: each for each in merge(apis, *variants)["parameters"]}
    assert parameters["action"]["schema"] == {"type": "string", "enum": ["hold", "retrieve"]}
    assert parameters["action"]["required"] is True


def test_bodies_told_apart_by_a_constant_are_one_of(apis: ModuleType) -> None:
    hold = apis.shape(apis.member("op", apis.const("Hold")))
    dial = apis.shape(
        apis.member("op", apis.const("Dial")), apis.member("to", apis.typed("string"))
    )
    variants = [
        call(apis, "hold", body=body(apis, hold)),
        call(apis, "dial", body=body(apis, dial)),
    ]
    schema = merge(apis, *variants)["requestBody"]["content"]["application/json"]["schema"]
    assert list(schema) == ["oneOf"]
    assert [each["title"] for each in schema["oneOf"]] == ["Hold", "Dial"]
    assert schema["oneOf"][1]["properties"]["op"] == {"type": "string", "const": "Dial"}


def test_bodies_nothing_tells_apart_are_any_of(apis: ModuleType) -> None:
    first = apis.shape(apis.member("name", apis.typed("string"), required=False))
    second = apis.shape(apis.member("title", apis.typed("string"), required=False))
    variants = [call(apis, "a", body=body(apis, first)), call(apis, "b", body=body(apis, second))]
    schema = merge(apis, *variants)["requestBody"]["content"]["application/json"]["schema"]
    assert list(schema) == ["anyOf"]


def test_a_body_only_one_variant_has_is_optional(apis: ModuleType) -> None:
    only = body(apis, apis.typed("string"))
    found = merge(apis, call(apis, "a", body=only), call(apis, "b"))
    assert found["requestBody"]["required"] is False
    assert found["requestBody"]["content"]["application/json"]["schema"] == {"type": "string"}


def test_bodies_of_different_media_types_stand_side_by_side(apis: ModuleType) -> None:
    found = merge(
        apis,
        call(apis, "a", body=body(apis, apis.typed("object"))),
        call(apis, "b", body=body(apis, apis.typed("string"), "text/plain; charset=utf-8")),
    )
    assert {name: part["schema"] for name, part in found["requestBody"]["content"].items()} == {
        "application/json": {"type": "object"},
        "text/plain; charset=utf-8": {"type": "string"},
    }


def test_responses_of_one_status_are_merged(apis: ModuleType) -> None:
    found = merge(
        apis,
        call(apis, "a", responses=(apis.answer(200, apis.typed("string"), "Held."),)),
        call(apis, "b", responses=(apis.answer(200, apis.typed("integer"), "Dialled."),)),
        call(apis, "c", responses=(apis.answer(409, None),)),
    )
    assert list(found["responses"]) == ["200", "409"]
    assert found["responses"]["200"]["description"] == "Held.\n\nDialled."
    assert found["responses"]["200"]["content"]["application/json"]["schema"] == {
        "oneOf": [{"title": "A", "type": "string"}, {"title": "B", "type": "integer"}]
    }


def test_header_names_are_the_same_in_any_case(apis: ModuleType) -> None:
    found = merge(
        apis,
        call(apis, "a", parameters=(apis.parameter("X-Token", "header", apis.typed("string")),)),
        call(apis, "b", parameters=(apis.parameter("x-token", "header", apis.typed("string")),)),
    )
    headers = [each for each in found["parameters"] if each["in"] == "header"]
    assert [(each["name"], each["required"]) for each in headers] == [("X-Token", True)]


def test_path_templates_that_differ_in_names_only_are_one(apis: ModuleType) -> None:
    string = apis.typed("string")
    found = merge(
        apis,
        call(apis, "a", parameters=(apis.parameter("id", "path", string),)),
        call(
            apis,
            "b",
            path="/calls/{callId}",
            parameters=(apis.parameter("callId", "path", string),),
        ),
    )
    assert [(each["name"], each["in"]) for each in found["parameters"]] == [("id", "path")]
    assert found["parameters"][0]["x-doc2sdk-placeholder"] == "callId"


def test_a_description_lists_what_each_variant_does(apis: ModuleType) -> None:
    found = merge(
        apis, call(apis, "hold", description=apis.text("Holds.\nNow.")), call(apis, "dial")
    )
    assert found["summary"] == "Hold / Dial"
    assert found["description"] == "- Hold: Holds.\n  Now.\n- Dial"


def test_a_summary_stays_short(apis: ModuleType) -> None:
    variants = [call(apis, f"operation-number-{n}") for n in range(20)]
    assert merge(apis, *variants)["summary"] == "Operation-Number-0 (and 19 more)"


@pytest.mark.parametrize(
    ("ids", "name"),
    [
        (("get-user", "get-user-by-name"), "getUser"),
        (("hold", "dial"), "postCallsId"),
        (("hold", "hold"), "hold"),
    ],
)
def test_a_group_is_named_by_what_its_variants_share(
    apis: ModuleType, ids: tuple[str, ...], name: str
) -> None:
    assert merge(apis, *(call(apis, each) for each in ids))["operationId"] == name


def test_operation_ids_are_unique(apis: ModuleType) -> None:
    operations = (
        apis.operation("a-1", "One", "GET", "/one"),
        apis.operation("a1", "Two", "GET", "/two"),
        apis.operation("a1", "Three", "GET", "/three", section="more-things"),
    )
    api = apis.api("test", "Test", operations=operations)
    valid_openapi(api)
    paths: Any = to_openapi(api)["paths"]
    ids = [item["get"]["operationId"] for item in paths.values()]
    assert ids == ["a1", "a12", "moreThings_a1"]


def test_one_operation_has_no_variants(apis: ModuleType) -> None:
    assert "x-doc2sdk-variants" not in merge(apis, call(apis, "hold"))
