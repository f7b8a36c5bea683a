"""The media type and the members of request bodies."""

from __future__ import annotations

import pytest
from support.passes import api_of_html

from doc2sdk.model import Location, Operation

ROWS = (
    "<table><tr><th>Name</th><th>Type</th><th>Required</th></tr>"
    "<tr><td>sku</td><td>{kind}</td><td>yes</td></tr></table>"
)


def operation(
    heading: str = "Body parameters", *, kind: str = "string", method: str = "POST", more: str = ""
) -> Operation:
    (found,) = api_of_html(
        f"<h1>Shop</h1><h2>Create order</h2><p><code>{method} /orders</code></p>"
        f"<h3>{heading}</h3>{ROWS.format(kind=kind)}{more}"
    ).operations
    return found


def media_type(found: Operation) -> str | None:
    return found.body.media_type if found.body is not None else None


HEADER = (
    "<h3>Request headers</h3><table><tr><th>Name</th><th>Value</th></tr>"
    "<tr><td>Content-Type</td><td>{}</td></tr></table>"
)
CURL = "<pre>curl -X POST {}https://shop.example/orders {}</pre>"


@pytest.mark.parametrize(
    ("heading", "kind", "more", "expected"),
    [
        ("Body parameters", "string", "", "application/json"),
        ("Form parameters", "string", "", "application/x-www-form-urlencoded"),
        ("Form parameters", "file", "", "multipart/form-data"),
        ("Body parameters", "file", "", "multipart/form-data"),
        ("Request body (multipart/form-data)", "string", "", "multipart/form-data"),
        # A curl command without data still tells how it would be sent.
        (
            "Body parameters",
            "string",
            CURL.format('-H "Content-Type: application/x-www-form-urlencoded" ', "-d ''"),
            "application/x-www-form-urlencoded",
        ),
        ("Body parameters", "string", HEADER.format("multipart/form-data"), "multipart/form-data"),
        ("Body parameters", "string", "<h3>Request (multipart/form-data)</h3><pre>{}</pre>", "multipart/form-data"),
        # What lists members is not sent as text, whatever notation shows them.
        ("Body parameters", "string", "<h3>Request</h3><pre>sku = A1 (any)</pre>", "application/json"),
        ("Body parameters", "string", HEADER.format("text/plain"), "application/json"),
    ],
)  # fmt: skip
def test_media_types(heading: str, kind: str, more: str, expected: str) -> None:
    found = operation(heading, kind=kind, more=more)
    assert media_type(found) == expected
    assert found.body is not None
    assert [item.name.raw for item in found.body.schema.properties] == ["sku"]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_get_and_head_have_no_body_from_a_heading(method: str) -> None:
    found = operation(method=method)
    assert found.body is None
    assert [(p.location, p.name.value.raw) for p in found.parameters] == [(Location.QUERY, "sku")]


def test_get_has_the_body_that_a_whole_request_shows() -> None:
    shown = '<h3>Request</h3><pre>GET /orders HTTP/1.1\n\n{"sku": "A1"}</pre>'
    assert media_type(operation(method="GET", more=shown)) == "application/json"


def test_a_part_that_curl_reads_from_a_file_is_a_file() -> None:
    (found,) = api_of_html(
        "<h1>Shop</h1><h2>Upload</h2><p><code>POST /pictures</code></p>"
        '<pre>curl -F "file=@a.png" -F "alt=Front" https://shop.example/pictures</pre>'
    ).operations
    assert found.body is not None
    assert found.body.media_type == "multipart/form-data"
    formats = {p.name.raw: p.schema.format for p in found.body.schema.properties}
    assert formats["alt"] is None
    assert formats["file"] is not None
    assert formats["file"].value.raw == "binary"


def test_pairs_are_a_form() -> None:
    (found,) = api_of_html(
        "<h1>Shop</h1><h2>Create order</h2><p><code>POST /orders</code></p>"
        "<h3>Request body</h3><pre>sku=A1&amp;count=2</pre>"
    ).operations
    assert found.body is not None
    assert found.body.media_type == "application/x-www-form-urlencoded"
    assert [p.name.raw for p in found.body.schema.properties] == ["sku", "count"]


def test_a_description_states_the_media_type() -> None:
    (found,) = api_of_html(
        "<h1>Shop</h1><h2>Create order</h2><p><code>POST /orders</code></p>"
        "<p>Content-Type: application/x-www-form-urlencoded</p>"
        f"<h3>Parameters</h3>{ROWS.format(kind='string')}"
    ).operations
    assert media_type(found) == "application/x-www-form-urlencoded"
