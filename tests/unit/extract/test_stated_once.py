"""What a reference states once for all operations."""

from __future__ import annotations

from support.passes import raw_html

from doc2sdk.extract import RawReference
from doc2sdk.printed.roles import Column

TABLE = (
    "<table><tr><th>Header</th><th>Description</th></tr><tr><td>X-Harbour</td><td>The harbour</td></tr>"
    "<tr><td>X-Crew</td><td>The crew</td></tr></table>"
)
BOATS = "<h2>Boats</h2><h3>List boats</h3><p>GET /boats</p><h3>Sell a boat</h3><p>POST /sales</p>"


def names(reference: RawReference) -> list[list[str]]:
    return [[row.cells[Column.NAME].text for row in o.parameters] for o in reference.operations]


KEYS = TABLE.replace("X-Crew", "X-Harbour-Key")


def test_a_key_among_the_headers_of_all_requests() -> None:
    page = (
        "<h1>Harbour API</h1><h2>General</h2><h3>Access</h3>"
        f"<p>Every request must have the following headers:</p>{KEYS}{BOATS}"
    )
    reference = raw_html(page)
    (scheme,) = reference.security
    assert (scheme.kind, scheme.name, scheme.location) == ("apiKey", "X-Harbour-Key", "header")
    assert names(reference) == [[], []]


def test_a_key_in_a_list() -> None:
    page = (
        "<h1>Harbour API</h1><p>All calls have these headers:</p>"
        f"<ul><li>X-Harbour-Key: the key</li><li>X-Crew: the crew</li></ul>{BOATS}"
    )
    assert [scheme.name for scheme in raw_html(page).security] == ["X-Harbour-Key"]


def test_a_table_behind_another_sentence_names_no_key() -> None:
    page = f"<h1>Harbour API</h1><h2>General</h2><p>These headers are reserved:</p>{KEYS}{BOATS}"
    assert raw_html(page).security == ()


def test_an_api_key_in_a_chapter_called_so() -> None:
    page = (
        "<h1>Harbour API</h1><h2>API key</h2><p>The X-HARBOUR-KEY HTTP header must be set.</p>"
        f"{BOATS}"
    )
    (scheme,) = raw_html(page).security
    assert (scheme.kind, scheme.name, scheme.location) == ("apiKey", "X-HARBOUR-KEY", "header")
