"""What is printed where samples are expected."""

from __future__ import annotations

import pytest

from doc2sdk.extract.raw import Fact, RawSample
from doc2sdk.lower.samples.printed import sort_blocks
from doc2sdk.model import Method, Place
from doc2sdk.printed.roles import Role

HERE = Place(document="d.md")


def sample(role: Role, *texts: str) -> RawSample:
    parts = tuple(Fact(text=text, place=HERE) for text in texts)
    return RawSample(role=role, heading=Fact(text=role.value, place=HERE), parts=parts)


def sorted_(method: Method, *samples: RawSample) -> list[tuple[Role, int | None, str]]:
    found = sort_blocks(samples, method, lambda _: None)
    return [(s.role, s.status, part.text) for s in found.samples for part in s.parts]


@pytest.mark.parametrize(
    "text",
    [
        "POST https://shop.example/orders\n?title=test",
        "curl https://shop.example/orders",
        "400 - Bad Request\n\n401 -Unauthorized",
    ],
)
def test_no_response(text: str) -> None:
    shown = sample(Role.RESPONSE, text, '{"id": 7}')
    assert sorted_(Method.POST, shown) == [(Role.RESPONSE, None, '{"id": 7}')]


@pytest.mark.parametrize("text", ["https://shop.example/a.png", "200 orders were found", "gone"])
def test_texts_that_may_be_responses(text: str) -> None:
    assert sorted_(Method.GET, sample(Role.RESPONSE, text)) == [(Role.RESPONSE, None, text)]


def test_a_status_line_below_a_request_begins_a_response() -> None:
    answer = "HTTP/1.1 201 Created\n\n{}"
    shown = sample(Role.REQUEST, '{"a": 1}', answer)
    assert sorted_(Method.POST, shown) == [
        (Role.RESPONSE, 201, answer),
        (Role.REQUEST, None, '{"a": 1}'),
    ]


def test_a_body_alone_below_get_is_the_response_if_there_is_no_other() -> None:
    body, call = sample(Role.REQUEST, '{"id": 7}'), sample(Role.REQUEST, "GET /orders HTTP/1.1")
    other = sample(Role.RESPONSE, '{"id": 8}')
    assert [role for role, *_ in sorted_(Method.GET, body)] == [Role.RESPONSE]
    assert [role for role, *_ in sorted_(Method.GET, call)] == [Role.REQUEST]
    assert [role for role, *_ in sorted_(Method.POST, body)] == [Role.REQUEST]
    assert [role for role, *_ in sorted_(Method.GET, body, other)] == [Role.REQUEST, Role.RESPONSE]


def test_a_schema_is_no_sample() -> None:
    found = sort_blocks([sample(Role.RESPONSE, "{id: integer}")], Method.GET, lambda _: None)
    assert found.samples == ()
    assert [(item.role, item.status) for item in found.schemas] == [(Role.RESPONSE, None)]
