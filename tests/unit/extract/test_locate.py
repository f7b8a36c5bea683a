"""Where operations are, and which part of the document belongs to each."""

from __future__ import annotations

from support.passes import raw_html

from doc2sdk.extract.raw import RawOperation, RawReference
from doc2sdk.printed.roles import Column


def requests(raw: RawReference) -> list[tuple[str, str]]:
    return [(o.method.text if o.method else "", o.url.text) for o in raw.operations]


def names(operation: RawOperation) -> list[str]:
    return [row.cells[Column.NAME].text for row in operation.parameters]


def table(*names: str) -> str:
    rows = "".join(f"<tr><td>{name}</td><td>string</td></tr>" for name in names)
    return f"<table><tr><th>Name</th><th>Type</th></tr>{rows}</table>"


def test_each_of_two_requests_under_one_heading_has_what_is_below_it() -> None:
    page = (
        f"<h2>Boats</h2><p>GET /boats</p>{table('page')}<p>POST /boats</p>{table('name', 'size')}"
    )
    first, second = raw_html(page).operations
    assert (names(first), names(second)) == (["page"], ["name", "size"])


def test_an_index_is_known_by_its_heads_or_by_requests_in_its_cells() -> None:
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in [("GET", "/a"), ("PUT", "/b")])
    headed = f"<table><tr><th>Method</th><th>URL</th></tr>{rows}</table>"
    cells = "".join(f"<tr><td>{text}</td><td>Text</td></tr>" for text in ("GET /a", "PUT /b"))
    unheaded = f"<table><tr><th>Was</th><th>Wie</th></tr>{cells}</table>"
    for page in (headed, unheaded):
        assert requests(raw_html(f"<h1>Boats API</h1>{page}")) == [("GET", "/a"), ("PUT", "/b")]


def test_methods_head_the_sections_of_a_resource() -> None:
    page = (
        "<h1>Boats API</h1><h2>A boat</h2><p>URL: /boats/{id}</p>"
        "<h3>GET</h3><p>Reads it.</p><h3>DELETE</h3><p>Sinks it.</p>"
    )
    raw = raw_html(page)
    assert requests(raw) == [("GET", "/boats/{id}"), ("DELETE", "/boats/{id}")]
    assert [o.description and o.description.text for o in raw.operations] == [
        "Reads it.",
        "Sinks it.",
    ]


def test_a_table_without_heads_needs_rows_and_places() -> None:
    rows = "<tr><td>size</td><td>query</td></tr><tr><td>color</td><td>header</td></tr>"
    found = raw_html(f"<h2>Boats</h2><p>GET /boats</p><table>{rows}</table>").operations
    assert names(found[0]) == ["size", "color"]
    empty = "<table><tr><td></td><td></td></tr></table>"
    assert names(raw_html(f"<h2>Boats</h2><p>GET /boats</p>{empty}").operations[0]) == []


def test_a_heading_of_codes_is_understood_and_the_document_itself_has_none() -> None:
    codes = (
        "<table><tr><th>Error code</th><th>Meaning</th></tr>"
        "<tr><td>BOAT_SUNK</td><td>It sank.</td></tr><tr><td>NO_BOAT</td><td>None.</td></tr></table>"
    )
    raw = raw_html(f"<h1>Boats</h1><p>GET /boats</p><h2>Error codes</h2>{codes}")
    rules = {claim.block: claim.rule for claim in raw.claims}
    assert [len(each.rows) for each in raw.codes] == [2]
    assert list(rules.values()).count("codes") == 2  # The heading and the table.


def test_the_cell_beside_a_status_describes_it_where_no_head_says_which() -> None:
    rows = "<tr><th>Status</th><th>Was</th></tr><tr><td>404</td><td>No such boat.</td></tr>"
    (operation,) = raw_html(f"<h2>Boats</h2><p>GET /boats</p><table>{rows}</table>").operations
    (status,) = operation.statuses
    assert status.description is not None
    assert (status.code, status.description.text) == (404, "No such boat.")


def test_a_table_of_fields_under_an_unknown_heading_is_the_request_s() -> None:
    page = f"<h2>Boats</h2><p>POST /boats</p><h4>Sizes</h4>{table('size', 'color')}"
    assert names(raw_html(page).operations[0]) == ["size", "color"]


def test_only_one_column_of_types_is_the_type() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>query</td><td>string</td><td>integer</td></tr>"
        for name in ("size", "color")
    )
    (operation,) = raw_html(f"<h2>Boats</h2><p>GET /boats</p><table>{rows}</table>").operations
    assert [row.cells[Column.TYPE].text for row in operation.parameters] == ["string", "string"]
