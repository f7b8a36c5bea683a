"""Prefixes stated once for a chapter."""

import pytest
from support.passes import raw_html

from doc2sdk.extract.locate.prefixes import states_prefix


def part(path: str, method: str) -> str:
    return f"<h3>{path}</h3><ul><li>Method: {method}</li><li>Does something.</li></ul>"


def test_a_prefix_is_that_of_its_chapter() -> None:
    page = (
        "<h1>Harbour</h1><h2>1. Users</h2><p>Route Prefix: /api/user</p>"
        + part("/register", "POST") + part("/login", "POST")
        + "<h2>2. Crews</h2><p>Route Prefix: /api/crew</p>"
        + part("/login", "POST") + part("/api/crew/list", "GET")
    )  # fmt: skip
    assert [(o.method and o.method.text, o.url.text) for o in raw_html(page).operations] == [
        ("POST", "/api/user/register"),
        ("POST", "/api/user/login"),
        ("POST", "/api/crew/login"),
        ("GET", "/api/crew/list"),
    ]


@pytest.mark.parametrize(
    ("line", "prefix"),
    [
        ("Base path: `/v1/`", "/v1"),
        ("Prefix：/api", "/api"),
        ("Base path: /users/{id}", None),
        ("Path: /users", None),
        ("Prefix: Mr", None),
        ("Base path: https://a.example/v1", None),
    ],
)
def test_lines_that_state_a_prefix(line: str, prefix: str | None) -> None:
    assert states_prefix(line) == prefix
