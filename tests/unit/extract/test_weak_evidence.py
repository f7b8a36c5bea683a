"""What samples, prose and sections of methods are worth as evidence."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

RESOURCE = """<h2>Users</h2><h3>Definition</h3><p>Resource URI: {apiRoot}/users</p>
<h3>Methods</h3><h4>GET</h4><p>Lists.</p><h4>POST method</h4><p>Adds.</p>
<h2>User</h2><p>Resource URI: {apiRoot}/users/{id}</p><h4>HTTP DELETE</h4><p>Drops.</p>"""


def _found(*pages: str) -> list[tuple[str, str]]:
    return [(op.method.value.value, op.path.value.raw) for op in api_of_html(*pages).operations]


def test_methods_below_a_resource() -> None:
    expected = [("GET", "/users"), ("POST", "/users"), ("DELETE", "/users/{id}")]
    assert _found(RESOURCE) == expected


@pytest.mark.parametrize(
    "page",
    [
        "<h2>Storage</h2><p>Path: /etc/depot/depot.conf</p>",
        "<h2>Start</h2><p>URL: http://localhost:8080/</p>",
        "<h2>Start</h2><pre>curl http://localhost:8080/hello</pre>",
        "<h2>Install</h2><pre>curl -L https://host/get/tool.tar.gz</pre><pre>{}</pre>",
        "<h2>Pages</h2><pre>GET /index.html HTTP/1.1\nHost: a</pre><p>and</p><pre>HTTP/1.1 200 OK</pre>",
    ],
)
def test_files_pages_and_servers_are_no_operations(page: str) -> None:
    assert _found(f"<h1>Guide</h1>{page}") == []


@pytest.mark.parametrize(
    "page",
    [
        "<h2>Logs</h2><pre>curl http://localhost/logs</pre><p>gives</p><pre>[1]</pre>",
        '<h2>Logs</h2><pre>$ curl http://localhost/logs\n{"a": 1}</pre>',
        "<h2>Logs</h2><pre>curl https://api.host/logs</pre>",
        "<h2>Logs</h2><pre>curl http://host/v1/logs</pre>",
        "<h2>Logs</h2><pre>curl http://host/logs</pre><h3>Parameters</h3><p>None.</p>",
    ],
)
def test_a_sample_with_support_is_an_operation(page: str) -> None:
    assert len(_found(f"<h1>Guide</h1>{page}")) == 1


@pytest.mark.parametrize(
    "printed",
    [
        "<p>See <code>/orders/{id}</code>.</p>",
        "<table><caption>/orders/{id}</caption><tr><td>id</td><td>x</td></tr></table>",
    ],
)
def test_a_sample_takes_the_template_its_section_prints(printed: str) -> None:
    page = f"<h1>A</h1><h2>Get an order</h2>{printed}<h3>HTTP request</h3><pre>GET /orders/42 HTTP/1.1\nHost: a</pre><p>x</p><pre>{{}}</pre>"
    assert _found(page) == [("GET", "/orders/{id}")]


def test_a_session_is_a_request_and_a_response() -> None:
    page = '<h2>Add</h2><pre>$ curl -X POST http://h/v1/x \\\n  -d \'{"a": 1}\'\n{"id": 2}</pre>'
    (operation,) = api_of_html(page).operations
    assert [(s.role.value, s.value and s.value.raw) for s in operation.samples] == [
        ("request", {"a": 1}),
        ("response", {"id": 2}),
    ]


def test_a_table_of_request_lines_needs_no_known_header() -> None:
    rows = "".join(f"<tr><td>{verb} /x</td><td>Does.</td></tr>" for verb in ("GET", "PUT|POST"))
    page = f"<h1>A</h1><h2>Calls</h2><table><tr><th>Call</th><th>What</th></tr>{rows}</table>"
    assert _found(page) == [("GET", "/x"), ("PUT", "/x"), ("POST", "/x")]


def test_a_path_that_spans_rows() -> None:
    page = (
        "<h1>A</h1><h2>Calls</h2><table><tr><th>Path</th><th>Method</th><th>Description</th></tr>"
        "<tr><td rowspan=2>/x</td><td>GET</td><td>Reads</td></tr>"
        "<tr><td>PUT</td><td>Writes</td></tr></table>"
    )
    assert _found(page) == [("GET", "/x"), ("PUT", "/x")]
