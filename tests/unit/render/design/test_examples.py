"""Calls that repeat documented requests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from support.kinds_api import body, form_sample, kinds_api
from support.model_apis import (
    api,
    const,
    member,
    operation,
    parameter,
    plain_api,
    sample,
    shape,
    typed,
)

from doc2sdk.model import Api, Operation, RequestLine, Sample, Schema, Text
from doc2sdk.render.python.calls import call_source
from doc2sdk.render.python.method_views import MethodView
from doc2sdk.render.python.plan import plan_sdk


def method_of(whole: Api, name: str) -> MethodView:
    resources = plan_sdk(whole).resources
    return next(m for resource in resources for m in resource.methods if m.name == name)


def only_method(made: Operation) -> MethodView:
    return method_of(api("x", "X", operations=(made,)), "do_it")


def request(target: str, value: Any = None, method: str = "POST") -> Sample:
    line = RequestLine(method=method, target=Text(target))
    made = sample("do-it-request", "request", value, request_line=line)
    return made if value is not None else replace(made, value=None)


def do_it(*samples: Any, **parts: Any) -> Operation:
    members = shape(member("kind", const("big")), member("size", typed("integer"), required=False))
    settings = {
        "parameters": (
            parameter("id", "path", typed("integer")),
            parameter("all", "query", typed("boolean"), required=False),
        ),
        "body": body("application/json", members),
        **parts,
    }
    return operation("do-it", "Do it", "POST", "/things/{id}", samples=samples, **settings)


def test_values_are_read_as_their_types() -> None:
    method = only_method(do_it(request("/things/7?all=true", {"kind": "big", "size": 3})))
    (example,) = method.examples
    assert example.values == {"id": 7, "all": True, "size": 3}
    assert example.request is not None
    assert call_source("do", example, method.arguments) == "do(id=7, all=True, size=3)"


def test_what_the_reference_does_not_name_is_sent_as_extra() -> None:
    target = "https://host/base/things/7?new=a&new=b"
    method = only_method(do_it(request(target, {"kind": "big", "size": "3", "more": 1})))
    (example,) = method.examples
    assert example.prefix == "/base"
    assert example.extra_query == {"new": ["a", "b"]}
    assert example.extra_body == {"size": "3", "more": 1}


@pytest.mark.parametrize(
    "unfit",
    [
        request("/things/seven", {"kind": "big"}),
        request("/others/7", {"kind": "big"}),
        request("/things/7", {"kind": "small"}),
        request("/things/7", {}),
        request("/things/7", [1]),
        request("/things/7?all=true&all=false", {"kind": "big"}),
        request("/things/7", {"kind": "big"}, method="PUT"),
    ],
)
def test_a_sample_that_contradicts_the_operation_is_not_repeated(unfit: Any) -> None:
    (example,) = only_method(do_it(unfit)).examples
    assert example.request is None
    assert example.values == {"id": 1}


def test_each_request_gives_a_call() -> None:
    first = request("/things/7", {"kind": "big"})
    method = only_method(do_it(first, request("/nothing"), request("/things/8", {"kind": "big"})))
    assert [example.values["id"] for example in method.examples] == [7, 8]


def test_values_are_made_up_where_none_is_documented() -> None:
    parameters = (
        parameter("word", "query", typed("string")),
        parameter("count", "query", typed("integer")),
        parameter("list", "query", typed("array", items=typed("string"))),
        parameter("any", "query", Schema()),
        parameter("shown", "query", typed("string"), examples=()),
    )
    method = only_method(do_it(parameters=parameters, body=None))
    assert method.examples[0].values == {
        "id": "id",
        "word": "word",
        "count": 1,
        "list_": [],
        "any": "any",
        "shown": "shown",
    }


def test_a_body_that_is_not_json() -> None:
    (example,) = method_of(plain_api(), "upload_photo").examples
    assert example.values == {"user_id": 7, "body": "<photo/>"}


FIELDS = shape(
    member("kind", const("big")),
    member("size", typed("integer"), required=False),
    member("tag", typed("array", items=typed("string")), required=False),
)


def form(text: str) -> Operation:
    sample = form_sample("do-it-request", "/things/7", text)
    return do_it(sample, body=body("application/x-www-form-urlencoded", FIELDS))


@pytest.mark.parametrize(
    "text", ["kind=big&size=3&tag=a+b&tag=c&new=1", "kind=big\n  &size=3&\ntag=a+b&tag=c&new=1"]
)
def test_a_printed_form(text: str) -> None:
    (example,) = only_method(form(text)).examples
    assert example.values == {"id": 7, "size": 3, "tag": ["a b", "c"]}
    assert example.extra_body == {"new": "1"}
    assert example.request is not None


@pytest.mark.parametrize(
    "text", ["kind=small", "size=3", "kind=big&size=three", "kind = big", "kind=big\nsize=3"]
)
def test_a_form_that_is_not_repeated(text: str) -> None:
    (example,) = only_method(form(text)).examples
    assert example.request is None


def test_a_form_where_the_body_is_json() -> None:
    made = do_it(form_sample("do-it-request", "/things/7", "kind=big"))
    assert only_method(made).examples[0].request is None


def test_values_of_headers() -> None:
    parameters = (
        parameter("id", "path", typed("integer")),
        parameter("X-Tenant", "header", typed("string")),
        parameter("X-Limit", "header", typed("integer"), required=False),
        parameter("X-Since", "header", typed("integer"), required=False),
    )
    shown = (("x-tenant", "north"), ("X-LIMIT", "5"), ("X-Since", "ever"), ("Other", "1"))
    headers = tuple((Text(name), Text(value)) for name, value in shown)
    line = RequestLine(method="POST", target=Text("/things/7"), headers=headers)
    made = replace(request("/things/7", {"kind": "big"}), request_line=line)
    (example,) = only_method(do_it(made, parameters=parameters)).examples
    assert example.values == {"id": 7, "x_tenant": "north", "x_limit": 5}
    assert example.request is not None


def test_constants_of_the_query_are_not_arguments() -> None:
    (example,) = method_of(kinds_api(), "list_events").examples
    assert example.values == {"state": "open", "page_size": 5, "tag": ["a", "b"], "detailed": True}
    assert example.extra_query == {"new": ["1"]}
