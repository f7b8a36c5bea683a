"""What an SDK's own tests send and expect: one exchange at least for each operation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from support.kinds_api import body, stated
from support.model_apis import (
    answer,
    api,
    const,
    member,
    operation,
    parameter,
    sample,
    shape,
    typed,
)

from doc2sdk.model import Certainty, Operation, RequestLine, Sample, Schema, Text
from doc2sdk.render.design.contradictions import contradictions
from doc2sdk.render.design.exchanges import Exchange, design_exchanges
from doc2sdk.render.design.sdk import SdkDesign, design_sdk
from doc2sdk.render.python.names import PYTHON_NAMING

THING = shape(member("id", typed("integer")), member("name", typed("string"), required=False))


def sdk_of(made: Operation) -> SdkDesign:
    return design_sdk(api("x", "X", operations=(made,)), PYTHON_NAMING)


def exchanges(made: Operation) -> list[Exchange]:
    sdk = sdk_of(made)
    return [found for method in sdk.methods for found in design_exchanges(method, sdk)]


def returning(schema: Schema | None, value: Any, broken_as: str | None = None) -> Operation:
    """An operation with one answer, which may be a broken one of a media type."""
    shown = sample("get-response", "response", value, status=200)
    if broken_as is not None:
        shown = replace(shown, value=None, body=Text("{ id: "), media_type=broken_as)
    return operation("get", "Get", "GET", "/x", responses=(answer(200, schema),), samples=(shown,))


def text_of(sdk: SdkDesign) -> list[str]:
    return [f"{found.rule.id} {found.headline}" for found in contradictions(sdk)]


def test_an_operation_without_samples_is_called() -> None:
    made = operation(
        "change",
        "Change",
        "PUT",
        "/things/{id}/a b",
        parameters=(
            parameter("id", "path", typed("integer")),
            parameter("tag", "query", typed("array", items=typed("string"))),
            parameter("full", "query", typed("boolean")),
            parameter("later", "query", typed("string"), required=False),
        ),
        body=body("application/json", shape(member("kind", const("big")), member("n", Schema()))),
    )
    (found,) = exchanges(made)
    assert (found.answer, found.status, found.is_success) == (None, 200, True)
    assert (found.sent.method, found.sent.path) == ("PUT", "/things/1/a b")
    assert found.sent.query == (("full", "true"),)
    assert found.sent.body == {"kind": "big", "n": "n"}


def test_a_guessed_method_is_not_expected() -> None:
    made = operation("get", "Get", "GET", "/x")
    guessed = replace(made.method, certainty=Certainty.GUESSED, rule="guess")
    (found,) = exchanges(replace(made, method=guessed))
    assert found.sent.method is None


@pytest.mark.parametrize(
    ("schema", "value", "reason"),
    [
        (THING, [{"id": 1}], "is not of the kind that the reference states"),
        (typed("array", items=THING), {"id": 1}, "is not of the kind that the reference states"),
        (typed("integer"), "1", "is not of the kind that the reference states"),
        (
            typed("string", format=stated("date")),
            "31/01/2000",
            "is not of the kind that the reference states",
        ),
    ],
)
def test_an_answer_of_another_kind_is_a_contradiction(
    schema: Schema, value: Any, reason: str
) -> None:
    made = returning(schema, value)
    assert [found.answer for found in exchanges(made)] == [None]
    assert text_of(sdk_of(made)) == [f"S309 the sample {reason}"]


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        (THING, {"id": "one"}),
        (THING, {}),
        (typed("array", items=THING), [{"id": "one"}]),
        (Schema(one_of=(typed("string"), THING)), {"id": 1}),
        (Schema(), [1]),
        (None, {"id": 1}),
        (THING, None),
    ],
)
def test_an_answer_that_only_deviates_is_expected(schema: Schema | None, value: Any) -> None:
    (found,) = exchanges(returning(schema, value))
    assert found.answer is not None
    assert text_of(sdk_of(returning(schema, value))) == []


def test_what_is_called_json_and_is_none_is_no_answer() -> None:
    for schema in (THING, None):
        made = returning(schema, 1, broken_as="application/json")
        assert [found.answer for found in exchanges(made)] == [None]
        assert text_of(sdk_of(made)) == ["S309 the sample is not JSON"]


def test_another_format_is_no_answer_and_no_contradiction() -> None:
    made = returning(THING, 1, broken_as="application/xml")
    assert [found.answer for found in exchanges(made)] == [None]
    assert text_of(sdk_of(made)) == []


def test_json_that_the_reference_calls_text_is_no_answer() -> None:
    made = returning(typed("string"), {"id": 1})
    plain = replace(made.responses[0], media_type="text/plain")
    made = replace(made, responses=(plain,))
    assert [found.answer for found in exchanges(made)] == [None]
    assert text_of(sdk_of(made)) == ["S309 the sample is JSON, and the response is text/plain"]


def test_failures_are_expected_whatever_their_bodies_are() -> None:
    made = operation(
        "get",
        "Get",
        "GET",
        "/x",
        responses=(answer(200, THING),),
        samples=(sample("get-404", "response", ["gone"], status=404),),
    )
    (found,) = exchanges(made)
    assert (found.status, found.is_success) == (404, False)
    assert found.answer is not None


def post(shown: Sample, media_type: str = "application/json") -> Operation:
    return operation(
        "add",
        "Add",
        "POST",
        "/things/{id}",
        parameters=(parameter("id", "path", typed("integer")),),
        body=body(media_type, THING),
        samples=(shown,),
    )


def test_a_body_without_a_request_line_is_sent_with_invented_values() -> None:
    made = post(sample("add-request", "request", {"id": 7, "colour": "red"}))
    (found,) = exchanges(made)
    assert found.example.values == {"id": 1, "body_id": 7}
    assert found.example.extra_body == {"colour": "red"}
    assert found.sent.body == {"id": 7, "colour": "red"}
    assert text_of(sdk_of(made)) == []


def test_a_request_line_and_the_body_printed_apart_are_one_call() -> None:
    line = RequestLine(method="POST", target=Text("/api/things/3"))
    shown = replace(sample("add-request", "request", None, request_line=line), value=None)
    alone = sample("add-request-2", "request", {"id": 7})
    made = post(shown)
    (found,) = exchanges(replace(made, samples=(shown, alone)))
    assert found.example.values == {"id": 3, "body_id": 7}
    assert (found.example.request, found.example.prefix) == (None, "")
    assert (found.sent.path, found.sent.body) == ("/things/3", {"id": 7})


@pytest.mark.parametrize(
    ("target", "value", "media_type", "reason"),
    [
        ("/others/1", {"id": 7}, "application/json", "has another path"),
        ("/things/..", {"id": 7}, "application/json", "has `..` for `id`, which is another path"),
        (
            "/things/one",
            {"id": 7},
            "application/json",
            "has `one` where another type is documented",
        ),
        ("/things/1", {"name": "a"}, "application/json", "has no usable value for `id`"),
        ("/things/1", [7], "application/json", "has a body that is not an object"),
        ("/things/1", {"id": 7}, "multipart/form-data", "is JSON, and multipart/form-data is sent"),
    ],
)
def test_requests_that_no_call_repeats(
    target: str, value: Any, media_type: str, reason: str
) -> None:
    line = RequestLine(method="POST", target=Text(target))
    made = post(sample("add-request", "request", value, request_line=line), media_type)
    (found,) = exchanges(made)
    assert found.example.request is None
    assert text_of(sdk_of(made)) == [f"S308 the sample {reason}"]


def test_a_diagnostic_shows_the_sample() -> None:
    (found,) = contradictions(sdk_of(returning(THING, [1])))
    assert found.subject == "GET /x > Get > response"
    assert found.place is not None
    assert found.place.page == 4
    assert found.notes == ("the operation stands; the SDK's tests do not expect the sample",)
