"""Targets and methods in lines of any kind."""

from __future__ import annotations

import pytest

from doc2sdk.printed.signs import line_signs


@pytest.mark.parametrize(
    ("line", "targets", "methods"),
    [
        ("GET /users/{id}", ["/users/{id}"], [("GET",)]),
        ("3. Delete: DELETE api/boats/{id}", ["api/boats/{id}"], [("DELETE",)]),
        ("接口地址:/api/user/add", ["/api/user/add"], []),
        ("请求方式：post", [], [("POST",)]),
        ("POST - /badge/:id", ["/badge/:id"], [("POST",)]),
        ("[POST] /path", ["/path"], [("POST",)]),
        ("DEL /boats/{id}", ["/boats/{id}"], [("DELETE",)]),
        ("使用post请求 /api/boat", ["/api/boat"], [("POST",)]),
        ("a reposted request /boats", ["/boats"], []),
        ("localhost:8080/rest/boats", ["localhost:8080/rest/boats"], []),
        ("http://a.example/find?q=船&page=1", ["http://a.example/find?q=船&page=1"], []),
        ("[sample](examples/boat.json)", [], []),
        ("[PATCH]/planets/{id}", ["/planets/{id}"], [("PATCH",)]),
        ("GET/doc", ["/doc"], [("GET",)]),
        ("/users (PUT)", ["/users"], [("PUT",)]),
        ("HEAD GET POST", [], [("HEAD", "GET", "POST")]),
        ("PUT or DELETE", [], [("PUT", "DELETE")]),
        ("http://<ip>/api.cgi?cmd=Login", ["http://<ip>/api.cgi?cmd=Login"], []),
        ("{{base_url}}/v1/{{UUID}}", ["{{base_url}}/v1/{{UUID}}"], []),
        (
            "https://Name of the system:Port number/login",
            ["https://Name of the system:Port number/login"],
            [],
        ),
    ],
)
def test_signs(line: str, targets: list[str], methods: list[tuple[str, ...]]) -> None:
    signs = line_signs(line)
    assert [target.text for target in signs.targets] == targets
    assert [found.names for found in signs.methods] == methods


@pytest.mark.parametrize(
    "line",
    [
        "and/or application/json 12/03/2020 HTTP/1.1",
        "Content-Type:application/json",
        "<status>0</status>",
        "Get the boat, then put it back",
        "Options: none",
        "see /etc/depot.conf and images/logo.png",
    ],
)
def test_no_signs(line: str) -> None:
    signs = line_signs(line)
    assert (signs.targets, signs.methods) == ((), ())


def test_form_tells_how_plainly_a_text_is_a_target() -> None:
    plain, weak = (line_signs(text).targets[0].form for text in ("/boats/{id}", "point/channel"))
    assert plain > 0.7 > weak


def test_lines_of_shell_variables_end_at_once() -> None:
    assert line_signs("$a" * 4000).targets == ()
    assert line_signs("${a}" * 4000 + "/x").methods == ()


def test_a_query_behind_a_blank_belongs_to_its_path() -> None:
    (target,) = line_signs("GET /webapi/boats.cgi? api=Boats&method=list").targets
    assert target.text == "/webapi/boats.cgi?api=Boats&method=list"
    (target,) = line_signs("GET /boats? a boat = one").targets
    assert "boat" not in target.text.removeprefix("/boats")


def test_a_function_named_like_a_method_is_none() -> None:
    assert line_signs("def GET(self):").methods == ()
    assert line_signs("Definition: GET").methods[0].names == ("GET",)
