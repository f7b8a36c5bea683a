"""Printed HTTP messages taken apart: start line, headers, body."""

from __future__ import annotations

import pytest

from doc2sdk.lower.samples.http_message import split_message


def test_a_request_with_headers_and_a_body() -> None:
    text = 'POST /boats HTTP/1.1\nAccept: text/plain\nX-Key: abc\n\n{"id": 7}'
    message = split_message(text, is_request=True)
    assert (message.method, message.target, message.status) == ("POST", "/boats", None)
    assert message.headers == (("Accept", "text/plain"), ("X-Key", "abc"))
    assert message.body == '{"id": 7}'


def test_a_response_with_headers_and_a_body() -> None:
    message = split_message("HTTP/1.1 201 Created\nETag: 3\n\n{}", is_request=False)
    assert (message.line, message.status) == (None, 201)
    assert message.headers == (("ETag", "3"),)
    assert message.body == "{}"


@pytest.mark.parametrize(
    ("is_request", "start"), [(True, "GET /boats HTTP/1.1"), (False, "HTTP/1.1 200 OK")]
)
def test_what_a_session_prints_before_the_message_is_left_out(is_request: bool, start: str) -> None:
    message = split_message(f"$ send it\n{start}\nAge: 1\n\nboats", is_request=is_request)
    assert message.headers == (("Age", "1"),)
    assert message.body == "boats"


def test_a_body_alone_has_no_headers() -> None:
    message = split_message('\n{"a": 1}\n', is_request=True)
    assert (message.line, message.headers, message.body) == (None, (), '{"a": 1}')


def test_the_message_of_a_command() -> None:
    text = (
        "curl -X PUT -H 'X-Key: a' -H 'Content-Type: text/csv' -d 'a,b' https://h.example/boats/7"
    )
    message = split_message(text, is_request=True)
    assert message.line == "PUT https://h.example/boats/7"
    assert message.headers == (("X-Key", "a"), ("Content-Type", "text/csv"))
    assert message.body == "a,b"
