"""Request lines and targets as printed."""

from __future__ import annotations

import pytest

from doc2sdk.printed import request_line


@pytest.mark.parametrize(
    "text",
    [
        "/users",
        "/",
        "/users/{id}?x={y}&z=1",
        "/users/{user id}",
        "/users/<id>/:name",
        "https://api.example.com/v1/users",
        "https://{server}:8080/v1",
        "{baseUrl}/v1/users",
        "/a/{x}.json",
        "/files/{path}#part",
    ],
)
def test_targets(text: str) -> None:
    assert request_line.is_target(text)


@pytest.mark.parametrize(
    "text",
    ["users", "the /users path", "/users and more", "", "api/v2/me", "</p>", "and/or nothing"],
)
def test_no_targets(text: str) -> None:
    assert not request_line.is_target(text)


@pytest.mark.parametrize(
    ("text", "method", "target"),
    [
        ("GET /users", "GET", "/users"),
        ("post /users/{id} HTTP/1.1", "POST", "/users/{id}"),
        ("DELETE: /x", "DELETE", "/x"),
        ("/users", None, "/users"),
        ("get/users", "GET", "/users"),
    ],
)
def test_request_lines(text: str, method: str | None, target: str) -> None:
    line = request_line.request_line(text)
    assert line is not None
    assert (line.method, line.target) == (method, target)


def test_a_missing_slash_is_allowed_only_where_asked() -> None:
    assert request_line.request_line("POST api/v2/me") is None
    line = request_line.request_line("POST api/v2/me", relative=True)
    assert line is not None
    assert line.target == "api/v2/me"


@pytest.mark.parametrize("text", ["get started", "GET /notes/7 is a good first call", "{", "GET"])
def test_no_request_lines(text: str) -> None:
    assert request_line.request_line(text, relative=True) is None


def test_a_verb_in_a_title_is_no_method() -> None:
    assert request_line.request_heading("Get/Update an estimate") is None
    assert request_line.request_line("Get/Update") is None


def test_alternatives() -> None:
    assert request_line.alternatives("/a/{x}\nOR\n/b/{x}") == ["/a/{x}", "/b/{x}"]
    assert request_line.alternatives("/a or /b") == ["/a", "/b"]
    assert request_line.alternatives("/a") == ["/a"]
    assert request_line.alternatives("see below") == []


def test_full_urls_behind_a_path_repeat_it() -> None:
    line = request_line.request_line(
        "get/x/{id} https://a.example/v1/x/{id} https://b.example/x/{id}"
    )
    assert line is not None
    assert (line.method, line.target) == ("GET", "/x/{id}")
    assert request_line.request_line("GET /x https://a.example/y") is None


@pytest.mark.parametrize(
    ("template", "path", "start"),
    [
        ("/x/{id}", "/x/7", 0),
        ("/x/{id}", "/api/v2/x/7", 7),
        ("/x", "/x.json", 0),
        ("/x", "/a/b/c/x", None),
        ("/x", "/y", None),
    ],
)
def test_a_base_path_may_stand_before(template: str, path: str, start: int | None) -> None:
    assert request_line.starts_below(template, path) == start
