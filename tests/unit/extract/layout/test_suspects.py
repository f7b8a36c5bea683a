"""Signs that became no operation, and parts of operations that nothing understood."""

from __future__ import annotations

import pytest
from support.passes import raw_html

KNOWN = """<h1>Boats API</h1>
<h2>List boats</h2><p>GET /boats</p><p>Lists them.</p>
<h2>Get a boat</h2><p>GET /boats/{id}</p><p>Gives one.</p>
<h2>Sell a boat</h2><p>DELETE /boats/{id}</p><p>Sells one.</p>
"""


def suspects(html: str) -> list[tuple[str, str]]:
    return [(found.kind, found.text) for found in raw_html(KNOWN + html).suspects]


def test_a_document_that_is_understood_has_none() -> None:
    assert suspects("") == []


@pytest.mark.parametrize(
    ("html", "kind", "text"),
    [
        ("<h2>Crew</h2><p>See also the crew: /crew/{id}</p>", "lines with a path behind a label", "/crew/{id}"),
        ("<h2>More</h2><table><tr><td>Anchor</td><td>/anchors/up</td></tr></table>", "cells with a path", "/anchors/up"),
        ("<h2>Notes</h2><table><tr><td>Method</td><td>PATCH</td></tr></table>",
         "cells with a method and no path", "PATCH"),
        ("<h2>Notes</h2><p>Method: PATCH</p>", "lines with a method and no path", "Method: PATCH"),
        ("<h2>[PATCH]</h2>", "headings with a method and no path", "[PATCH]"),
        ("<h2>Notes</h2><p>GET sailor_names</p>", "lines with a method and no path", "GET sailor_names"),
    ],
)  # fmt: skip
def test_a_sign_that_became_nothing_is_told(html: str, kind: str, text: str) -> None:
    assert suspects(html) == [(kind, text)]


def test_the_place_is_the_signs() -> None:
    (found,) = raw_html(KNOWN + "<h2>Notes</h2>\n<p>Method: PATCH</p>").suspects
    assert (found.place.document, found.place.line) == ("document.html", 6)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Notes</h2><p>Path: /boats/{id}</p>",
        "<h2>Notes</h2><p>Example: GET /boats/17</p>",
        "<h2>Notes</h2><p>Example: GET https://sea.example/v1/boats/17?all=1</p>",
        "<h2>Notes</h2><p>Source: https://github.com/acme/boats-api</p>",
        "<h2>Notes</h2><p>Manual: https://docs.acme.example/boats/manual</p>",
        "<h2>Notes</h2><p>Company: https://www.acme-yards.com/about/us</p>",
        "<h2>Base URL</h2><p>https://sea.example/v1/fleet</p>",
        "<h2>Notes</h2><p>Settings are in /etc/boats/boats.conf.</p>",
        "<h2>Notes</h2><p>The version path is: /v2</p>",
        '<h2>Notes</h2><p>{{&lt; page-ref "GET /api/sailors" &gt;}}</p>',
        "<h2>Notes</h2><p>We delete boats, get sailors and put them on deck.</p>",
        "<h2>Notes</h2><p>The request line is GET /index.html HTTP/1.1.</p>",
        "<h2>delete</h2><p>This function forgets a boat.</p>",
    ],
)
def test_what_an_operation_or_mere_text_explains_is_none(html: str) -> None:
    assert suspects(html) == []


def test_a_call_of_another_in_a_sentence_about_an_operation_is_none() -> None:
    html = """<h2>List boats</h2><p>GET /boats</p>
    <p>Only captains may see all boats of a fleet. GET /me returns what you are.</p>
    <h2>Get a boat</h2><p>GET /boats/{id}</p>"""
    assert raw_html(html).suspects == ()


def test_urls_in_samples_and_fields_are_values() -> None:
    html = """<h2>List boats</h2><p>GET /boats</p><h3>Query parameters</h3>
    <table><tr><th>Name</th><th>Type</th><th>Description</th></tr>
    <tr><td>next</td><td>string</td><td>/fleets/next</td></tr></table>
    <h3>Response</h3><pre>{"self": "/harbours/1"}</pre>"""
    assert raw_html(html).suspects == ()


def test_bullets_that_are_printed_as_slashes_are_no_paths() -> None:
    lines = "".join(f"<p>/Added channels for {name}.</p>" for name in ("boats", "crews", "buoys"))
    assert suspects(f"<h2>History</h2>{lines}<p>/String</p>") == []


def test_a_table_of_contents_repeats_no_suspect() -> None:
    html = """<p>1. POST Register 3</p><h2>1. POST Register</h2><p>URL: /register</p>
    <h2>2. POST Login</h2><p>URL: /login</p>"""
    assert raw_html(html).suspects == ()


@pytest.mark.parametrize(
    ("html", "kind", "text"),
    [
        ("<table><tr><th>Knot</th><th>Rope</th></tr><tr><td>a</td><td>b</td></tr></table>", "tables", "Knot Rope a b"),
        ("<ul><li>bow: the front of it</li><li>stern: the rear</li></ul>", "lists of fields",
         "bow: the front of it stern: the rear"),
        ("<pre>{'bow': 1}</pre>", "samples", "{'bow': 1}"),
    ],
)  # fmt: skip
def test_a_part_below_an_operation_that_nothing_understood_is_told(
    html: str, kind: str, text: str
) -> None:
    fields = "<h3>Parameters</h3><table><tr><th>Name</th><th>Type</th></tr><tr><td>id</td><td>string</td></tr></table>"
    page = KNOWN.replace(
        "GET /boats/{id}</p><p>Gives one.</p>", f"POST /boats/{{id}}</p>{html}{fields}"
    )
    assert [(part.kind, part.text) for part in raw_html(page).unread] == [(kind, text)]


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>The boat must float.</li><li>Its owner must know.</li></ul>",
        "<pre>sail --now</pre>",
        "<table><tr><td>Nothing else.</td></tr></table>",
        "<h3>Response</h3><pre>{\"bow\": 1}</pre>",
    ],
)  # fmt: skip
def test_remarks_and_what_is_understood_are_no_such_parts(html: str) -> None:
    assert raw_html(KNOWN.replace("<p>Gives one.</p>", html)).unread == ()


def test_a_single_url_of_a_document_without_operations_is_an_address() -> None:
    page = "<h1>Boats</h1><p>We like boats.</p><pre>curl http://localhost/hello/world</pre>"
    assert raw_html(page).suspects == ()
    more = page + "<p>And so on.</p><pre>curl http://localhost/hello/moon</pre>"
    assert len(raw_html(more).suspects) + len(raw_html(more).operations) == 2
