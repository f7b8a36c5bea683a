"""Types and example values of arguments where the reference says little."""

from __future__ import annotations

import pytest
from support.kinds_api import body
from support.model_apis import api, member, operation, parameter, sample, shape, typed

from doc2sdk.model import Json, Operation, RequestLine, Schema, Text
from doc2sdk.render.design.example_values import is_placeholder
from doc2sdk.render.design.methods import MethodDesign
from doc2sdk.render.design.sdk import design_sdk
from doc2sdk.render.design.types import Kind, Type, single
from doc2sdk.render.python.names import PYTHON_NAMING

ANY_TEXT = Type((Kind.TEXT, Kind.INTEGER, Kind.NUMBER, Kind.BOOLEAN))


def method_of(made: Operation) -> MethodDesign:
    (method,) = design_sdk(api("x", "X", operations=(made,)), PYTHON_NAMING).methods
    return method


@pytest.mark.parametrize(
    ("location", "expected"),
    [("query", ANY_TEXT), ("path", single(Kind.TEXT)), ("header", single(Kind.TEXT))],
)
def test_what_is_written_as_text_and_has_no_type(location: str, expected: Type) -> None:
    path = "/x/{id}" if location == "path" else "/x"
    made = operation("get", "Get", "GET", path, parameters=(parameter("id", location, Schema()),))
    found = method_of(made)
    assert found.arguments.asked[0].type == expected


def test_fields_of_forms_without_a_type() -> None:
    form = body("application/x-www-form-urlencoded", shape(member("a", Schema())))
    json = body("application/json", shape(member("a", Schema())))
    types = [
        method_of(operation("add", "Add", "POST", "/x", body=sent)).arguments.asked[0].type
        for sent in (form, json)
    ]
    assert types == [ANY_TEXT, single(Kind.ANY)]


@pytest.mark.parametrize("text", ["{customer}", "${id}", "{{id}}", "<user id>", ":id", "[name]"])
def test_a_text_that_names_a_value_is_none(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize("text", ["customer", "a{b}", "{a}/{b}", "<a></a>", "12:30", "[1, 2]", 3])
def test_a_value_is_no_placeholder(text: object) -> None:
    assert not is_placeholder(text)  # type: ignore[arg-type]


def test_placeholders_of_samples_are_replaced() -> None:
    line = RequestLine(method="GET", target=Text("/api/planets/{planetId}?page=:page&sort=up"))
    shown = sample("get-request", "request", None, request_line=line)
    made = operation(
        "get",
        "Get",
        "GET",
        "/planets/{planetId}",
        parameters=(
            parameter("planetId", "path", typed("integer")),
            parameter("page", "query", typed("integer"), required=False),
            parameter("sort", "query", typed("string"), required=False),
        ),
        samples=(shown,),
    )
    (example,) = method_of(made).examples
    assert example.values == {"planet_id": 1, "sort": "up"}
    assert (example.request, example.prefix) == (None, "")


def test_a_placeholder_is_no_example_value() -> None:
    schema = typed("string", examples=(Json("{customer}"), Json("c-1")))
    made = operation(
        "get", "Get", "GET", "/x", parameters=(parameter("customer", "query", schema),)
    )
    assert method_of(made).examples[0].values == {"customer": "c-1"}
